package org.tongbao.standing;

import static java.util.stream.Collectors.toCollection;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import org.tongbao.authority.UnitPath;
import org.tongbao.indicator.Indicator;
import org.tongbao.orgunit.OrgUnit;
import org.tongbao.plan.Department;
import org.tongbao.plan.Plan;
import org.tongbao.plan.Target;
import org.tongbao.plan.TargetMeaning;
import org.tongbao.standing.Sheets.Asking;
import org.tongbao.standing.Sheets.Dated;
import org.tongbao.standing.Sheets.Window;

import java.time.YearMonth;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Stream;

/// What is asked about, before any figure is read: which units there are and may be read of, what
/// they are held against, what they are asked for.
public final class Survey {

    private final SurveyQuestion question;
    private final Set<UnitPath> beyond;
    private final List<Span> periods;
    private final Ground ground;
    private final Map<YearMonth, Plan> plans;
    private final Map<Plan, List<Target>> targets;
    private final Asking asking;

    /// @param question what was asked at first
    /// @param beyond units that are open besides those that the question needs
    Survey(
            SurveyQuestion question,
            Set<UnitPath> beyond,
            List<Span> periods,
            Ground ground,
            Map<YearMonth, Plan> plans,
            Map<Plan, List<Target>> targets,
            Asking asking) {
        this.question = question;
        this.beyond = Set.copyOf(beyond);
        this.periods = List.copyOf(periods);
        this.ground = ground;
        this.plans = Map.copyOf(plans);
        this.targets = Map.copyOf(targets);
        this.asking = asking;
    }

    /// The same about other periods.
    ///
    /// @param others oldest first; at whose ends this one asks too
    public Survey over(List<Span> others) {
        return new Survey(question, beyond, others, ground, plans, targets, asking);
    }

    /// The unit under which is asked.
    public OrgUnit head() {
        return ground.head();
    }

    /// Oldest first.
    public List<Span> periods() {
        return periods;
    }

    /// The units at and under the head at the end of a period of which anything may be read, in
    /// official order; none while the head was not there.
    public List<Stand> units(Span period) {
        var end = period.to();
        return ground.find(head().id(), end).isEmpty()
                ? List.of()
                : ground.in(end).filter(stand -> ground.readable(stand, end)).toList();
    }

    /// Whether there are units at or under the head at the end of a period of which nothing may be
    /// read: whoever takes several as one must know that it would not be all of them.
    public boolean hides(Span period, Predicate<Stand> which) {
        var end = period.to();
        return ground.in(end).filter(which).anyMatch(stand -> !ground.readable(stand, end));
    }

    /// Those of these that stand directly under the head.
    public boolean isChild(Stand stand) {
        return head().id().equals(stand.parent());
    }

    /// Whether it is the head itself.
    public boolean isHead(Stand stand) {
        return ground.isHead(stand);
    }

    /// The plan in force at the end of a period, if any.
    public Optional<Plan> plan(Span period) {
        return Optional.ofNullable(plans.get(period.to()));
    }

    /// All plans that are in force at the end of any period, the oldest period's first.
    public List<Plan> plans() {
        return periods.stream().flatMap(period -> plan(period).stream()).distinct().toList();
    }

    /// What there is to ask for: with a target of the units, in the plan's order, then what else
    /// their forms ask, in the catalogue's.
    public List<Indicator> indicators() {
        var byId = new LinkedHashMap<UUID, Indicator>();
        Stream.concat(
                        targeted().stream(),
                        asking.forms().in(asking.months().to()).indicators().stream())
                .forEach(indicator -> byId.putIfAbsent(indicator.id(), indicator));
        return List.copyOf(byId.values());
    }

    /// Those with a target of the units, in the plan's order.
    List<Indicator> targeted() {
        return PlanOrder.of(targets(), head().id());
    }

    /// The names of the 责任单位 that answer for targets of an indicator, in the plan's order.
    public Collection<String> departments(Indicator indicator) {
        return targets()
                .filter(target -> target.indicatorId().equals(indicator.id()))
                .flatMap(target -> target.departments().stream())
                .map(Department::name)
                .collect(toCollection(LinkedHashSet::new));
    }

