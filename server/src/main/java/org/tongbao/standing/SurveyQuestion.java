package org.tongbao.standing;

import org.jspecify.annotations.Nullable;

import java.time.YearMonth;
import java.util.List;
import java.util.Set;

/// What is asked about the units at and under one.
///
/// @param under code of the unit
/// @param periods at whose ends they are asked about, oldest first; at least one
/// @param plan code; null for the one in force at each end
/// @param submitted whether reports that wait for their review count as if they were approved
/// @param depth of which of the units figures are wanted
/// @param indicators codes of those that are asked for; empty for all that there are
public record SurveyQuestion(
        String under,
        List<Span> periods,
        @Nullable String plan,
        boolean submitted,
        Depth depth,
        Set<String> indicators) {

    /// About what is approved, of all the units.
    public SurveyQuestion(String under, List<Span> periods, @Nullable String plan) {
        this(under, periods, plan, false, new Depth.Everything(), Set.of());
    }

    public SurveyQuestion {
        periods = List.copyOf(periods);
        indicators = Set.copyOf(indicators);
    }

    /// The same about all the units.
    SurveyQuestion ofEverything() {
        return new SurveyQuestion(
                under, periods, plan, submitted, new Depth.Everything(), indicators);
    }

    /// The months in which the units are asked about.
    Span months() {
        return new Span(periods.getFirst().to(), periods.getLast().to());
    }

    List<YearMonth> ends() {
        return periods.stream().map(Span::to).distinct().toList();
    }
}
