package org.tongbao.score;

import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.greatest;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.min;
import static org.tongbao.db.Tables.FORM;
import static org.tongbao.db.Tables.FORM_LINE;
import static org.tongbao.db.Tables.ORG_UNIT;
import static org.tongbao.db.Tables.ORG_UNIT_PLACEMENT;
import static org.tongbao.db.Tables.REPORT;
import static org.tongbao.db.Tables.REPORT_EXTENSION;
import static org.tongbao.orgunit.OrgUnitTree.inForce;
import static org.tongbao.orgunit.OrgUnitTree.peerGroup;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;

import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.tongbao.authority.Scope;
import org.tongbao.calendar.CollectionCalendar;
import org.tongbao.calendar.ReportingCalendar;
import org.tongbao.calendar.ReportingWindow;
import org.tongbao.orgunit.OrgUnit;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

/// Whether the children of a unit kept the dates of their reports: three statements for all of
/// them.
///
/// - 迟报 is decided by the first submission, as everywhere.
/// - 未报: a form asked the unit in the month, the due day is over, that of an extension (延期) too,
///   and nothing is on file. What was taken back is not on file.
@Repository
class ReportDates {

    private static final String OWN = "OWN";
    private static final String WITHDRAWN = "WITHDRAWN";

    private final DSLContext dsl;
    private final ReportingCalendar calendars;
    private final Clock clock;

    ReportDates(DSLContext dsl, ReportingCalendar calendars, Clock clock) {
        this.dsl = dsl;
        this.calendars = calendars;
        this.clock = clock;
    }

    private record Due(UUID unit, YearMonth from, YearMonth to) {}

    /// @param late null for what is only extended
    /// @param extendedTo the last day in time of a month that was extended; null for what was filed
    private record Filed(
            UUID unit, YearMonth month, @Nullable Boolean late, @Nullable LocalDate extendedTo) {

        boolean waits(Instant now) {
            return extendedTo != null && !now.isAfter(ReportingWindow.endOf(extendedTo));
        }
    }

    /// @param scope in which the caller was let in to the unit
    Map<UUID, Timeliness> ofChildren(Scope scope, OrgUnit unit, YearMonth from, YearMonth to) {
        var due = due(scope, unit, to);
        var filed =
                filed(due.stream().map(Due::unit).distinct().toList(), from, to).stream()
                        .collect(groupingBy(Filed::unit));
        var calendar = calendars.of(unit.id());
        return due.stream().collect(groupingBy(Due::unit)).entrySet().stream()
                .collect(
                        toMap(
                                Map.Entry::getKey,
                                one ->
                                        timeliness(
                                                one.getValue(),
                                                filed.getOrDefault(one.getKey(), List.of()),
                                                calendar,
                                                from,
                                                to)));
    }

    private Timeliness timeliness(
            List<Due> due,
            List<Filed> filed,
            CollectionCalendar calendar,
            YearMonth from,
            YearMonth to) {
        var now = clock.instant();
        var there =
                filed.stream()
                        .filter(one -> one.late() != null || one.waits(now))
                        .map(Filed::month)
                        .toList();
        var missing =
                Stream.iterate(from, month -> !month.isAfter(to), month -> month.plusMonths(1))
                        .filter(month -> due.stream().anyMatch(one -> holds(one, month)))
                        .filter(month -> calendar.window(month).past(now))
                        .filter(month -> !there.contains(month))
                        .toList();
        var late =
                filed.stream()
                        .filter(one -> Boolean.TRUE.equals(one.late()))
                        .map(Filed::month)
                        .sorted()
                        .toList();
        return new Timeliness(late, missing);
    }

    private static boolean holds(Due due, YearMonth month) {
        return !month.isBefore(due.from()) && !month.isAfter(due.to());
    }

    /// From when until when a form asks each child, standing where it does.
    private List<Due> due(Scope scope, OrgUnit unit, YearMonth month) {
        return dsl.select(
                        ORG_UNIT_PLACEMENT.ORG_UNIT_ID,
                        min(
                                greatest(
                                        ORG_UNIT_PLACEMENT.FROM_MONTH,
                                        FORM.FROM_MONTH,
                                        FORM_LINE.FROM_MONTH)),
                        max(FORM_LINE.TO_MONTH))
                .from(ORG_UNIT_PLACEMENT)
                .join(ORG_UNIT)
                .on(ORG_UNIT.ID.eq(ORG_UNIT_PLACEMENT.ORG_UNIT_ID))
                .join(FORM)
                .on(
                        FORM.ORG_UNIT_ID
                                .eq(ORG_UNIT_PLACEMENT.ORG_UNIT_ID)
                                .and(FORM.AUDIENCE.eq(OWN))
                                .or(
                                        FORM.ORG_UNIT_ID
                                                .eq(ORG_UNIT_PLACEMENT.PARENT_ID)
                                                .and(FORM.AUDIENCE.ne(OWN))
                                                .and(
                                                        FORM.PEER_GROUP.in(
                                                                inline(""),
                                                                peerGroup(
                                                                        ORG_UNIT,
                                                                        ORG_UNIT_PLACEMENT)))))
                .join(FORM_LINE)
                .on(FORM_LINE.FORM_ID.eq(FORM.ID))
                .where(inForce(ORG_UNIT_PLACEMENT, month))
                .and(ORG_UNIT_PLACEMENT.PARENT_ID.eq(unit.id()))
                .and(scope.covers(ORG_UNIT_PLACEMENT.PATH))
                .groupBy(ORG_UNIT_PLACEMENT.ORG_UNIT_ID)
                .fetch(mapping(Due::new));
    }

    /// What is on file, and what was given more days.
    private List<Filed> filed(List<UUID> units, YearMonth from, YearMonth to) {
        return dsl.select(
                        REPORT.ORG_UNIT_ID,
                        REPORT.MONTH,
                        REPORT.LATE,
                        inline(null, REPORT_EXTENSION.DUE_ON))
                .from(REPORT)
                .where(REPORT.ORG_UNIT_ID.in(units))
                .and(REPORT.MONTH.between(from, to))
                .and(REPORT.STATE.ne(WITHDRAWN))
                .unionAll(
                        dsl.select(
                                        REPORT_EXTENSION.ORG_UNIT_ID,
                                        REPORT_EXTENSION.MONTH,
                                        inline(null, REPORT.LATE),
                                        REPORT_EXTENSION.DUE_ON)
                                .from(REPORT_EXTENSION)
                                .where(REPORT_EXTENSION.ORG_UNIT_ID.in(units))
                                .and(REPORT_EXTENSION.MONTH.between(from, to)))
                .fetch(mapping(Filed::new));
    }
}