    /// All of these, in the plan's order.
    public List<String> departments() {
        return targets()
                .sorted(Comparator.comparingInt(Target::position))
                .flatMap(target -> target.departments().stream())
                .map(Department::name)
                .distinct()
                .toList();
    }

    /// The first units by an amount, where only these were asked for and are read. Empty: all are.
    public Optional<FirstUnits> first() {
        return asking.reach().first();
    }

    /// How many monthly figures may have to be read: the units, for the indicators, with the months
    /// that they are compared with and counted from.
    public long size(Collection<Indicator> indicators) {
        var needed = Sheet.needed(indicators.stream());
        return ground.units()
                * needed.size()
                * Window.of(asking, times(indicators), needed).values().months();
    }

    /// Those of the units under the head, and the rules it has from above.
    private Stream<Target> targets() {
        return targets.values().stream()
                .flatMap(List::stream)
                .filter(target -> target.meaning() != TargetMeaning.QUALITATIVE)
                .filter(target -> head().path().contains(target.unit().path()) || isRule(target));
    }

    private boolean isRule(Target target) {
        return target.forEachChild()
                && ground.find(head().id(), asking.months().to())
                        .filter(head -> Objects.equals(head.parent(), target.unitId()))
                        .isPresent();
    }

    SurveyQuestion question() {
        return question;
    }

    Set<UnitPath> beyond() {
        return beyond;
    }

    /// Whether there are units under which nothing is read but their sums.
    boolean isClosed() {
        return asking.reach() instanceof Reach.Opened;
    }

    /// The units whose children have targets that nobody reads, though what a closed unit is held
    /// against are these, added up.
    Set<UnitPath> sumsOfTargets(Collection<Indicator> indicators) {
        return periods.stream()
                .flatMap(period -> sumsOfTargets(period, indicators))
                .collect(toSet());
    }

    private Stream<UnitPath> sumsOfTargets(Span period, Collection<Indicator> indicators) {
        var time = time(period, indicators);
        var closed =
                ground.in(period.to())
                        .filter(stand -> !asking.reach().isOpen(stand.unit().id()))
                        .collect(toMap(stand -> stand.unit().path(), stand -> stand));
        return time.targets().stream()
                .filter(target ->
                        above(target)
                                .flatMap(path -> Stream.ofNullable(closed.get(path)))
                                .anyMatch(stand -> !hasOwn(time, stand, target.indicatorId())))
                .map(target ->
                        target.forEachChild()
                                ? target.unit().path()
                                : target.unit().path().governing());
    }

    /// The units that a target may be a part of the target of.
    private static Stream<UnitPath> above(Target target) {
        var own = target.unit().path();
        return own.fromTop().filter(path -> target.forEachChild() || !path.equals(own));
    }

    /// Whether a unit has a goal of its own, or one that the unit above has for each below it.
    private static boolean hasOwn(Dated time, Stand stand, UUID indicator) {
        var targets =
                time.targets().stream()
                        .filter(target -> target.indicatorId().equals(indicator))
                        .filter(target ->
                                target.forEachChild()
                                        ? target.unitId().equals(stand.parent())
                                        : target.unitId().equals(stand.unit().id()))
                        .toList();
        return Goals.of(targets, time.when().moment()) != null;
    }

    Ground ground() {
        return ground;
    }

    Asking asking() {
        return asking;
    }

    List<Dated> times(Collection<Indicator> indicators) {
        return periods.stream().map(period -> time(period, indicators)).toList();
    }

    Dated time(Span period, Collection<Indicator> indicators) {
        var month = period.to();
        var plan = plans.get(month);
        return new Dated(
                new When(
                        month,
                        plan == null ? Moment.withoutPlan(month) : Moment.of(plan, month),
                        new Period(period)),
                plan == null ? List.of() : targets(plan, indicators));
    }

    private List<Target> targets(Plan plan, Collection<Indicator> indicators) {
        var asked = indicators.stream().map(Indicator::id).collect(toSet());
        return targets.getOrDefault(plan, List.of()).stream()
                .filter(target -> asked.contains(target.indicatorId()))
                .toList();
    }
}
