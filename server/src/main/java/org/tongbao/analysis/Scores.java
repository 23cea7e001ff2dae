package org.tongbao.analysis;

import org.tongbao.graphql.TooComplexException;
import org.tongbao.indicator.Indicator;
import org.tongbao.score.UnitScores.UnitScore;
import org.tongbao.standing.Span;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/// The scores that an answer speaks of, by the months they are of.
///
/// @param tables without an entry where nothing is scored; empty where nobody may read them
record Scores(Map<Span, Optional<Map<UUID, UnitScore>>> tables) {

    /// Each is worked out by itself, with its deductions.
    private static final int MOST_TABLES = 12;

    Scores {
        tables = Map.copyOf(tables);
    }

    /// @throws TooComplexException with how many it would be, before any is read
    static void refuseTooMany(int tables) {
        if (tables > MOST_TABLES) {
            throw new TooComplexException("ANALYSIS_SCORES", MOST_TABLES, tables);
        }
    }

    /// The total of a unit.
    Cell total(Units units, Span period) {
        return of(units, period, score -> score.total().map(total -> Cell.of(total, null)));
    }

    /// What an indicator brings it.
    Cell points(Units units, Span period, Indicator indicator) {
        return of(
                units,
                period,
                score ->
                        Optional.ofNullable(score.points().get(indicator.id()))
                                .map(points -> Cell.of(points, null)));
    }

    private interface Taken {
        Optional<Cell> from(UnitScore score);
    }

    private Cell of(Units units, Span period, Taken taken) {
        if (units.together()) {
            return Cell.none(Reason.NOT_ADDED_UP);
        }
        var table = tables.get(period);
        if (table == null) {
            return Cell.none(Reason.NOT_SCORED);
        }
        return table.isEmpty()
                ? Cell.none(Reason.NOT_PUBLISHED)
                : score(units, period)
                        .flatMap(taken::from)
                        .orElseGet(() -> Cell.none(Reason.NOT_SCORED));
    }

    private Optional<UnitScore> score(Units units, Span period) {
        return tables.getOrDefault(period, Optional.empty())
                .flatMap(table -> Optional.ofNullable(table.get(units.stand().unit().id())));
    }

    /// Whether the score of a unit rests on generated figures.
    boolean demonstration(Units units, Span period) {
        return !units.together()
                && score(units, period).filter(UnitScore::demonstration).isPresent();
    }
}
