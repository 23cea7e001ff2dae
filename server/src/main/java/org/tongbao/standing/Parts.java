package org.tongbao.standing;

import org.jspecify.annotations.Nullable;
import org.tongbao.indicator.IndicatorKind;
import org.tongbao.standing.Known.Key;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;

/// What each unit adds to a figure: what was read of it, as far as it belongs to the unit that is
/// asked about.
///
/// @param owed the months in which a value can be missed
record Parts(
        Family family,
        Asked asked,
        Map<Key, List<Known>> known,
        Map<Key, Summed> sums,
        Courses courses,
        YearMonth month,
        Span owed) {

    Parts {
        known = Map.copyOf(known);
        sums = Map.copyOf(sums);
    }

    /// Of the units themselves, wherever they stood.
    List<Figures> of(UUID indicator, Collection<Member> members) {
        return members.stream().<Figures>map(member -> figures(member, indicator, null)).toList();
    }

    /// Of units at or under others, with those that stood there before.
    ///
    /// @param codes of the units whose figures these are
    List<Figures> under(UUID indicator, Collection<Member> members, Set<String> codes) {
        return Stream.concat(
                        courses.none()
                                ? of(indicator, members).stream()
                                : wherever(indicator, members, codes),
                        members.stream().flatMap(member -> below(member, indicator).stream()))
                .toList();
    }

    private Stream<Figures> wherever(
            UUID indicator, Collection<Member> members, Set<String> codes) {
        var present = new HashSet<UUID>();
        members.forEach(member -> present.add(member.unit().id()));
        return Stream.<Stream<Figures>>of(
                        members.stream().map(member -> figures(member, indicator, codes)),
                        courses.all().stream()
                                .filter(course -> !present.contains(course.unit().id()))
                                .flatMap(course ->
                                        Stream.ofNullable(gone(course, indicator, codes))),
                        courses.divisions(month)
                                .filter(division -> division.whole().below(codes))
                                .flatMap(division ->
                                        undivided(division.whole(), indicator).stream()))
                .flatMap(figures -> figures);
    }

    /// Of all under a unit, where they were not read.
    private Optional<Figures> below(Member member, UUID indicator) {
        return Optional.ofNullable(sums.get(new Key(member.unit().id(), indicator)))
                .map(summed -> new SummedFigures(summed, month, owed));
    }

    /// What is left to be divided of what a unit held that was split; empty for what is no stock.
    Optional<Figures> undivided(Course whole, UUID indicator) {
        if (kind(indicator) != IndicatorKind.STOCK) {
            return Optional.empty();
        }
        var levels = new HashMap<YearMonth, Level>();
        for (var end : ends(indicator)) {
            whole.division(end)
                    .map(division -> left(division, indicator).unheld(end))
                    .ifPresent(level -> levels.put(end, level));
        }
        var now = levels.get(month);
        return levels.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        new UnitFigures(
                                null,
                                Map.of(),
                                levels,
                                new TreeSet<>(),
                                Set.of(),
                                now == null || now.amount().signum() == 0,
                                false,
                                span -> before(whole, indicator, span)));
    }

    /// A unit that ended leaves what it held before; one that goes on counts that itself.
    private @Nullable Level before(Course whole, UUID indicator, Span span) {
        var earlier = whole.division(span.eve());
        if (earlier.isPresent()) {
            return left(earlier.get(), indicator).unheld(span.eve());
        }
        return whole.in(span.to()).isPresent()
                ? new Level(span.eve(), BigDecimal.ZERO)
                : stated(whole.unit().id(), indicator, span.eve(), span.eve());
    }

    private Undivided left(Division division, UUID indicator) {
        return new Undivided(
                division,
                (unit, end) -> stated(unit, indicator, end, end),
                unit ->
                        family.find(unit)
                                .filter(part -> asked.of(part, indicator).isPresent())
                                .filter(part -> !part.exempt(indicator, month))
                                .isPresent());
    }

    /// What a unit left behind that stands here no more; null when it never stood here.
    @Nullable Figures gone(Course course, UUID indicator, Set<String> codes) {
        return course.under(codes).isEmpty()
                ? null
                : figures(
                        new Member(
                                course.unit(),
                                null,
                                course.stays().getFirst().span().from(),
                                false,
                                List.of()),
                        indicator,
                        codes);
    }

    private UnitFigures figures(Member member, UUID indicator, @Nullable Set<String> codes) {
        var all = known.getOrDefault(new Key(member.unit().id(), indicator), List.of());
        var course = courses.of(member.unit().id());
        if (course == null) {
            var expected = asked.expected(member, indicator, owed);
            var exempt = member.exempt(indicator, month);
            var figures = all.isEmpty() ? UnitFigures.NONE : all.getFirst().figures();
            var plain = figures.asked(expected, exempt);
            return codes == null
                    ? plain
                    : plain.opening(span -> opening(member.unit().id(), indicator, span, codes));
        }
        var stays = codes == null ? course.stays() : course.under(codes);
        var here =
                all.stream()
                        .filter(one ->
                                stays.stream().anyMatch(stay -> stay.path().equals(one.path())))
                        .toList();
        var stands = stays.stream().anyMatch(stay -> stay.span().contains(month));
        return new UnitFigures(
                here.stream().map(Known::month).filter(Objects::nonNull).findFirst().orElse(null),
                sums(here),
                levels(member.unit().id(), indicator, stays),
                here.stream()
                        .flatMap(one -> one.reported().stream())
                        .collect(TreeSet::new, TreeSet::add, TreeSet::addAll),
                expected(member, indicator, stays),
                !stands || member.exempt(indicator, month),
                here.stream().anyMatch(Known::demonstration),
                span -> opening(member.unit().id(), indicator, span, codes));
    }

    private static Map<Span, BigDecimal> sums(List<Known> here) {
        var sums = new HashMap<Span, BigDecimal>();
        here.forEach(
                one -> one.sums().forEach((span, sum) -> sums.merge(span, sum, BigDecimal::add)));
        return sums;
    }

    private Set<YearMonth> expected(Member member, UUID indicator, List<Course.Stay> stays) {
        var expected = new HashSet<YearMonth>();
        for (var stay : stays) {
            var there =
                    new Member(
                            member.unit(),
                            stay.parent(),
                            stay.span().from(),
                            false,
                            member.exemptions());
            asked.expected(there, indicator, owed).stream()
                    .filter(stay.span()::contains)
                    .forEach(expected::add);
        }
        return expected;
    }

    /// At the ends at which it stands here.
    private Map<YearMonth, Level> levels(UUID unit, UUID indicator, List<Course.Stay> stays) {
        var levels = new HashMap<YearMonth, Level>();
        for (var end : ends(indicator)) {
            var level =
                    stays.stream().anyMatch(stay -> stay.span().contains(end))
                            ? level(unit, indicator, end, end)
                            : null;
            if (level != null) {
                levels.put(end, level);
            }
        }
        return levels;
    }

    private @Nullable Level opening(
            UUID unit, UUID indicator, Span span, @Nullable Set<String> codes) {
        var before = level(unit, indicator, span.eve(), span.to());
        return before == null && codes != null && shared(unit, indicator, span, codes)
                ? new Level(span.eve(), BigDecimal.ZERO)
                : before;
    }

    /// Whether those above held before what a part of a split holds now: to them it is nothing new.
    private boolean shared(UUID part, UUID indicator, Span span, Set<String> codes) {
        return courses.divisions(span.to())
                .filter(division -> division.parts().contains(part))
                .filter(division -> division.whole().below(codes))
                .anyMatch(division ->
                        stated(division.whole().unit().id(), indicator, span.eve(), span.eve())
                                != null);
    }

    /// A unit that was split and goes on without stating its own holds what is left of the old.
    private @Nullable Level level(UUID unit, UUID indicator, YearMonth end, YearMonth until) {
        var held = stated(unit, indicator, end, until);
        return kind(indicator) != IndicatorKind.STOCK || held == null
                ? held
                : courses.division(unit, end)
                        .filter(division -> division.remains(end))
                        .filter(division -> held.month().isBefore(division.month()))
                        .map(division -> left(division, indicator).rest(end))
                        .orElse(held);
    }

    private @Nullable Level stated(UUID unit, UUID indicator, YearMonth end, YearMonth until) {
        return kind(indicator) == IndicatorKind.STOCK
                ? courses.level(unit, end, until, (one, at) -> stated(one, indicator, at))
                : stated(unit, indicator, end);
    }

    private @Nullable Level stated(UUID unit, UUID indicator, YearMonth end) {
        return known.getOrDefault(new Key(unit, indicator), List.of()).stream()
                .flatMap(one -> Stream.ofNullable(one.levels().get(end)))
                .max((one, other) -> one.month().compareTo(other.month()))
                .orElse(null);
    }

    private Set<YearMonth> ends(UUID indicator) {
        var ends = new HashSet<YearMonth>();
        courses.units()
                .forEach(unit ->
                        known.getOrDefault(new Key(unit, indicator), List.of())
                                .forEach(one -> ends.addAll(one.levels().keySet())));
        return ends;
    }

    private @Nullable IndicatorKind kind(UUID indicator) {
        return courses.units().stream()
                .flatMap(unit -> known.getOrDefault(new Key(unit, indicator), List.of()).stream())
                .map(Known::kind)
                .findFirst()
                .orElse(null);
    }
}
