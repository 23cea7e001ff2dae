package org.tongbao.calendar;

import org.springframework.stereotype.Component;
import org.tongbao.authority.Actor;
import org.tongbao.authority.Authority;
import org.tongbao.authority.Scope;
import org.tongbao.authority.Verb;
import org.tongbao.orgunit.OrgUnits;

import java.time.Clock;
import java.util.Objects;
import java.util.stream.Collectors;

/// What holds for a unit and why, for who sets it: four statements.
@Component
class ReadReportingDays {

    private final OrgUnits units;
    private final ReportingDaysBook book;
    private final ReportingCalendar calendars;
    private final Authority authority;
    private final Clock clock;

    ReadReportingDays(
            OrgUnits units,
            ReportingDaysBook book,
            ReportingCalendar calendars,
            Authority authority,
            Clock clock) {
        this.units = units;
        this.book = book;
        this.calendars = calendars;
        this.authority = authority;
        this.clock = clock;
    }

    ReportingDays get(Actor actor, String code) {
        var unit = units.get(actor.scope(Verb.UNIT_READ), code);
        authority.require(actor, Verb.CALENDAR_MANAGE, unit.path());
        var calendar = calendars.of(unit.id());
        var speakers =
                calendar.rules().stated().stream()
                        .map(ReportingRules.Stated::unit)
                        .filter(Objects::nonNull)
                        .collect(Collectors.toSet());
        return ReportingDays.of(
                unit,
                calendar,
                book.changes(unit.id()),
                units.byId(Scope.EVERYWHERE, speakers),
                clock.instant());
    }
}
