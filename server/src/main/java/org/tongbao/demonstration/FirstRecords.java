package org.tongbao.demonstration;

import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import org.tongbao.calendar.ReportingCalendar;
import org.tongbao.ledger.PastRecords;
import org.tongbao.orgunit.OrgUnit;
import org.tongbao.workflow.Intent;

import java.time.Clock;
import java.util.List;

/// Fills the ledgers of the sample's district, all at once. Ledgers in which anybody recorded
/// something are left alone.
@Component
@Profile("demonstration")
class FirstRecords {

    private final PastRecords records;
    private final ReportingCalendar calendars;
    private final Clock clock;

    FirstRecords(PastRecords records, ReportingCalendar calendars, Clock clock) {
        this.records = records;
        this.calendars = calendars;
        this.clock = clock;
    }

    @Intent
    public void store(OrgUnit district, List<Filer> filers) {
        if (records.any()) {
            return;
        }
        var values = GeneratedValues.USUAL;
        var timetable =
                new Timetable(values.chance(), calendars.of(district.id()), clock.instant());
        records.store(district, new GeneratedRecords(values, clock.instant()).of(filers));
        records.countOwnFrom(
                district, GeneratedRecords.PARTLY_ENTERED, timetable.lastClosed().plusMonths(2));
    }
}
