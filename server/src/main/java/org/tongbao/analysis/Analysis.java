package org.tongbao.analysis;

import org.jspecify.annotations.Nullable;
import org.tongbao.analysis.AnalysisInput.Group;
import org.tongbao.analysis.AnalysisInput.Values;
import org.tongbao.standing.Depth;
import org.tongbao.standing.SurveyQuestion;

import java.util.List;
import java.util.Set;

/// A question that makes sense and has an end. What units, months and indicators there are, nobody
/// has looked up yet.
record Analysis(AnalysisInput asked, UnitChoice units, Times times) {

    /// @param input about months of the calendar
    /// @throws org.tongbao.graphql.BadUserInputException says what is wrong, where, and what would
    ///   be right
    static Analysis of(AnalysisInput input) {
        var length = Sense.check(input);
        return new Analysis(input, UnitChoice.of(input), Times.of(input, length));
    }

    /// @param depth of which units figures are read
    SurveyQuestion survey(Depth depth) {
        return new SurveyQuestion(
                asked.under(),
                times.asked(),
                asked.plan(),
                submitted(),
                depth,
                Set.copyOf(asked.indicators()));
    }

    /// Whether reports that wait for their review count as if they were approved.
    boolean submitted() {
        return asked.values() == Values.SUBMITTED;
    }

    /// Of the units it is about; some measures tell those below from each other.
    Depth depth() {
        return asked.everyMeasure().anyMatch(Measure::looksBelow)
                ? new Depth.Everything()
                : units.depth();
    }

    /// Whether a single plan counts at the end of each period: one that is named, or the one that
    /// the row is about.
    boolean ofOnePlan() {
        return asked.plan() != null || asked.by().contains(Dimension.PLAN);
    }

    /// How many rows are kept of each group; null for all.
    @Nullable Integer most() {
        return asked.top() == null ? null : asked.top().count();
    }

    /// What rows have in common that are counted together.
    List<Group> groups() {
        return asked.top() == null ? List.of() : asked.top().per();
    }

    /// What the rows of each kind of subtotal are made by: `by` up to one of them.
    List<List<Dimension>> subtotals() {
        return asked.subtotals().stream()
                .map(last -> asked.by().subList(0, asked.by().indexOf(last) + 1))
                .toList();
    }

    /// What rows are made by when no units are told apart.
    List<Dimension> withoutUnits() {
        return asked.by().stream().filter(one -> !one.divides(Dimension.Axis.UNITS)).toList();
    }
}
