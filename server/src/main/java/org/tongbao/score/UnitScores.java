package org.tongbao.score;

import org.springframework.stereotype.Component;
import org.tongbao.authority.Actor;
import org.tongbao.plan.Plan;
import org.tongbao.problem.NotFoundException;
import org.tongbao.standing.Span;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/// Scores for whoever shows them beside other figures: those that the table of scores of a plan and
/// a span has, what was announced last or else the provisional ones.
@Component
public class UnitScores {

    private final ReadScores scores;

    UnitScores(ReadScores scores) {
        this.scores = scores;
    }

    /// The score of one unit, rounded as it is shown.
    ///
    /// @param total empty when no item counts
    /// @param points by indicator, of the items that count
    public record UnitScore(
            Optional<BigDecimal> total, Map<UUID, BigDecimal> points, boolean demonstration) {

        public UnitScore {
            points = Map.copyOf(points);
        }

        private static UnitScore of(ScoreRow row) {
            var points = new HashMap<UUID, BigDecimal>();
            for (var item : row.items()) {
                if (item.points() != null) {
                    points.put(item.indicator().id(), item.points().rounded(Exact.SHOWN_DIGITS));
                }
            }
            return new UnitScore(
                    Optional.ofNullable(row.total())
                            .map(total -> total.rounded(Exact.SHOWN_DIGITS)),
                    points,
                    row.demonstration());
        }
    }

    /// By unit; without a unit where there are no rules. Empty where they may not be read.
    ///
    /// @param plan of the unit whose children are scored; holds the span
    public Optional<Map<UUID, UnitScore>> of(Actor actor, Plan plan, Span span) {
        try {
            var question =
                    new ScoreQuestion(
                            plan.unit().code(),
                            span.from(),
                            span.to(),
                            plan.code(),
                            null,
                            null,
                            null);
            var scored = new HashMap<UUID, UnitScore>();
            scores.of(actor, question)
                    .rows()
                    .forEach(row -> scored.put(row.unit().id(), UnitScore.of(row)));
            return Optional.of(scored);
        } catch (NotFoundException unreadable) {
            return Optional.empty();
        }
    }
}
