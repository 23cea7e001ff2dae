package org.tongbao.standing;

import org.jspecify.annotations.Nullable;
import org.tongbao.indicator.Indicator;
import org.tongbao.indicator.IndicatorKind;
import org.tongbao.indicator.UnitDimension;
import org.tongbao.plan.Department;
import org.tongbao.plan.Target;
import org.tongbao.population.Population;
import org.tongbao.standing.Known.Key;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// All that was read for one screen: units, what they are asked, their targets, their figures.
///
/// @param sums what all under a unit come to, where they were not read
record Sheet(
        Family family,
        Asked asked,
        SheetTargets targets,
        Map<Key, List<Known>> known,
        Courses courses,
        Moment moment,
        Period period,
        Residents residents,
        Map<Published.Key, Published.Figure> published,
        Map<Key, Summed> sums) {

    private static final int MONTHS_BEFORE = 36;

    Sheet {
        known = Map.copyOf(known);
        published = Map.copyOf(published);
        sums = Map.copyOf(sums);
    }

    /// The same, held against the targets of some units only.
    Sheet against(Set<UUID> units) {
        return new Sheet(
                family,
                asked,
                targets.only(units),
                known,
                courses,
                moment,
                period,
                residents,
                published,
                sums);
    }

    /// The unit's own goal; else the rule its parent has for each child; else what the goals of its
    /// children add up to.
    Optional<Goal> goal(Member member, Indicator indicator) {
        return Optional.ofNullable(Goals.of(targetsOf(member, indicator), moment))
                .or(() -> Optional.ofNullable(Goals.sum(childGoals(member, indicator))));
    }

    /// Of the children, then of those that are so no more.
    List<Goal> childGoals(Member parent, Indicator indicator) {
        return Stream.concat(
                        family.childrenOf(parent).stream()
                                .flatMap(child -> goal(child, indicator).stream()),
                        new FormerTargets(this, parent, indicator).all().stream().map(Former::goal))
                .toList();
    }

    /// The targets a unit is held against, without those it has from its children.
    List<Target> targetsOf(Member member, Indicator indicator) {
        var own = targets(indicator, member.unit().id(), false);
        var parent = member.parent();
        return own.isEmpty() && parent != null ? targets(indicator, parent, true) : own;
    }

    /// Who answers for any of the targets, in the plan's order.
    List<Department> departments() {
        return targets.all().flatMap(target -> target.departments().stream()).distinct().toList();
    }

    /// Who answers for the targets of an indicator, in the plan's order.
    List<Department> departments(Indicator indicator) {
        return targets.about(indicator.id())
                .flatMap(target -> target.departments().stream())
                .distinct()
                .toList();
    }

    /// Figures of a unit with all that stood under it in the months they speak of.
    Evidence evidence(Indicator indicator, Member member) {
        var evidence = evidence(indicator, List.of(member), Set.of(member.unit().code()));
        return evidence instanceof Evidence.Counted counted
                ? counted.with(new PublishedBase(this, indicator, member))
                : evidence;
    }

    /// The same, with those of the units that went on in it: what growth compares.
    Evidence comparable(Indicator indicator, Member member, Evidence own) {
        var codes = courses.withPredecessors(member);
        return codes.size() > 1 ? evidence(indicator, List.of(member), codes) : own.reported();
    }

    /// Figures of a unit alone (本级).
    Evidence own(Indicator indicator, Member member) {
        return evidence(indicator, List.of(member), List.of(member), null);
    }

    /// What units left behind that stood under the unit itself and do so no more, and what is left
    /// to be divided of those that were split.
    List<Evidence> gone(Indicator indicator, Member member) {
        var here = family.under(member).stream().map(one -> one.unit().id()).toList();
        var below =
                family.childrenOf(member).stream()
                        .map(child -> child.unit().code())
                        .collect(Collectors.toSet());
        var parts = parts();
        return Stream.concat(
                        courses.all().stream()
                                .filter(course -> !here.contains(course.unit().id()))
                                .filter(course -> course.under(below).isEmpty())
                                .flatMap(course ->
                                        Stream.ofNullable(
                                                parts.gone(
                                                        course,
                                                        indicator.id(),
                                                        Set.of(member.unit().code())))),
                        undivided(indicator.id(), member))
                .<Evidence>map(figures ->
                        new Evidence.Counted(
                                indicator.kind(), indicator.decimals(), List.of(figures)))
                .toList();
    }

    /// What units held that were split directly under a unit, as far as nobody has stated it since.
    Optional<BigDecimal> undivided(Indicator indicator, Member member) {
        return undivided(indicator.id(), member)
                .flatMap(figures -> figures.level(moment.month()).known().stream())
                .filter(amount -> amount.signum() > 0)
                .reduce(BigDecimal::add);
    }

    private Stream<Figures> undivided(UUID indicator, Member member) {
        return courses.divisions(moment.month())
                .map(Division::whole)
                .filter(whole -> isChild(whole, member))
                .flatMap(whole -> parts().undivided(whole, indicator).stream());
    }

    private static boolean isChild(Course course, Member parent) {
        return parent.unit().id().equals(course.stays().getLast().parent());
    }

    /// Figures of units with all under them, as one; the codes say whose they are.
    Evidence evidence(Indicator indicator, List<Member> tops, Set<String> codes) {
        return evidence(indicator, tops, family.under(tops), codes);
    }

    /// Figures of some units for an indicator; of a rate, those of its two parts.
    private Evidence evidence(
            Indicator indicator,
            List<Member> tops,
            List<Member> members,
            @Nullable Set<String> codes) {
        var numerator = indicator.numeratorId();
        var denominator = indicator.denominatorId();
        if (perPerson(indicator) && numerator != null) {
            return perPerson(indicator, numerator, tops, members, codes);
        }
        return indicator.kind() == IndicatorKind.RATE && numerator != null && denominator != null
                ? new Evidence.Ratio(
                        counted(numerator, members, codes),
                        counted(denominator, members, codes),
                        shift(indicator),
                        false)
                : counted(indicator.id(), indicator.kind(), indicator.decimals(), members, codes);
    }

    /// Whether it is divided by how many people live there (件/万人).
    static boolean perPerson(Indicator indicator) {
        return indicator.kind() == IndicatorKind.RATE
                && indicator.unit().dimension() == UnitDimension.PER_PERSON;
    }

    private Evidence perPerson(
            Indicator indicator,
            UUID numerator,
            List<Member> tops,
            List<Member> members,
            @Nullable Set<String> codes) {
        var span = new Span(owed().from().minusMonths(MONTHS_BEFORE), owed().to());
        return new Evidence.Ratio(
                counted(numerator, members, codes),
                new Evidence.Counted(
                        IndicatorKind.STOCK, 0, List.of(residents.of(tops, span, moment.month()))),
                shift(indicator),
                true);
    }

    private int shift(Indicator rate) {
        return Fraction.of(asked, rate)
                .map(Fraction::shift)
                .orElse(rate.unit().dimension() == UnitDimension.SHARE ? 2 : 0);
    }

    /// The population a rate of the unit is divided by; null when it is no such rate, or when the
    /// children's add up to it.
    @Nullable Population population(Indicator indicator, Member member, YearMonth month) {
        return perPerson(indicator) ? residents.inForce(member, month) : null;
    }

    /// What documents state of a unit, or of several together, for earlier times.
    Published published(Indicator indicator, List<Member> units) {
        return new Published(
                published,
                indicator.id(),
                span -> courses.former(units, span),
                indicator.kind() != IndicatorKind.RATE && indicator.kind() != IndicatorKind.FACT);
    }

    /// Whether a form asks the unit for the indicator; for a rate, for both its parts.
    boolean asks(Member member, Indicator indicator) {
        if (perPerson(indicator) && indicator.numeratorId() != null) {
            return asked.of(member, indicator.numeratorId()).isPresent();
        }
        return parts(indicator).allMatch(part -> asked.of(member, part).isPresent());
    }

    /// Whether a form asks the unit or any unit under it.
    boolean asksUnder(Member member, Indicator indicator) {
        return family.under(member).stream().anyMatch(one -> asks(one, indicator));
    }

    /// What has to be read to fill the sheet: the indicators and the two parts of rates.
    static Set<UUID> needed(Stream<Indicator> indicators) {
        return indicators
                .flatMap(indicator -> Stream.concat(Stream.of(indicator.id()), parts(indicator)))
                .collect(Collectors.toSet());
    }

    private static Stream<UUID> parts(Indicator indicator) {
        return indicator.numeratorId() == null || indicator.denominatorId() == null
                ? Stream.of(indicator.id())
                : Stream.of(indicator.numeratorId(), indicator.denominatorId());
    }

    private Evidence.Counted counted(
            UUID indicator, List<Member> members, @Nullable Set<String> codes) {
        var kind =
                Stream.concat(
                                known.values().stream()
                                        .flatMap(List::stream)
                                        .filter(one -> one.key().indicator().equals(indicator))
                                        .map(Known::kind),
                                asked.indicators().stream()
                                        .filter(one -> one.id().equals(indicator))
                                        .map(Indicator::kind))
                        .findFirst()
                        .orElse(IndicatorKind.FLOW);
        return counted(indicator, kind, 0, members, codes);
    }

    private Evidence.Counted counted(
            UUID indicator,
            IndicatorKind kind,
            int decimals,
            List<Member> members,
            @Nullable Set<String> codes) {
        return new Evidence.Counted(
                kind,
                decimals,
                codes == null
                        ? parts().of(indicator, members)
                        : parts().under(indicator, members, codes));
    }

    Parts parts() {
        return new Parts(family, asked, known, sums, courses, moment.month(), owed());
    }

    /// The months in which a value can be missed: of the plan and of the year up to the moment, and
    /// of the period.
    private Span owed() {
        return period.span().joined(new Span(moment.start(), moment.month()));
    }

    /// @param forEachChild whether they are rules for those below the unit
    private List<Target> targets(Indicator indicator, UUID unit, boolean forEachChild) {
        return targets.of(indicator.id(), unit).stream()
                .filter(target -> target.forEachChild() == forEachChild)
                .toList();
    }
}
