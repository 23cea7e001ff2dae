package org.tongbao.plan;

import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.multiset;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.or;
import static org.jooq.impl.DSL.row;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectOne;
import static org.tongbao.db.Tables.DEPARTMENT;
import static org.tongbao.db.Tables.INDICATOR;
import static org.tongbao.db.Tables.ORG_UNIT;
import static org.tongbao.db.Tables.ORG_UNIT_PLACEMENT;
import static org.tongbao.db.Tables.TARGET;
import static org.tongbao.db.Tables.TARGET_DEPARTMENT;
import static org.tongbao.indicator.IndicatorColumns.indicator;
import static org.tongbao.orgunit.OrgUnitTree.inForce;
import static org.tongbao.orgunit.OrgUnitTree.lastInForce;
import static org.tongbao.orgunit.OrgUnitTree.unit;

import static java.util.stream.Collectors.toMap;

import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record1;
import org.jooq.Record3;
import org.jooq.SelectField;
import org.jooq.SelectSeekStep2;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.tongbao.authority.Scope;
import org.tongbao.graphql.Page;
import org.tongbao.graphql.PageRequest;
import org.tongbao.orgunit.OrgUnit;

import java.time.Clock;
import java.time.YearMonth;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/// Reads targets, each in one statement with its unit, indicator and departments.
@Repository
public class Targets {

    private static final Field<List<Department>> DEPARTMENTS =
            multiset(
                            select(DEPARTMENT.NAME)
                                    .from(TARGET_DEPARTMENT)
                                    .join(DEPARTMENT)
                                    .on(DEPARTMENT.ID.eq(TARGET_DEPARTMENT.DEPARTMENT_ID))
                                    .where(TARGET_DEPARTMENT.TARGET_ID.eq(TARGET.ID))
                                    .orderBy(DEPARTMENT.ID))
                    .convertFrom(rows -> rows.map(mapping(Department::new)));

    private final DSLContext dsl;
    private final Clock clock;

    Targets(DSLContext dsl, Clock clock) {
        this.dsl = dsl;
        this.clock = clock;
    }

    /// Targets of a plan for one unit, in the plan's order; rules for each of its children
    /// included.
    public List<Target> ofUnit(Scope scope, Plan plan, OrgUnit unit) {
        return targets(scope, YearMonth.now(clock), of(plan).and(ORG_UNIT.ID.eq(unit.id())));
    }

    /// All targets of one version of a plan, in its order; also of units that are no more.
    public List<Target> ofVersion(Scope scope, PlanVersion version) {
        return targets(
                scope,
                lastInForce(ORG_UNIT_PLACEMENT, YearMonth.now(clock)),
                TARGET.PLAN_ID.eq(version.plan().id()).and(TARGET.VERSION.eq(version.number())));
    }

    /// Targets of a plan for units at and under one, a page at a time, in the plan's order.
    public Page<Target> page(Scope scope, Plan plan, OrgUnit under, PageRequest request) {
        var after = request.after();
        var rows =
                chosen(
                                scope,
                                lastInForce(ORG_UNIT_PLACEMENT, YearMonth.now(clock)),
                                of(plan).and(Scope.under(ORG_UNIT_PLACEMENT.PATH, under.path()))
                                        .and(
                                                after == null
                                                        ? noCondition()
                                                        : row(TARGET.POSITION, TARGET.ID)
                                                                .gt(
                                                                        after.integer(0),
                                                                        after.uuid(1))))
                        .limit(request.limit())
                        .fetch(Record1::value1);
        return request.page(rows, target -> List.of(target.position(), target.id()));
    }

    /// How many [#page] gives on all pages.
    public int count(Scope scope, Plan plan, OrgUnit under) {
        return dsl.fetchCount(
                dsl.selectOne()
                        .from(TARGET)
                        .join(ORG_UNIT_PLACEMENT)
                        .on(ORG_UNIT_PLACEMENT.ORG_UNIT_ID.eq(TARGET.ORG_UNIT_ID))
                        .and(lastInForce(ORG_UNIT_PLACEMENT, YearMonth.now(clock)))
                        .where(of(plan))
                        .and(Scope.under(ORG_UNIT_PLACEMENT.PATH, under.path()))
                        .and(scope.coversOrLeadsTo(ORG_UNIT_PLACEMENT.PATH)));
    }

    /// Targets by identity, for the references of things that were already read within a scope.
    public Map<UUID, Target> byId(Scope scope, Collection<UUID> ids) {
        return targets(scope, YearMonth.now(clock), TARGET.ID.in(ids)).stream()
                .collect(Collectors.toMap(Target::id, Function.identity()));
    }

    /// Targets of a plan for some units and for each unit directly under one of them in a month.
    public List<Target> ofUnitsAndChildren(
            Scope scope, Plan plan, Collection<UUID> units, YearMonth month) {
        return targets(
                scope,
                month,
                of(plan).and(ORG_UNIT.ID.in(units).or(ORG_UNIT_PLACEMENT.PARENT_ID.in(units))));
    }

