package org.tongbao.report;

import static org.jooq.impl.DSL.notExists;
import static org.jooq.impl.DSL.selectOne;
import static org.tongbao.db.Tables.INDICATOR;
import static org.tongbao.db.Tables.NOT_APPLICABLE;
import static org.tongbao.db.Tables.ORG_UNIT;
import static org.tongbao.db.Tables.ORG_UNIT_PLACEMENT;
import static org.tongbao.db.Tables.REPORT;
import static org.tongbao.db.Tables.REPORT_VALUE;
import static org.tongbao.indicator.IndicatorColumns.indicator;
import static org.tongbao.orgunit.OrgUnitTree.inForce;
import static org.tongbao.orgunit.OrgUnitTree.officialOrder;
import static org.tongbao.orgunit.OrgUnitTree.unit;

import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.OrderField;
import org.springframework.stereotype.Repository;
import org.tongbao.authority.Scope;
import org.tongbao.authority.UnitPath;
import org.tongbao.db.tables.OrgUnitPlacement;
import org.tongbao.report.ExemptionBook.Granted;
import org.tongbao.report.ExemptionBook.Proposed;

import java.time.Clock;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;

/// 不涉及 of many units, in official order and then that of the catalogue. A statement each.
@Repository
class SelectExemptions {

    /// Rows of each list; a district of 11 towns has 20 indicators.
    private static final int MOST = 1_000;

    private static final int MONTHS_LOOKED_AT = 3;
    private static final OrgUnitPlacement TODAY = ORG_UNIT_PLACEMENT.as("today");

    private final DSLContext dsl;
    private final Clock clock;

    SelectExemptions(DSLContext dsl, Clock clock) {
        this.dsl = dsl;
        this.clock = clock;
    }

    /// Spans of months, ended ones included, the newest of a unit and indicator first.
    List<Granted> granted(Scope scope, UnitPath below) {
        return dsl.select(
                        unit(ORG_UNIT, TODAY),
                        indicator(INDICATOR),
                        NOT_APPLICABLE.FROM_MONTH,
                        NOT_APPLICABLE.TO_MONTH,
                        NOT_APPLICABLE.REASON)
                .from(NOT_APPLICABLE)
                .join(ORG_UNIT)
                .on(ORG_UNIT.ID.eq(NOT_APPLICABLE.ORG_UNIT_ID))
                .join(TODAY)
                .on(TODAY.ORG_UNIT_ID.eq(ORG_UNIT.ID))
                .and(inForce(TODAY, YearMonth.now(clock)))
                .join(INDICATOR)
                .on(INDICATOR.ID.eq(NOT_APPLICABLE.INDICATOR_ID))
                .where(within(scope, below))
                .orderBy(order(NOT_APPLICABLE.FROM_MONTH))
                .limit(MOST)
                .fetch(row ->
                        new Granted(
                                row.value1(),
                                row.value2(),
                                row.value3(),
                                Exemptions.OPEN_END.equals(row.value4()) ? null : row.value4(),
                                row.value5()));
    }

    /// Lines of the newest months that say 不涉及 and are not exempt: the newest of each unit and
    /// indicator. Returned and withdrawn reports propose nothing.
    List<Proposed> proposed(Scope scope, UnitPath below) {
        var newest = new LinkedHashMap<Place, Proposed>();
        dsl.select(
                        unit(ORG_UNIT, TODAY),
                        indicator(INDICATOR),
                        REPORT_VALUE.MONTH,
                        REPORT.STATE,
                        REPORT_VALUE.NOTE)
                .from(REPORT_VALUE)
                .join(REPORT)
                .on(REPORT.ORG_UNIT_ID.eq(REPORT_VALUE.ORG_UNIT_ID))
                .and(REPORT.MONTH.eq(REPORT_VALUE.MONTH))
                .join(ORG_UNIT)
                .on(ORG_UNIT.ID.eq(REPORT_VALUE.ORG_UNIT_ID))
                .join(TODAY)
                .on(TODAY.ORG_UNIT_ID.eq(ORG_UNIT.ID))
                .and(inForce(TODAY, YearMonth.now(clock)))
                .join(INDICATOR)
                .on(INDICATOR.ID.eq(REPORT_VALUE.INDICATOR_ID))
                .where(within(scope, below))
                .and(REPORT_VALUE.MONTH.gt(YearMonth.now(clock).minusMonths(MONTHS_LOOKED_AT)))
                .and(REPORT_VALUE.STATUS.eq(ValueStatus.NOT_APPLICABLE.name()))
                .and(REPORT.STATE.in("SUBMITTED", "APPROVED"))
                .and(notExempt())
                .orderBy(order(REPORT_VALUE.MONTH))
                .limit(MOST)
                .forEach(row ->
                        newest.putIfAbsent(
                                new Place(row.value1().id(), row.value2().id()),
                                new Proposed(
                                        row.value1(),
                                        row.value2(),
                                        row.value3(),
                                        ReportState.valueOf(row.value4()),
                                        row.value5())));
        return List.copyOf(newest.values());
    }

    private record Place(UUID unit, UUID indicator) {}

    private static List<OrderField<?>> order(Field<YearMonth> newestFirst) {
        var order = new ArrayList<>(officialOrder(ORG_UNIT, TODAY));
        order.addAll(List.of(INDICATOR.POSITION, newestFirst.desc()));
        return order;
    }

    private static Condition within(Scope scope, UnitPath below) {
        return scope.covers(TODAY.PATH).and(Scope.under(TODAY.PATH, below));
    }

    private static Condition notExempt() {
        return notExists(
                selectOne()
                        .from(NOT_APPLICABLE)
                        .where(NOT_APPLICABLE.ORG_UNIT_ID.eq(REPORT_VALUE.ORG_UNIT_ID))
                        .and(NOT_APPLICABLE.INDICATOR_ID.eq(REPORT_VALUE.INDICATOR_ID))
                        .and(NOT_APPLICABLE.FROM_MONTH.le(REPORT_VALUE.MONTH))
                        .and(NOT_APPLICABLE.TO_MONTH.ge(REPORT_VALUE.MONTH)));
    }
}
