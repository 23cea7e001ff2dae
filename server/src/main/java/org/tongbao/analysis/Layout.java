package org.tongbao.analysis;

import org.jspecify.annotations.Nullable;
import org.tongbao.analysis.AnalysisInput.Condition;
import org.tongbao.analysis.AnalysisInput.Order;
import org.tongbao.graphql.BadUserInputException;
import org.tongbao.indicator.Indicator;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/// What is worked out of each row, and what of it is shown where.
///
/// @param shown the figures after what rows are made by, in their order
/// @param sorting what rows are sorted by, the gravest first
/// @param conditions what each condition looks at
record Layout(
        Analysis analysis,
        List<Indicator> indicators,
        List<Figure> shown,
        List<Figure> sorting,
        List<Figure> conditions) {

    /// A measure of an indicator.
    ///
    /// @param indicator null for the row's own
    record Figure(Measure measure, @Nullable Indicator indicator) {}

    Layout {
        indicators = List.copyOf(indicators);
        shown = List.copyOf(shown);
        sorting = List.copyOf(sorting);
        conditions = List.copyOf(conditions);
    }

    /// @throws BadUserInputException where something is sorted or chosen by an indicator that is
    ///   not asked for, or none is named among several
    static Layout of(Analysis analysis, List<Indicator> indicators) {
        var asked = analysis.asked();
        var shown = new ArrayList<Figure>();
        for (var indicator : asked.byIndicator() ? rowsOwn() : indicators) {
            asked.measures().forEach(measure -> shown.add(new Figure(measure, indicator)));
        }
        return new Layout(
                analysis,
                indicators,
                shown,
                asked.order().stream()
                        .map((Order one) ->
                                figure(analysis, indicators, one.measure(), one.indicator()))
                        .toList(),
                asked.where().stream()
                        .map((Condition one) ->
                                figure(analysis, indicators, one.measure(), one.indicator()))
                        .toList());
    }

    private static List<@Nullable Indicator> rowsOwn() {
        var own = new ArrayList<@Nullable Indicator>();
        own.add(null);
        return own;
    }

    private static Figure figure(
            Analysis analysis,
            List<Indicator> indicators,
            Measure measure,
            @Nullable String indicator) {
        if (analysis.asked().byIndicator()) {
            if (indicator != null) {
                throw new BadUserInputException("ANALYSIS_ROWS_INDICATOR", measure.name());
            }
            return new Figure(measure, null);
        }
        if (indicator == null) {
            if (indicators.size() > 1) {
                throw new BadUserInputException("ANALYSIS_WHICH_INDICATOR", measure.name());
            }
            return new Figure(measure, indicators.isEmpty() ? null : indicators.getFirst());
        }
        return new Figure(
                measure,
                indicators.stream()
                        .filter(one -> one.code().equals(indicator))
                        .findFirst()
                        .orElseThrow(() ->
                                new BadUserInputException(
                                        "ANALYSIS_INDICATOR_NOT_ASKED",
                                        indicator,
                                        measure.name())));
    }

    /// All that has to be worked out.
    Set<Figure> figures() {
        var figures = new LinkedHashSet<Figure>();
        Stream.of(shown, sorting, conditions).forEach(figures::addAll);
        return figures;
    }

    /// First what rows are made by, then the figures.
    List<AnalysisColumn> columns() {
        return Stream.concat(
                        analysis.asked().by().stream().map(AnalysisColumn::of),
                        shown.stream()
                                .map(figure ->
                                        AnalysisColumn.of(
                                                figure, indicators.size() > 1, indicators)))
                .toList();
    }
}
