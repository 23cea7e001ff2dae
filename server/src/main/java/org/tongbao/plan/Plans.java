package org.tongbao.plan;

import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.length;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.multiset;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.row;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.trueCondition;
import static org.jooq.impl.DSL.val;
import static org.jooq.impl.DSL.values;
import static org.tongbao.db.Tables.ORG_UNIT;
import static org.tongbao.db.Tables.ORG_UNIT_PLACEMENT;
import static org.tongbao.db.Tables.PLAN;
import static org.tongbao.db.Tables.PLAN_PHASE;
import static org.tongbao.db.Tables.PLAN_VERSION;
import static org.tongbao.orgunit.OrgUnitTree.lastInForce;
import static org.tongbao.orgunit.OrgUnitTree.unit;

import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.OrderField;
import org.jooq.Record1;
import org.jooq.Row1;
import org.jooq.SelectConditionStep;
import org.jooq.SelectField;
import org.jooq.SelectSeekStep5;
import org.springframework.stereotype.Repository;
import org.tongbao.authority.Scope;
import org.tongbao.authority.UnitPath;
import org.tongbao.db.tables.OrgUnitPlacement;
import org.tongbao.knownat.Past;
import org.tongbao.orgunit.OrgUnitTree;
import org.tongbao.problem.NotFoundException;

import java.time.Clock;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Reads plans. A plan is readable inside the scope of its unit and below it: a clerk knows the
/// district's plan.
@Repository
public class Plans {

    private static final Field<List<PlanPhase>> PHASES =
            multiset(
                            select(PLAN_PHASE.NAME, PLAN_PHASE.FROM_MONTH, PLAN_PHASE.TO_MONTH)
                                    .from(PLAN_PHASE)
                                    .where(PLAN_PHASE.PLAN_ID.eq(PLAN.ID))
                                    .orderBy(PLAN_PHASE.POSITION))
                    .convertFrom(rows -> rows.map(mapping(PlanPhase::new)));

    /// A plan of which no version was issued is nobody's but its authors'.
    private static final Condition ISSUED = PLAN.VERSION.gt(0);

    private static final OrgUnitPlacement TODAY = OrgUnitTree.today("of_plans");

    private static final List<OrderField<?>> NEWEST_FIRST =
            List.of(PLAN.TO_MONTH.desc(), PLAN.FROM_MONTH.desc(), PLAN.VERSION.desc(), PLAN.CODE);

    private static final Field<YearMonth> ASKED_MONTH =
            field(name("asked", "month"), PLAN.FROM_MONTH.getDataType());

    private final DSLContext dsl;
    private final Clock clock;

    Plans(DSLContext dsl, Clock clock) {
        this.dsl = dsl;
        this.clock = clock;
    }

    /// The plan in the version in force this month.
    public Optional<Plan> find(Scope scope, String code) {
        return plans(scope, YearMonth.now(clock), ISSUED.and(PLAN.CODE.eq(code)))
                .fetchOptional(Record1::value1);
    }

    /// The plan in the version in force this month.
    ///
    /// @throws NotFoundException when there is none, or none the scope lets see
    public Plan get(Scope scope, String code) {
        return get(scope, code, YearMonth.now(clock));
    }

    /// The plan in the version in force in a month.
    ///
    /// @throws NotFoundException when there is none, or none the scope lets see
    public Plan get(Scope scope, String code, YearMonth month) {
        return plans(scope, month, ISSUED.and(PLAN.CODE.eq(code)))
                .fetchOptional(Record1::value1)
                .orElseThrow(() -> new NotFoundException("plan " + code));
    }

    /// As [#get], and also a plan that was never issued, for those who manage it.
    ///
    /// @throws NotFoundException when there is none the scopes let see
    Plan getAny(Scope scope, Scope manageable, String code) {
        return plans(scope, YearMonth.now(clock), known(manageable).and(PLAN.CODE.eq(code)))
                .fetchOptional(Record1::value1)
                .orElseThrow(() -> new NotFoundException("plan " + code));
    }

    /// As [#all], with the plans that were never issued for those who manage them.
    List<Plan> shelf(Scope scope, Scope manageable) {
        return plans(scope, YearMonth.now(clock), known(manageable))
                .orderBy(NEWEST_FIRST)
                .limit(100)
                .fetch(Record1::value1);
    }

    boolean exists(String code) {
        return dsl.fetchExists(PLAN, PLAN.CODE.eq(code));
    }

    /// The plans of the scope's units, of those under them and of those above, the newest first;
    /// also one that has ended, for its standing is still asked for.
    public List<Plan> all(Scope scope) {
        return plans(scope, YearMonth.now(clock), ISSUED)
                .orderBy(NEWEST_FIRST)
                .limit(20)
                .fetch(Record1::value1);
    }

    /// The plan a unit works by in a month: of the unit itself or of one above it, the nearest.
    /// When none holds in the month, the one that ended last before it.
    public Optional<Plan> forUnit(Scope scope, UnitPath unit, YearMonth month) {
        return byNearness(scope, unit, month).limit(1).fetchOptional(Record1::value1);
    }

    /// All that [#forUnit] chooses from, what it chooses first; at most 20.
    public List<Plan> allForUnit(Scope scope, UnitPath unit, YearMonth month) {
        return byNearness(scope, unit, month).limit(20).fetch(Record1::value1);
    }