    /// The same, and those of units that stood directly under one of them in some month of the plan
    /// and do so no more: their figures are in its sums too.
    public List<Target> ofUnitsAndThoseUnder(
            Scope scope, Plan plan, Collection<UUID> units, YearMonth month) {
        var here = ORG_UNIT_PLACEMENT;
        var later = ORG_UNIT_PLACEMENT.as("later");
        var left =
                here.TO_MONTH
                        .between(plan.fromMonth(), month.minusMonths(1))
                        .and(here.PARENT_ID.in(units))
                        .andNotExists(
                                selectOne()
                                        .from(later)
                                        .where(later.ORG_UNIT_ID.eq(here.ORG_UNIT_ID))
                                        .and(later.FROM_MONTH.gt(here.FROM_MONTH))
                                        .and(later.FROM_MONTH.le(month))
                                        .and(later.PARENT_ID.in(units)));
        var stands = inForce(here, month).and(ORG_UNIT.ID.in(units).or(here.PARENT_ID.in(units)));
        return targets(scope, stands.or(left), of(plan));
    }

    /// Those of some plans for all units that stood under one in some month from the plans' start
    /// to the last one, and for those above it, in each plan's order.
    ///
    /// @param last as the units are called in it
    /// @param indicators codes; empty for those of all
    public Map<Plan, List<Target>> under(
            Scope scope,
            Collection<Plan> plans,
            OrgUnit head,
            YearMonth last,
            Collection<String> indicators) {
        if (plans.isEmpty()) {
            return Map.of();
        }
        var first = plans.stream().map(Plan::fromMonth).min(YearMonth::compareTo).orElseThrow();
        var there = ORG_UNIT_PLACEMENT.as("there");
        var stood =
                ORG_UNIT.ID.in(
                        select(there.ORG_UNIT_ID)
                                .from(there)
                                .where(there.FROM_MONTH.le(last))
                                .and(there.TO_MONTH.ge(first))
                                .and(Scope.of(List.of(head.path())).coversOrLeadsTo(there.PATH))
                                .and(scope.coversOrLeadsTo(there.PATH)));
        var rows =
                dsl.select(TARGET.PLAN_ID, TARGET.VERSION, target())
                        .from(TARGET)
                        .join(ORG_UNIT)
                        .on(ORG_UNIT.ID.eq(TARGET.ORG_UNIT_ID))
                        .join(ORG_UNIT_PLACEMENT)
                        .on(ORG_UNIT_PLACEMENT.ORG_UNIT_ID.eq(ORG_UNIT.ID))
                        .and(lastInForce(ORG_UNIT_PLACEMENT, last))
                        .join(INDICATOR)
                        .on(INDICATOR.ID.eq(TARGET.INDICATOR_ID))
                        .where(or(plans.stream().map(Targets::of).toList()))
                        .and(stood)
                        .and(indicators.isEmpty() ? noCondition() : INDICATOR.CODE.in(indicators))
                        .orderBy(TARGET.POSITION, TARGET.ID)
                        .fetch();
        return plans.stream()
                .distinct()
                .collect(
                        toMap(
                                Function.identity(),
                                plan ->
                                        rows.stream()
                                                .filter(row -> row.value1().equals(plan.id()))
                                                .filter(row -> row.value2() == plan.version())
                                                .map(Record3::value3)
                                                .toList()));
    }

    private List<Target> targets(Scope scope, YearMonth month, Condition which) {
        return targets(scope, inForce(ORG_UNIT_PLACEMENT, month), which);
    }

    private List<Target> targets(Scope scope, Condition placed, Condition which) {
        return chosen(scope, placed, which).fetch(Record1::value1);
    }

    private SelectSeekStep2<Record1<Target>, Integer, UUID> chosen(
            Scope scope, Condition placed, Condition which) {
        return dsl.select(target())
                .from(TARGET)
                .join(ORG_UNIT)
                .on(ORG_UNIT.ID.eq(TARGET.ORG_UNIT_ID))
                .join(ORG_UNIT_PLACEMENT)
                .on(ORG_UNIT_PLACEMENT.ORG_UNIT_ID.eq(ORG_UNIT.ID))
                .and(placed)
                .join(INDICATOR)
                .on(INDICATOR.ID.eq(TARGET.INDICATOR_ID))
                .where(which)
                .and(scope.coversOrLeadsTo(ORG_UNIT_PLACEMENT.PATH))
                .orderBy(TARGET.POSITION, TARGET.ID);
    }

    private static SelectField<Target> target() {
        return row(
                        TARGET.ID,
                        unit(ORG_UNIT, ORG_UNIT_PLACEMENT),
                        indicator(INDICATOR),
                        TARGET.MEANING.convertFrom(TargetMeaning::valueOf),
                        TARGET.OPERATOR.convertFrom(Targets::operator),
                        TARGET.FROM_MONTH,
                        TARGET.TO_MONTH,
                        TARGET.AMOUNT,
                        TARGET.QUOTE,
                        TARGET.READING,
                        TARGET.FOR_EACH_CHILD,
                        TARGET.SOURCE,
                        TARGET.POSITION,
                        DEPARTMENTS)
                .mapping(Target.class, Target::new);
    }

    /// Of the version the plan was read in.
    private static Condition of(Plan plan) {
        return TARGET.PLAN_ID.eq(plan.id()).and(TARGET.VERSION.eq(plan.version()));
    }

    /// A QUALITATIVE target has none.
    private static @Nullable TargetOperator operator(@Nullable String name) {
        return name == null ? null : TargetOperator.valueOf(name);
    }
}
