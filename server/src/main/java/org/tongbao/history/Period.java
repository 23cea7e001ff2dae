package org.tongbao.history;

import java.time.DateTimeException;
import java.time.YearMonth;
import java.util.Optional;
import java.util.regex.Pattern;

/// The months a figure speaks of, both included. A level (STOCK) stands at the end of one month.
public record Period(YearMonth from, YearMonth to) {

    private static final Pattern YEAR = Pattern.compile("(\\d{4})年?");
    private static final Pattern HALF = Pattern.compile("(\\d{4})-?H([12])");
    private static final Pattern QUARTER = Pattern.compile("(\\d{4})-?Q([1-4])");
    private static final Pattern MONTH = Pattern.compile("(\\d{4}-\\d{2})");
    private static final Pattern SPAN =
            Pattern.compile("(\\d{4}-\\d{2})\\s*[/~]\\s*(\\d{4}-\\d{2})");

    public Period {
        if (to.isBefore(from)) {
            throw new IllegalArgumentException("A period ends before it begins: " + from);
        }
    }

    /// Reads `2020`, `2021-H1`, `2021-Q2`, `2021-06` or `2021-01/2021-06`; empty for anything else.
    public static Optional<Period> parse(String text) {
        try {
            return year(text)
                    .or(() -> part(HALF, text, 6))
                    .or(() -> part(QUARTER, text, 3))
                    .or(() -> months(text));
        } catch (DateTimeException | IllegalArgumentException noSuchMonths) {
            return Optional.empty();
        }
    }

    private static Optional<Period> year(String text) {
        var year = YEAR.matcher(text);
        return year.matches()
                ? Optional.of(months(Integer.parseInt(year.group(1)), 1, 12))
                : Optional.empty();
    }

    private static Optional<Period> part(Pattern form, String text, int length) {
        var part = form.matcher(text);
        return part.matches()
                ? Optional.of(
                        months(
                                Integer.parseInt(part.group(1)),
                                (Integer.parseInt(part.group(2)) - 1) * length + 1,
                                length))
                : Optional.empty();
    }

    private static Optional<Period> months(String text) {
        var month = MONTH.matcher(text);
        if (month.matches()) {
            var one = YearMonth.parse(month.group(1));
            return Optional.of(new Period(one, one));
        }
        var span = SPAN.matcher(text);
        return span.matches()
                ? Optional.of(
                        new Period(YearMonth.parse(span.group(1)), YearMonth.parse(span.group(2))))
                : Optional.empty();
    }

    private static Period months(int year, int first, int length) {
        var from = YearMonth.of(year, first);
        return new Period(from, from.plusMonths(length - 1L));
    }

    /// Where a level of this period stands.
    public Period end() {
        return new Period(to, to);
    }

    /// 上年同期: the same months a year before.
    public Period yearBefore() {
        return new Period(from.minusYears(1), to.minusYears(1));
    }
}