    private SelectSeekStep5<Record1<Plan>, Boolean, Integer, YearMonth, Integer, String> byNearness(
            Scope scope, UnitPath unit, YearMonth month) {
        return plans(scope, month, ISSUED.and(worksFor(unit)).and(PLAN.FROM_MONTH.le(month)))
                .orderBy(
                        field(PLAN.TO_MONTH.ge(month)).desc(),
                        length(ORG_UNIT_PLACEMENT.PATH).desc(),
                        PLAN.TO_MONTH.desc(),
                        PLAN.VERSION.desc(),
                        PLAN.CODE);
    }

    /// What [#forUnit] gives for each of some months; months without a plan are left out.
    public Map<YearMonth, Plan> forUnit(Scope scope, UnitPath unit, Collection<YearMonth> months) {
        return monthly(scope, worksFor(unit).and(PLAN.FROM_MONTH.le(ASKED_MONTH)), months);
    }

    /// What [#get] gives for each of some months.
    ///
    /// @throws NotFoundException when there is none, or none the scope lets see
    public Map<YearMonth, Plan> get(Scope scope, String code, Collection<YearMonth> months) {
        var plans = monthly(scope, PLAN.CODE.eq(code), months);
        if (plans.isEmpty()) {
            throw new NotFoundException("plan " + code);
        }
        return plans;
    }

    private Map<YearMonth, Plan> monthly(
            Scope scope, Condition which, Collection<YearMonth> months) {
        var asked =
                values(
                                months.stream()
                                        .map(month -> row(val(month, PLAN.FROM_MONTH)))
                                        .toArray(Row1[]::new))
                        .as("asked", "month");
        var plans = new LinkedHashMap<YearMonth, Plan>();
        dsl.select(ASKED_MONTH, plan(ASKED_MONTH))
                .from(PLAN)
                .join(ORG_UNIT)
                .on(ORG_UNIT.ID.eq(PLAN.ORG_UNIT_ID))
                .join(ORG_UNIT_PLACEMENT)
                .on(ORG_UNIT_PLACEMENT.ORG_UNIT_ID.eq(ORG_UNIT.ID))
                .and(lastInForce(ORG_UNIT_PLACEMENT, Past.month(clock)))
                .crossJoin(asked)
                .where(readable(scope))
                .and(ISSUED)
                .and(which)
                .orderBy(
                        ASKED_MONTH,
                        field(PLAN.TO_MONTH.ge(ASKED_MONTH)).desc(),
                        length(ORG_UNIT_PLACEMENT.PATH).desc(),
                        PLAN.TO_MONTH.desc(),
                        PLAN.VERSION.desc(),
                        PLAN.CODE)
                .forEach(row -> plans.putIfAbsent(row.value1(), row.value2()));
        return plans;
    }

    private static Condition worksFor(UnitPath unit) {
        return ORG_UNIT_PLACEMENT.PATH.in(pathsFromTop(unit));
    }

    private SelectConditionStep<Record1<Plan>> plans(
            Scope scope, YearMonth month, Condition which) {
        return dsl.select(plan(val(month, PLAN.FROM_MONTH)))
                .from(PLAN)
                .join(ORG_UNIT)
                .on(ORG_UNIT.ID.eq(PLAN.ORG_UNIT_ID))
                .join(ORG_UNIT_PLACEMENT)
                .on(ORG_UNIT_PLACEMENT.ORG_UNIT_ID.eq(ORG_UNIT.ID))
                .and(lastInForce(ORG_UNIT_PLACEMENT, Past.month(clock)))
                .where(readable(scope))
                .and(which);
    }

    /// In the version that holds in a month.
    private static SelectField<Plan> plan(Field<YearMonth> month) {
        return row(
                        PLAN.ID,
                        PLAN.CODE,
                        PLAN.NAME,
                        PLAN.ENGLISH_NAME,
                        unit(ORG_UNIT, ORG_UNIT_PLACEMENT),
                        PLAN.FROM_MONTH,
                        PLAN.TO_MONTH,
                        PLAN.DOCUMENT_TITLE,
                        PLAN.ISSUED_ON,
                        inForceIn(month),
                        PLAN.SEVERE_BELOW,
                        PHASES)
                .mapping(Plan.class, Plan::new);
    }

    /// Whose plans may be read is of today, also in a question about the past.
    private Condition readable(Scope scope) {
        return Past.asked()
                ? ORG_UNIT.ID.in(
                        select(TODAY.ORG_UNIT_ID)
                                .from(TODAY)
                                .where(lastInForce(TODAY, YearMonth.now(clock)))
                                .and(scope.coversOrLeadsTo(TODAY.PATH)))
                : scope.coversOrLeadsTo(ORG_UNIT_PLACEMENT.PATH);
    }

    /// The version that holds in a month; in one before the plan, the last.
    private static Field<Integer> inForceIn(Field<YearMonth> month) {
        return coalesce(
                field(
                        select(max(PLAN_VERSION.NUMBER))
                                .from(PLAN_VERSION)
                                .where(PLAN_VERSION.PLAN_ID.eq(PLAN.ID))
                                .and(PLAN_VERSION.STATE.eq(PlanVersionState.ISSUED.name()))
                                .and(PLAN_VERSION.FROM_MONTH.le(month))),
                PLAN.VERSION);
    }

    private static Condition known(Scope manageable) {
        return manageable.everywhere()
                ? trueCondition()
                : ISSUED.or(manageable.covers(ORG_UNIT_PLACEMENT.PATH));
    }

    private static List<String> pathsFromTop(UnitPath unit) {
        var paths = new ArrayList<String>();
        var path = unit.value();
        for (int end = path.indexOf('/'); end >= 0; end = path.indexOf('/', end + 1)) {
            paths.add(path.substring(0, end + 1));
        }
        return paths;
    }
}
