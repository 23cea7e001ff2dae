package org.tongbao.demonstration;

import org.jspecify.annotations.Nullable;
import org.tongbao.calendar.CollectionCalendar;
import org.tongbao.calendar.ReportingWindow;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// When reports were filed and reviewed, seen from now. Months before the last closed one were
/// approved, a few after a late start, and published about the 10th. In the last closed month one
/// is late, one missing, one returned, and two wait. Of the month being collected a few came early.
record Timetable(Chance chance, CollectionCalendar calendar, Instant now) {

    static final YearMonth FIRST = YearMonth.of(2024, 1);

    private static final double SELDOM = 0.03;
    private static final int FIRST_DAY = 26;
    private static final int DAYS = 9;
    private static final int PUBLISHED_ON = 10;
    private static final List<Town> EARLY = List.of(Town.MENGZHUANG, Town.GUANGMINGLU);

    /// The newest month whose due day has passed.
    YearMonth lastClosed() {
        var month = YearMonth.from(now.atZone(ReportingWindow.ZONE));
        while (!calendar.window(month).past(now)) {
            month = month.minusMonths(1);
        }
        return month;
    }

    /// The months that were published.
    Stream<YearMonth> published() {
        return Stream.iterate(FIRST, month -> month.isBefore(lastClosed()), m -> m.plusMonths(1));
    }

    /// Every month somebody may have filed for.
    Stream<YearMonth> months() {
        return Stream.iterate(
                FIRST, month -> !month.isAfter(lastClosed().plusMonths(1)), m -> m.plusMonths(1));
    }

    /// Nine in the morning, about the 10th of the next month.
    Instant publishedAt(YearMonth month) {
        var day = month.plusMonths(1).atDay(PUBLISHED_ON);
        return at(calendar.workingDays().onOrAfter(day), 9, 0);
    }

    /// Empty when nothing was filed, or not yet.
    Optional<Fate> fate(String unit, YearMonth month) {
        var last = lastClosed();
        var town = Town.of(unit).orElse(null);
        if (month.isBefore(last)) {
            return Optional.of(past(unit, month));
        }
        return month.equals(last)
                ? lastMonth(unit, town, month)
                : early(unit, town, month).filter(fate -> !fate.submittedAt().isAfter(now));
    }

    private Fate past(String unit, YearMonth month) {
        var late = chance.once(SELDOM, unit, "late", month);
        return decided(unit, month, late ? afterDue(unit, month) : inTime(unit, month), late);
    }

    private Optional<Fate> lastMonth(String unit, @Nullable Town town, YearMonth month) {
        var inTime = inTime(unit, month);
        return switch (town) {
            case KUANGQU -> Optional.empty();
            case YONGAN -> Optional.of(Fate.waiting(justAfterDue(month), true));
            case ZHONGXINJIE -> Optional.of(Fate.waiting(inTime, false));
            case QICUN -> {
                var at = earlier(reviewed(inTime), now);
                yield Optional.of(Fate.returned(inTime, at, calendar.daysAhead(at, 3)));
            }
            case null, default -> Optional.of(decided(unit, month, inTime, false));
        };
    }

    private Optional<Fate> early(String unit, @Nullable Town town, YearMonth month) {
        return town != null && EARLY.contains(town)
                ? Optional.of(
                        Fate.waiting(at(month.atDay(FIRST_DAY), 9 + town.ordinal(), 20), false))
                : Optional.empty();
    }

    private Fate decided(String unit, YearMonth month, Instant submittedAt, boolean late) {
        var at = earlier(reviewed(submittedAt), publishedAt(month).minus(Duration.ofHours(1)));
        return at.isAfter(now)
                ? Fate.waiting(submittedAt, late)
                : Fate.approved(submittedAt, late, at);
    }

    private Instant inTime(String unit, YearMonth month) {
        var due = calendar.window(month).dueOn();
        var day = month.atDay(FIRST_DAY).plusDays((long) (DAYS * chance.of(unit, "day", month)));
        return at(
                day.isAfter(due) ? due : day,
                9 + (int) (8 * chance.of(unit, "hour", month)),
                (int) (60 * chance.of(unit, "minute", month)));
    }

    private Instant afterDue(String unit, YearMonth month) {
        return at(
                calendar.window(month).dueOn().plusDays(1),
                9 + (int) (6 * chance.of(unit, "late hour", month)),
                12);
    }

    /// Late, but not after now, however short ago the due day ended.
    private Instant justAfterDue(YearMonth month) {
        var due = calendar.window(month).dueAt();
        return earlier(
                due.plus(Duration.ofHours(10)), due.plus(Duration.between(due, now).dividedBy(2)));
    }

    /// The next day at half past ten.
    private static Instant reviewed(Instant submittedAt) {
        return at(submittedAt.atZone(ReportingWindow.ZONE).toLocalDate().plusDays(1), 10, 30);
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }

    private static Instant at(LocalDate day, int hour, int minute) {
        return day.atTime(hour, minute).atZone(ReportingWindow.ZONE).toInstant();
    }
}
