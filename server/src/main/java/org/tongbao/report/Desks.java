package org.tongbao.report;

import org.springframework.stereotype.Component;
import org.tongbao.authority.Actor;
import org.tongbao.authority.Authority;
import org.tongbao.authority.Verb;
import org.tongbao.calendar.ReportingCalendar;

import java.time.Clock;
import java.time.YearMonth;

/// Locks what an intent on a report is about, asks whether the actor may, and lays out what the
/// rules need.
@Component
class Desks {

    private final UnitPlaces places;
    private final Filings filings;
    private final Closings closings;
    private final ReportingCalendar calendars;
    private final Authority authority;
    private final Clock clock;

    Desks(
            UnitPlaces places,
            Filings filings,
            Closings closings,
            ReportingCalendar calendars,
            Authority authority,
            Clock clock) {
        this.places = places;
        this.filings = filings;
        this.closings = closings;
        this.calendars = calendars;
        this.authority = authority;
        this.clock = clock;
    }

    /// In the intent's transaction. The units above cannot close the month until it is decided.
    Desk of(Actor actor, Verb verb, String unit, YearMonth month) {
        var place = places.lock(unit, month);
        authority.require(actor, verb, place.path());
        var hand = Hand.of(actor, place.path());
        return new Desk(
                place,
                month,
                calendars.of(place.collectingUnit()),
                filings.lock(place.id(), month),
                closings.hold(place.closers(), month, month),
                hand,
                clock.instant());
    }
}
