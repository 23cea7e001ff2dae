package org.tongbao.calendar;

import static org.jooq.impl.DSL.trueCondition;
import static org.tongbao.db.Tables.CALENDAR_DAY;
import static org.tongbao.db.Tables.ORG_UNIT;
import static org.tongbao.db.Tables.REPORTING_RULE;

import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;
import org.tongbao.authority.UnitPath;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;

/// The days that differ from the ordinary week, and the rules of collecting units. Both are known
/// to everybody who reports.
@Repository
class CalendarDays {

    private final DSLContext dsl;

    CalendarDays(DSLContext dsl) {
        this.dsl = dsl;
    }

    CollectionCalendar of(UUID collectingUnit) {
        var rule = ReportingRule.USUAL;
        var holidays = new HashSet<LocalDate>();
        var shifted = new HashSet<LocalDate>();
        for (var row :
                dsl.select(
                                REPORTING_RULE.OPEN_DAY,
                                REPORTING_RULE.DUE_DAY,
                                CALENDAR_DAY.DAY,
                                CALENDAR_DAY.KIND)
                        .from(ORG_UNIT)
                        .leftJoin(REPORTING_RULE)
                        .on(REPORTING_RULE.ORG_UNIT_ID.eq(ORG_UNIT.ID))
                        .leftJoin(CALENDAR_DAY)
                        .on(trueCondition())
                        .where(ORG_UNIT.ID.eq(collectingUnit))
                        .fetch()) {
            if (row.value1() != null) {
                rule = new ReportingRule(row.value1(), row.value2());
            }
            if (row.value3() != null) {
                ("HOLIDAY".equals(row.value4()) ? holidays : shifted).add(row.value3());
            }
        }
        return new CollectionCalendar(rule, new WorkingDays(holidays, shifted));
    }

    /// The rule of the nearest unit on this path, from below, that has one.
    ReportingRule nearestRule(UnitPath path) {
        var codes = List.of(path.value().split("/"));
        return dsl
                .select(ORG_UNIT.CODE, REPORTING_RULE.OPEN_DAY, REPORTING_RULE.DUE_DAY)
                .from(REPORTING_RULE)
                .join(ORG_UNIT)
                .on(ORG_UNIT.ID.eq(REPORTING_RULE.ORG_UNIT_ID))
                .where(ORG_UNIT.CODE.in(codes))
                .fetch()
                .stream()
                .max((a, b) -> codes.indexOf(a.value1()) - codes.indexOf(b.value1()))
                .map(row -> new ReportingRule(row.value2(), row.value3()))
                .orElse(ReportingRule.USUAL);
    }
}
