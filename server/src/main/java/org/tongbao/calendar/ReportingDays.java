package org.tongbao.calendar;

import org.jspecify.annotations.Nullable;
import org.tongbao.orgunit.OrgUnit;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;

/// Which days hold for what a unit collects, and whose they are. `ReportingDays` of the SDL.
///
/// @param countsFrom the first month a change made now would count for: the first that has not
///   opened
/// @param own whether the unit itself says so from then on
/// @param above what would hold from then on if it did not
record ReportingDays(
        OrgUnit unit,
        YearMonth countsFrom,
        boolean own,
        Applied above,
        List<Month> months,
        List<SetDays> changes) {

    private static final int MONTHS_AHEAD = 5;

    /// Days and whose they are: `ReportingRule` of the SDL.
    record Applied(int openDay, int dueDay, @Nullable OrgUnit setFor) {}

    /// `ReportingMonth` of the SDL.
    record Month(YearMonth month, LocalDate opensOn, LocalDate dueOn, Applied rule) {}

    /// @param units those whose days hold anywhere in it
    static ReportingDays of(
            OrgUnit unit,
            CollectionCalendar calendar,
            List<SetDays> changes,
            Map<UUID, OrgUnit> units,
            Instant now) {
        var newest = calendar.newestOpen(now);
        var from = newest.plusMonths(1);
        return new ReportingDays(
                unit,
                from,
                unit.id().equals(calendar.rules().in(from).setFor()),
                applied(calendar.rules().without(unit.id()).in(from), units),
                Stream.iterate(newest, month -> month.plusMonths(1))
                        .limit(MONTHS_AHEAD)
                        .map(month -> month(calendar, month, units))
                        .toList(),
                changes);
    }

    private static Month month(
            CollectionCalendar calendar, YearMonth month, Map<UUID, OrgUnit> units) {
        var window = calendar.window(month);
        return new Month(
                month,
                window.opensOn(),
                window.dueOn(),
                applied(calendar.rules().in(month), units));
    }

    private static Applied applied(ReportingRules.Applied applied, Map<UUID, OrgUnit> units) {
        return new Applied(
                applied.rule().openDay(),
                applied.rule().dueDay(),
                applied.setFor() == null
                        ? null
                        : Objects.requireNonNull(units.get(applied.setFor())));
    }
}
