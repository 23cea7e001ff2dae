package org.tongbao.bulletin;

import org.jspecify.annotations.Nullable;
import org.tongbao.standing.Span;

import java.time.DateTimeException;
import java.time.YearMonth;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/// A figure by what it speaks of, as it stands in the text of a draft:
/// `{patent_pledge_amount.value@370402/2021-01~2021-06*}`.
///
/// @param indicator code
/// @param unit code; null for the bulletin's own
/// @param span null for the bulletin's own
/// @param withheld whether *** is printed instead
record FigureReference(
        String indicator,
        Measure measure,
        @Nullable String unit,
        @Nullable Span span,
        boolean withheld) {

    static final Pattern TOKEN =
            Pattern.compile(
                    "\\{([A-Za-z0-9_-]{1,64})\\.([a-z_]{1,20})(?:@([A-Za-z0-9_-]{1,40}))?"
                            + "(?:/(\\d{4}-\\d{2})~(\\d{4}-\\d{2}))?(\\*)?}");

    static FigureReference of(String indicator, Measure measure) {
        return new FigureReference(indicator, measure, null, null, false);
    }

    FigureReference at(String code) {
        return new FigureReference(indicator, measure, code, span, withheld);
    }

    /// Empty for a measure or a month that does not exist.
    static Optional<FigureReference> of(MatchResult token) {
        return Measure.of(token.group(2))
                .flatMap(measure ->
                        span(token.group(4), token.group(5))
                                .map(span ->
                                        new FigureReference(
                                                token.group(1),
                                                measure,
                                                token.group(3),
                                                span.orElse(null),
                                                token.group(6) != null)));
    }

    /// No span is one too; empty for what is none.
    private static Optional<Optional<Span>> span(@Nullable String from, @Nullable String to) {
        if (from == null || to == null) {
            return Optional.of(Optional.empty());
        }
        try {
            return Optional.of(Optional.of(new Span(YearMonth.parse(from), YearMonth.parse(to))));
        } catch (DateTimeException | IllegalArgumentException none) {
            return Optional.empty();
        }
    }

    String token() {
        return "{%s.%s%s%s%s}"
                .formatted(
                        indicator,
                        measure.word(),
                        unit == null ? "" : "@" + unit,
                        span == null ? "" : "/" + span.from() + "~" + span.to(),
                        withheld ? "*" : "");
    }
}
