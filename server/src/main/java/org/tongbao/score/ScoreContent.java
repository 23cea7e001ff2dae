package org.tongbao.score;

import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/// A table of scores with its whole working: what is calculated, and what is announced.
///
/// @param planVersion the version of the plan whose targets were held against
/// @param figuresTo the month to whose end figures run
/// @param rows in official order
record ScoreContent(
        String plan,
        int planVersion,
        ScoredUnit unit,
        YearMonth from,
        YearMonth to,
        YearMonth figuresTo,
        ScoreRules rules,
        List<ScoreRow> rows,
        Instant readAt) {

    ScoreContent {
        rows = List.copyOf(rows);
    }

    /// The same figures with what was given by hand since.
    ScoreContent again(List<Adjustment> adjustments) {
        var scoring = new Scoring(rules.scheme());
        var byUnit = adjustments.stream().collect(Collectors.groupingBy(Adjustment::unit));
        return new ScoreContent(
                plan,
                planVersion,
                unit,
                from,
                to,
                figuresTo,
                rules,
                ScoreRanking.of(
                        rows.stream()
                                .map(row ->
                                        scoring.again(
                                                row,
                                                byUnit.getOrDefault(row.unit().id(), List.of())))
                                .toList()),
                readAt);
    }

    /// Whether exactly these were taken into account.
    boolean holds(List<Adjustment> adjustments) {
        return ids(rows.stream().flatMap(row -> row.adjustments().stream()).toList())
                .equals(ids(adjustments));
    }

    boolean demonstration() {
        return rows.stream().anyMatch(ScoreRow::demonstration);
    }

    private static Set<UUID> ids(List<Adjustment> adjustments) {
        return adjustments.stream().map(Adjustment::id).collect(Collectors.toSet());
    }
}
