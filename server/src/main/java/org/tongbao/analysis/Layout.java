package org.tongbao.analysis;

import org.jspecify.annotations.Nullable;
import org.tongbao.analysis.AnalysisInput.Named;
import org.tongbao.graphql.BadUserInputException;
import org.tongbao.indicator.Indicator;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
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
    /// @param part which of two times, or how they differ
    /// @param ofUnits whether it is about no indicator at all
    record Figure(Measure measure, @Nullable Indicator indicator, Part part, boolean ofUnits) {

        static Figure of(Measure measure, @Nullable Indicator indicator, Part part) {
            return new Figure(measure, indicator, part, false);
        }

        static Figure ofUnits(Measure measure, Part part) {
            return new Figure(measure, null, part, true);
        }

        Figure in(Part other) {
            return new Figure(measure, indicator, other, ofUnits);
        }
    }

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
        var own = asked.byIndicators() || indicators.isEmpty();
        for (var indicator : own ? rowsOwn() : indicators) {
            for (var measure : asked.measures()) {
                figure(
                                asked,
                                measure,
                                indicator,
                                shown.contains(Figure.ofUnits(measure, Part.VALUE)))
                        .ifPresent(figure ->
                                parts(asked, measure).forEach(part -> shown.add(figure.in(part))));
            }
        }
        return new Layout(
                analysis,
                indicators,
                shown,
                asked.order().stream().map(one -> figure(analysis, indicators, one)).toList(),
                asked.where().stream().map(one -> figure(analysis, indicators, one)).toList());
    }

    /// What is about no indicator stands there once, in its place among the first one's.
    private static Optional<Figure> figure(
            AnalysisInput asked, Measure measure, @Nullable Indicator indicator, boolean there) {
        if (!asked.byIndicators() && measure.isOfUnits()) {
            return there ? Optional.empty() : Optional.of(Figure.ofUnits(measure, Part.VALUE));
        }
        return asked.byIndicators() || indicator != null
                ? Optional.of(Figure.of(measure, indicator, Part.VALUE))
                : Optional.empty();
    }

    /// Beside each measure what was asked of the other time; words do not differ by an amount.
    private static List<Part> parts(AnalysisInput asked, Measure measure) {
        var parts = new ArrayList<>(List.of(Part.VALUE));
        if (asked.compareWith() != null) {
            asked.compareWith().show().stream().filter(measure::has).forEach(parts::add);
        }
        return parts;
    }

    private static List<@Nullable Indicator> rowsOwn() {
        var own = new ArrayList<@Nullable Indicator>();
        own.add(null);
        return own;
    }

    private static Figure figure(Analysis analysis, List<Indicator> indicators, Named named) {
        var measure = named.measure();
        var code = named.indicator();
        if (analysis.asked().byIndicators()) {
            if (code != null) {
                throw new BadUserInputException("ANALYSIS_ROWS_INDICATOR", measure.name());
            }
            return Figure.of(measure, null, named.part());
        }
        if (measure.isOfUnits()) {
            return Figure.ofUnits(measure, named.part());
        }
        if (code == null) {
            if (indicators.size() > 1) {
                throw new BadUserInputException("ANALYSIS_WHICH_INDICATOR", measure.name());
            }
            return Figure.of(
                    measure, indicators.isEmpty() ? null : indicators.getFirst(), named.part());
        }
        return Figure.of(
                measure,
                indicators.stream()
                        .filter(one -> one.code().equals(code))
                        .findFirst()
                        .orElseThrow(() ->
                                new BadUserInputException(
                                        "ANALYSIS_INDICATOR_NOT_ASKED", code, measure.name())),
                named.part());
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
