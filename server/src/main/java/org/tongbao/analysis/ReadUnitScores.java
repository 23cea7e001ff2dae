package org.tongbao.analysis;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import org.springframework.stereotype.Component;
import org.tongbao.analysis.Tabulation.Side;
import org.tongbao.authority.Actor;
import org.tongbao.graphql.TooComplexException;
import org.tongbao.plan.Plan;
import org.tongbao.score.UnitScores;
import org.tongbao.score.UnitScores.Found;
import org.tongbao.standing.Span;
import org.tongbao.standing.Survey;

import java.util.Collection;
import java.util.Map;
import java.util.function.Function;

/// Reads the scores that are asked for: those that a unit has in the table of the unit above it.
@Component
class ReadUnitScores {

    /// Each is calculated by itself, with its deductions: of twelve months those of the units and
    /// the one in which the unit above them stands.
    private static final int MOST_CALCULATED = 24;

    /// They are read at once, and each has its whole working in it.
    private static final int MOST_ANNOUNCED = 200;

    private final UnitScores scores;

    ReadUnitScores(UnitScores scores) {
        this.scores = scores;
    }

    /// What there is, before any of it is read.
    ///
    /// @throws TooComplexException with how many tables it would be
    Found find(Actor actor, Analysis analysis, Survey survey, Collection<Side> sides) {
        var only = plans(analysis, survey, sides);
        var found =
                scores.find(
                        actor,
                        sides.stream()
                                .filter(side ->
                                        !analysis.ofOnePlan() || only.containsKey(side.period()))
                                .flatMap(side -> Scores.table(side.units(), side.period()).stream())
                                .collect(toSet()),
                        only,
                        analysis.submitted());
        refuse("ANALYSIS_SCORES", MOST_CALCULATED, found.calculated());
        refuse("ANALYSIS_SCORES_ANNOUNCED", MOST_ANNOUNCED, found.announced());
        return found;
    }

    /// Where the question names a plan, or its rows do, scores by another would be beside it.
    private static Map<Span, Plan> plans(Analysis analysis, Survey survey, Collection<Side> sides) {
        return analysis.ofOnePlan()
                ? sides.stream()
                        .map(Side::period)
                        .distinct()
                        .filter(period -> survey.plan(period).isPresent())
                        .collect(
                                toMap(
                                        Function.identity(),
                                        period -> survey.plan(period).orElseThrow()))
                : Map.of();
    }

    private static void refuse(String sentence, int most, int tables) {
        if (tables > most) {
            throw new TooComplexException(sentence, most, tables);
        }
    }

    Scores of(Actor actor, Found found) {
        return new Scores(scores.read(actor, found));
    }
}
