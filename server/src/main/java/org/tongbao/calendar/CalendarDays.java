package org.tongbao.calendar;

import static org.jooq.impl.DSL.inline;
import static org.tongbao.db.Tables.CALENDAR_DAY;
import static org.tongbao.db.Tables.ORG_UNIT;
import static org.tongbao.db.Tables.REPORTING_RULE;

import static java.util.stream.Collectors.toMap;

import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;
import org.tongbao.authority.UnitPath;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/// The days that differ from the ordinary week, and the rules of collecting units. Both are known
/// to everybody who reports.
@Repository
class CalendarDays {

    private final DSLContext dsl;

    CalendarDays(DSLContext dsl) {
        this.dsl = dsl;
    }

    /// The calendar of each of these units, in one statement: their rules, and the days all share.
    Map<UUID, CollectionCalendar> of(Set<UUID> collectingUnits) {
        var rules = new HashMap<UUID, ReportingRule>();
        var holidays = new HashSet<LocalDate>();
        var shifted = new HashSet<LocalDate>();
        for (var row :
                dsl.select(
                                REPORTING_RULE.ORG_UNIT_ID,
                                REPORTING_RULE.OPEN_DAY,
                                REPORTING_RULE.DUE_DAY,
                                inline((LocalDate) null, CALENDAR_DAY.DAY),
                                inline((String) null, CALENDAR_DAY.KIND))
                        .from(REPORTING_RULE)
                        .where(REPORTING_RULE.ORG_UNIT_ID.in(collectingUnits))
                        .unionAll(
                                dsl.select(
                                                inline((UUID) null, REPORTING_RULE.ORG_UNIT_ID),
                                                inline((Integer) null, REPORTING_RULE.OPEN_DAY),
                                                inline((Integer) null, REPORTING_RULE.DUE_DAY),
                                                CALENDAR_DAY.DAY,
                                                CALENDAR_DAY.KIND)
                                        .from(CALENDAR_DAY))
                        .fetch()) {
            if (row.value1() != null) {
                rules.put(row.value1(), new ReportingRule(row.value2(), row.value3()));
            } else {
                ("HOLIDAY".equals(row.value5()) ? holidays : shifted).add(row.value4());
            }
        }
        var days = new WorkingDays(holidays, shifted);
        return collectingUnits.stream()
                .collect(
                        toMap(
                                unit -> unit,
                                unit ->
                                        new CollectionCalendar(
                                                rules.getOrDefault(unit, ReportingRule.USUAL),
                                                days)));
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
