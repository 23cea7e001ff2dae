package org.tongbao.standing;

import org.jspecify.annotations.Nullable;

import java.time.YearMonth;
import java.util.List;

/// What is asked about the units at and under one.
///
/// @param under code of the unit
/// @param periods at whose ends they are asked about, oldest first; at least one
/// @param plan code; null for the one in force at each end
/// @param submitted whether reports that wait for their review count as if they were approved
public record SurveyQuestion(
        String under, List<Span> periods, @Nullable String plan, boolean submitted) {

    /// About what is approved.
    public SurveyQuestion(String under, List<Span> periods, @Nullable String plan) {
        this(under, periods, plan, false);
    }

    public SurveyQuestion {
        periods = List.copyOf(periods);
    }

    /// The months in which the units are asked about.
    Span months() {
        return new Span(periods.getFirst().to(), periods.getLast().to());
    }

    List<YearMonth> ends() {
        return periods.stream().map(Span::to).distinct().toList();
    }
}
