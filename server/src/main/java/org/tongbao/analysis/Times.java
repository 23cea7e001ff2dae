package org.tongbao.analysis;

import org.jspecify.annotations.Nullable;
import org.tongbao.analysis.AnalysisInput.Comparison;
import org.tongbao.plan.Plan;
import org.tongbao.standing.Span;
import org.tongbao.standing.Survey;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/// The months of a question, and how they are cut into the periods rows are made by.
///
/// @param length what the periods are; null for all months together
/// @param byPlan whether rows are made by the plan that is in force
/// @param other what the periods are compared with; null for nothing
record Times(Span months, @Nullable Dimension length, boolean byPlan, @Nullable Comparison other) {

    /// @param input about months of the calendar
    static Times of(AnalysisInput input, @Nullable Dimension length) {
        var from = Objects.requireNonNull(input.from());
        var to = Objects.requireNonNull(input.to());
        Periods.of(from, to, length);
        return new Times(
                new Span(from, to),
                length,
                input.by().contains(Dimension.PLAN),
                input.compareWith());
    }

    /// All at whose ends something may be asked, oldest first.
    List<Span> asked() {
        return withOthers(
                byPlan && length == null ? cut(Dimension.MONTH) : List.of(),
                withWhole(cut(length)));
    }

    /// All of a survey that there may be rows about, oldest first.
    List<Span> read(Survey survey) {
        var periods = periods(survey);
        return withOthers(runs(survey, periods), withWhole(periods));
    }

    /// Those rows are made by, oldest first.
    List<Span> periods(Survey survey) {
        return byPlan && length == null ? runs(survey, cut(Dimension.MONTH)) : cut(length);
    }

    /// Periods that follow each other and at whose ends the same plan is in force, as one.
    static List<Span> runs(Survey survey, List<Span> periods) {
        var runs = new ArrayList<Span>();
        for (var period : periods) {
            if (!runs.isEmpty() && samePlan(survey, runs.getLast(), period)) {
                runs.add(new Span(runs.removeLast().from(), period.to()));
            } else {
                runs.add(period);
            }
        }
        return List.copyOf(runs);
    }

    private static boolean samePlan(Survey survey, Span one, Span other) {
        return Objects.equals(survey.plan(one).map(Plan::code), survey.plan(other).map(Plan::code));
    }

    /// What a period is compared with.
    Span then(Span period) {
        return Objects.requireNonNull(other).then(period);
    }

    private List<Span> cut(@Nullable Dimension by) {
        return Periods.of(months.from(), months.to(), by);
    }

    private List<Span> withWhole(Collection<Span> periods) {
        return Stream.concat(periods.stream(), Stream.of(months)).toList();
    }

    private List<Span> withOthers(Collection<Span> ends, Collection<Span> periods) {
        var all = Stream.concat(ends.stream(), periods.stream()).toList();
        return Stream.concat(
                        all.stream(), other == null ? Stream.of() : all.stream().map(this::then))
                .distinct()
                .sorted(Comparator.comparing(Span::to).thenComparing(Span::from))
                .toList();
    }
}
