package org.tongbao.demonstration;

import org.tongbao.calendar.ReportingWindow;
import org.tongbao.indicator.Indicator;
import org.tongbao.ledger.PastRecord;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/// Invented records behind the generated figures: a flow's month has as many as it reports, a
/// stock's as many as it grew by, an amount's one of it. What lies ahead of now is not there yet.
///
/// @param now nothing was recorded later
record GeneratedRecords(GeneratedValues values, Instant now) {

    /// Of the district's thousands of trademarks only the last ones are entered: the ledger counts
    /// from the next month on.
    static final String PARTLY_ENTERED = "valid_trademarks";

    private static final int DAYS = 22;
    private static final int OPENS = 9;
    private static final int HOURS = 8;
    private static final int MINUTES = 60;

    /// In the order in which they were recorded.
    List<PastRecord> of(List<Filer> filers) {
        return filers.stream()
                .flatMap(filer ->
                        filer.indicators().stream()
                                .filter(one -> RecordWords.indicators().contains(one.code()))
                                .flatMap(one -> records(filer, one)))
                .filter(record -> !record.at().isAfter(now))
                .sorted(Comparator.comparing(PastRecord::at))
                .toList();
    }

    private Stream<PastRecord> records(Filer filer, Indicator indicator) {
        var first =
                indicator.code().equals(PARTLY_ENTERED)
                        ? YearMonth.from(today()).minusMonths(1)
                        : Timetable.FIRST;
        return Stream.iterate(
                        first,
                        month -> !month.isAfter(YearMonth.from(today())),
                        month -> month.plusMonths(1))
                .flatMap(month -> records(filer, indicator, month));
    }

    private Stream<PastRecord> records(Filer filer, Indicator indicator, YearMonth month) {
        var before = 0;
        for (var past = month.withMonth(1); past.isBefore(month); past = past.plusMonths(1)) {
            before += number(filer, indicator, past);
        }
        var records = new ArrayList<PastRecord>();
        for (int i = 0; i < number(filer, indicator, month); i++) {
            records.add(record(filer, indicator, month, i, before));
        }
        return records.stream();
    }

    private PastRecord record(
            Filer filer, Indicator indicator, YearMonth month, int number, int before) {
        var chance = values.chance();
        var unit = filer.unit().code();
        var thing =
                new Thing(
                        chance,
                        unit,
                        place(filer.unit().name()),
                        filer.clerk().name(),
                        indicator.code(),
                        amount(filer, indicator, month),
                        month.atDay(
                                1
                                        + (int)
                                                (DAYS
                                                        * chance.of(
                                                                unit,
                                                                indicator.code(),
                                                                month,
                                                                number))),
                        number,
                        before,
                        today());
        return new PastRecord(
                filer.unit(), indicator.code(), RecordWords.of(thing), filer.clerk(), at(thing));
    }

    /// In office hours of its day or the day after.
    private static Instant at(Thing thing) {
        return thing.day()
                .plusDays(thing.chance("days", 2))
                .atTime(OPENS + thing.chance("hour", HOURS), thing.chance("minute", MINUTES))
                .atZone(ReportingWindow.ZONE)
                .toInstant();
    }

    private int number(Filer filer, Indicator indicator, YearMonth month) {
        var value = value(filer, indicator, month);
        return switch (indicator.kind()) {
            case AMOUNT -> value.signum();
            case STOCK ->
                    month.equals(Timetable.FIRST)
                            ? value.intValue()
                            : Math.max(
                                    0,
                                    value.subtract(value(filer, indicator, month.minusMonths(1)))
                                            .intValue());
            case FLOW, RATE, FACT -> value.intValue();
        };
    }

    /// What the things of a month make of a further figure, else the figure itself.
    private BigDecimal amount(Filer filer, Indicator indicator, YearMonth month) {
        var value = value(filer, indicator, month);
        var unit = filer.unit().code();
        return switch (indicator.code()) {
            case "ip_trainings_held" ->
                    values.of(unit, "ip_training_participants", indicator.kind(), month)
                            .divide(value, RoundingMode.UNNECESSARY);
            case "ip_cases_handled" -> values.of(unit, "ip_cases_closed", indicator.kind(), month);
            default -> value;
        };
    }

    private BigDecimal value(Filer filer, Indicator indicator, YearMonth month) {
        return values.of(filer.unit().code(), indicator.code(), indicator.kind(), month);
    }

    private static String place(String unit) {
        return unit.replaceAll("(街道|镇|区)$", "");
    }

    private LocalDate today() {
        return now.atZone(ReportingWindow.ZONE).toLocalDate();
    }
}
