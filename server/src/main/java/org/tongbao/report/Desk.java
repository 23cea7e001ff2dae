package org.tongbao.report;

import org.jspecify.annotations.Nullable;
import org.tongbao.calendar.CollectionCalendar;
import org.tongbao.report.ReportEvent.Occurrence;

import java.time.Instant;
import java.time.YearMonth;
import java.util.UUID;

/// What lies on the desk while one intent is decided: the locked report and all the rules need.
record Desk(
        UnitPlace place,
        YearMonth month,
        CollectionCalendar calendar,
        @Nullable Filing present,
        @Nullable MonthLock closed,
        Hand hand,
        Instant now) {

    /// The form of the report: the one it was first filed on, or the one that asks for it now.
    @Nullable UUID form() {
        if (present != null) {
            return present.form();
        }
        return place.form() == null ? null : place.form().id();
    }

    ReportLifecycle lifecycle() {
        return new ReportLifecycle(occasion(), present);
    }

    SignOffLifecycle signOffs() {
        return new SignOffLifecycle(occasion(), present, place.signOff());
    }

    Occasion occasion() {
        return new Occasion(
                place.id(),
                month,
                form(),
                calendar.window(month),
                calendar.backfillFrom(month),
                closed,
                place.opening(),
                place.extension());
    }

    Occurrence occurrence(Filing next) {
        return occurrence(next.id(), next.version());
    }

    Occurrence occurrence(UUID report, int version) {
        return new Occurrence(report, place.id(), place.path(), month, version, now);
    }
}
