package org.tongbao.analysis;

import org.springframework.stereotype.Component;
import org.tongbao.authority.Actor;
import org.tongbao.plan.Plan;
import org.tongbao.score.UnitScores;
import org.tongbao.score.UnitScores.UnitScore;
import org.tongbao.standing.Span;
import org.tongbao.standing.Survey;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/// Reads the scores that are asked for: a table for each period that lies within a plan of the unit
/// under which is asked.
@Component
class ReadUnitScores {

    private final UnitScores scores;

    ReadUnitScores(UnitScores scores) {
        this.scores = scores;
    }

    /// Those that would be read.
    static List<Span> periods(Survey survey, Collection<Span> wanted) {
        return wanted.stream()
                .distinct()
                .filter(period ->
                        survey.plan(period)
                                .filter(plan -> scores(plan, survey, period))
                                .isPresent())
                .toList();
    }

    private static boolean scores(Plan plan, Survey survey, Span period) {
        return plan.unit().id().equals(survey.head().id())
                && !period.from().isBefore(plan.fromMonth())
                && !period.to().isAfter(plan.toMonth());
    }

    Scores of(Actor actor, Survey survey, List<Span> periods) {
        var tables = new HashMap<Span, Optional<Map<UUID, UnitScore>>>();
        for (var period : periods) {
            tables.put(period, scores.of(actor, survey.plan(period).orElseThrow(), period));
        }
        return new Scores(tables);
    }
}
