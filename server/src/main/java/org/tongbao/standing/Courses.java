package org.tongbao.standing;

import static java.util.stream.Collectors.toMap;

import org.jspecify.annotations.Nullable;
import org.tongbao.orgunit.OrgUnit;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Stream;

/// The courses of the units that did not always stand where they stand, or stand no more. Nearly
/// always there are none.
///
/// A month's values belong to the units above of that month. A level belongs to where its unit
/// stands at the end that is asked about; a unit in which others went on takes theirs over until it
/// states its own, and what a unit held before it was split is [Undivided]. For a net increase the
/// levels before are those of the same units, wherever they stood: to be given a town is no
/// achievement.
final class Courses {

    static final Courses NONE = new Courses(List.of());

    private final Map<UUID, Course> courses;
    private final Map<UUID, List<Course>> byParent = new HashMap<>();

    Courses(Collection<Course> courses) {
        this.courses =
                courses.stream()
                        .collect(
                                toMap(
                                        course -> course.unit().id(),
                                        Function.identity(),
                                        (one, _) -> one,
                                        LinkedHashMap::new));
        this.courses
                .values()
                .forEach(course ->
                        course.parents()
                                .forEach(parent ->
                                        byParent.computeIfAbsent(parent, _ -> new ArrayList<>())
                                                .add(course)));
    }

    boolean none() {
        return courses.isEmpty();
    }

    Collection<Course> all() {
        return courses.values();
    }

    @Nullable Course of(UUID unit) {
        return courses.get(unit);
    }

    Set<UUID> units() {
        return courses.keySet();
    }

    /// Units under which others stood; what their forms asked is wanted too.
    List<UUID> parents() {
        return List.copyOf(byParent.keySet());
    }

    /// The units that stood directly under another in some month.
    List<Course> onceUnder(UUID parent) {
        return byParent.getOrDefault(parent, List.of());
    }

    /// The last months before units were split: what they held is wanted.
    Stream<YearMonth> eves() {
        return courses.values().stream()
                .flatMap(course -> course.parts().stream())
                .map(part -> part.month().minusMonths(1));
    }

    /// The splits that were the last ones of their units at the end of a month.
    Stream<Division> divisions(YearMonth end) {
        return courses.values().stream().flatMap(course -> course.division(end).stream());
    }

    Optional<Division> division(UUID unit, YearMonth end) {
        return Optional.ofNullable(courses.get(unit)).flatMap(course -> course.division(end));
    }

    /// The code of a unit and of all that went on in it by a merger.
    Set<String> withPredecessors(Member member) {
        return withPredecessors(member.unit());
    }

    private Set<String> withPredecessors(OrgUnit unit) {
        var codes = new HashSet<>(Set.of(unit.code()));
        addPredecessors(unit.id(), codes);
        return codes;
    }

    private void addPredecessors(UUID unit, Set<String> codes) {
        absorbed(unit)
                .map(one -> courses.get(one.unit()))
                .filter(Objects::nonNull)
                .filter(course -> codes.add(course.unit().code()))
                .forEach(course -> addPredecessors(course.unit().id(), codes));
    }

    /// The units that together were a unit in the months of a span: those that have gone on in it
    /// by a merger since, and itself unless it began with that.
    Set<UUID> former(UUID unit, Span span) {
        var former = new HashSet<UUID>();
        addFormer(unit, span, former);
        return former;
    }

    Set<UUID> former(List<Member> units, Span span) {
        var former = new HashSet<UUID>();
        units.forEach(unit -> addFormer(unit.unit().id(), span, former));
        return former;
    }

    private void addFormer(UUID unit, Span span, Set<UUID> former) {
        var before =
                absorbed(unit)
                        .filter(one -> one.month().isAfter(span.from()))
                        .map(Course.Absorbed::unit)
                        .toList();
        var course = courses.get(unit);
        var began = course != null && course.stays().getFirst().span().from().isAfter(span.to());
        if ((before.isEmpty() || !began) && !former.add(unit)) {
            return;
        }
        before.forEach(one -> addFormer(one, span, former));
    }

    /// Whether what stood under units with these codes at the end of a month is what stands there
    /// at a later one: moved, ended elsewhere or come from elsewhere is nothing.
    boolean unmoved(Set<String> codes, YearMonth before, YearMonth now) {
        return all().stream()
                .noneMatch(course ->
                        course.standsUnder(codes, before) && !goesOn(course, codes, now)
                                || course.standsUnder(codes, now)
                                        && course.in(before).isPresent()
                                        && !course.standsUnder(codes, before));
    }

    private boolean goesOn(Course course, Set<String> codes, YearMonth now) {
        return course.in(now).isPresent()
                ? course.standsUnder(codes, now)
                : all().stream()
                        .filter(other -> other.standsUnder(codes, now))
                        .anyMatch(other ->
                                withPredecessors(other.unit()).contains(course.unit().code()));
    }

    private Stream<Course.Absorbed> absorbed(UUID unit) {
        var course = courses.get(unit);
        return course == null ? Stream.of() : course.absorbed().stream();
    }

    /// The last level of a unit at an end, and of those that have gone on in it until that end or a
    /// later one, as long as it has not stated its own since.
    ///
    /// @param own the last level a unit stated itself
    @Nullable Level level(
            UUID unit,
            YearMonth end,
            YearMonth until,
            BiFunction<UUID, YearMonth, @Nullable Level> own) {
        var stated = own.apply(unit, end);
        return Stream.concat(
                        Stream.ofNullable(stated),
                        absorbed(unit)
                                .filter(one -> !one.month().isAfter(until))
                                .filter(one ->
                                        stated == null || stated.month().isBefore(one.month()))
                                .map(one -> level(one.unit(), end, until, own))
                                .filter(Objects::nonNull))
                .reduce(Level::plus)
                .orElse(null);
    }
}
