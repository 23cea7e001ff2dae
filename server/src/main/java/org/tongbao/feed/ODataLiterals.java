package org.tongbao.feed;

import org.tongbao.standing.Span;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.util.Optional;

/// Reads what columns are held against in a `$filter`.
final class ODataLiterals {

    private static final YearMonth BEGINNING = YearMonth.of(1000, 1);
    private static final YearMonth END = YearMonth.of(9999, 12);

    private ODataLiterals() {}

    /// Codes are ASCII: the database would not compare anything else.
    ///
    /// @throws ODataRefused for what is no code
    static String code(String literal) {
        if (!StandardCharsets.US_ASCII.newEncoder().canEncode(literal)) {
            throw ODataRefused.bad("ODATA_CODE", literal);
        }
        return literal;
    }

    /// @throws ODataRefused for what is no month
    static YearMonth month(String literal) {
        try {
            return YearMonth.parse(literal);
        } catch (DateTimeException unreadable) {
            throw ODataRefused.bad("ODATA_MONTH", literal);
        }
    }

    /// @throws ODataRefused for what is no instant
    static Instant instant(String literal) {
        try {
            return OffsetDateTime.parse(literal).toInstant();
        } catch (DateTimeException unreadable) {
            throw ODataRefused.bad("ODATA_INSTANT", literal);
        }
    }

    /// The months that keep all bounds; empty where none does.
    static Optional<Span> span(Bounds<YearMonth> months) {
        var from = BEGINNING;
        var to = END;
        for (var bound : months.all()) {
            var month = bound.value();
            from =
                    later(
                            from,
                            switch (bound.comparison()) {
                                case EQ, GE -> month;
                                case GT -> month.plusMonths(1);
                                case LT, LE -> BEGINNING;
                            });
            to =
                    earlier(
                            to,
                            switch (bound.comparison()) {
                                case EQ, LE -> month;
                                case LT -> month.minusMonths(1);
                                case GT, GE -> END;
                            });
        }
        return to.isBefore(from) ? Optional.empty() : Optional.of(new Span(from, to));
    }

    private static YearMonth later(YearMonth one, YearMonth other) {
        return one.isAfter(other) ? one : other;
    }

    private static YearMonth earlier(YearMonth one, YearMonth other) {
        return one.isBefore(other) ? one : other;
    }
}
