package org.tongbao.analysis;

import static java.util.stream.Collectors.toSet;

import org.tongbao.indicator.Indicator;
import org.tongbao.score.UnitScore;
import org.tongbao.score.UnitScores.Wanted;
import org.tongbao.standing.Span;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/// The scores that an answer speaks of, by the tables they stand in.
///
/// @param tables without an entry where nothing is scored; empty where nobody may read them
record Scores(Map<Wanted, Optional<Map<UUID, UnitScore>>> tables) {

    Scores {
        tables = Map.copyOf(tables);
    }

    /// The table in which units have their score: that of the unit above. Empty of several units,
    /// which have none together, and of one that stands under nobody.
    static Optional<Wanted> table(Units units, Span period) {
        return units.only()
                .flatMap(stand -> Optional.ofNullable(stand.parent()))
                .map(parent -> new Wanted(parent, period));
    }

    /// Of all that a unit has.
    Cell whole(ScorePart part, Units units, Span period) {
        return of(
                units,
                period,
                score ->
                        part.whole(score)
                                .map(points ->
                                        Cell.of(
                                                points,
                                                part == ScorePart.POINTS && score.heldAtZero()
                                                        ? Reason.HELD_AT_ZERO
                                                        : null)));
    }

    /// Of what the items of some indicators brought it together.
    Cell about(ScorePart part, Units units, Span period, Collection<Indicator> indicators) {
        var ids = indicators.stream().map(Indicator::id).collect(toSet());
        return of(
                units,
                period,
                score -> part.about(score, ids).map(points -> Cell.of(points, null)));
    }

    private interface Taken {
        Optional<Cell> from(UnitScore score);
    }

    private Cell of(Units units, Span period, Taken taken) {
        if (units.only().isEmpty()) {
            return Cell.none(Reason.NOT_ADDED_UP);
        }
        var found = table(units, period).map(tables::get);
        if (found.isPresent() && found.get().isEmpty()) {
            return Cell.none(Reason.NOT_PUBLISHED);
        }
        return score(units, period)
                .flatMap(taken::from)
                .orElseGet(() -> Cell.none(Reason.NOT_SCORED));
    }

    private Optional<UnitScore> score(Units units, Span period) {
        return table(units, period)
                .flatMap(table -> tables.getOrDefault(table, Optional.empty()))
                .flatMap(scored -> units.only().map(stand -> scored.get(stand.unit().id())));
    }

    /// Whether the score of a unit rests on generated figures.
    boolean demonstration(Units units, Span period) {
        return score(units, period).filter(UnitScore::demonstration).isPresent();
    }
}
