package org.tongbao.report;

import org.jspecify.annotations.Nullable;
import org.tongbao.calendar.CollectionCalendar;
import org.tongbao.ledger.Reach;
import org.tongbao.orgunit.OrgUnit;
import org.tongbao.report.StoredReport.Place;

import java.time.Instant;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

/// A unit in a list, with the form it fills.
///
/// @param lineCount lines of the form in the month of the list
/// @param first first month in which the unit stands in the tree
/// @param last last month in which it stands as it does; far away while no end is known
/// @param openings past months that wait for its clerks because a reviewer opened them
/// @param extensions months that are due later for it
/// @param signOffs what was sent and not signed yet (审签), at most one of a month
record ReportingUnit(
        OrgUnit unit,
        @Nullable AskedForm form,
        int lineCount,
        YearMonth first,
        YearMonth last,
        List<Opening> openings,
        List<Extension> extensions,
        List<SignOff> signOffs) {

    ReportingUnit {
        openings = List.copyOf(openings);
        extensions = List.copyOf(extensions);
        signOffs = List.copyOf(signOffs);
    }

    /// Whose opening and due days hold for it: those of the unit that asks.
    ///
    /// @param above the unit above it, whose days hold when nobody asks
    UUID collectingUnit(UUID above) {
        return form == null ? above : form.collectingUnit();
    }

    /// The codes of the units whose closing of a month keeps its report as it is.
    Stream<String> closers() {
        var own = form != null && form.ownLevel();
        return Arrays.stream(unit.path().value().split("/"))
                .filter(code -> own || !code.equals(unit.code()));
    }

    /// Whether somebody asks it for this month.
    boolean expected(YearMonth month) {
        return form != null
                && !form.fromMonth().isAfter(month)
                && !first.isAfter(month)
                && !last.isBefore(month);
    }

    /// What it is asked for in a month, and until when.
    Occasion occasion(YearMonth month, CollectionCalendar calendar) {
        return new Occasion(
                unit.id(),
                month,
                form == null || !expected(month) ? null : form.id(),
                calendar.window(month),
                calendar.backfillFrom(month),
                null,
                UnitPlaces.of(month, openings, Opening::month),
                UnitPlaces.of(month, extensions, Extension::month));
    }

    /// Its report of a month, stored or not.
    ReportHead head(
            YearMonth month,
            CollectionCalendar calendar,
            Map<Place, StoredReport> stored,
            Instant now) {
        var report = stored.get(new Place(unit.id(), month));
        return new ReportHead(
                unit,
                form != null && form.ownLevel(),
                occasion(month, calendar),
                report == null ? null : report.filing(),
                report == null ? null : report.correction(),
                report == null ? null : report.submittedBy(),
                null,
                Reach.UNITS_BELOW,
                lineCount,
                report == null ? List.of() : report.remarks(),
                now,
                new SignOffDuty(false, UnitPlaces.of(month, signOffs, SignOff::month)),
                null,
                null);
    }
}
