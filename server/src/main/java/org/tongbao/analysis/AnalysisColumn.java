package org.tongbao.analysis;

import org.jspecify.annotations.Nullable;
import org.tongbao.analysis.Layout.Figure;
import org.tongbao.graphql.Messages;
import org.tongbao.indicator.Indicator;

import java.util.List;
import java.util.Locale;

/// A column of the answer.
///
/// @param dimension what rows are made by, or null
/// @param measure the figure, or null
/// @param indicator the only one it speaks of; null when rows are of several
/// @param several whether others stand beside it, so that its name must be said
/// @param decimals with how many to print it; null where the row or the number says so
record AnalysisColumn(
        String key,
        ColumnKind kind,
        @Nullable Dimension dimension,
        @Nullable Measure measure,
        Part part,
        @Nullable Indicator indicator,
        boolean several,
        @Nullable Integer decimals) {

    private static final int POINTS_DECIMALS = 2;

    static AnalysisColumn of(Dimension dimension) {
        return new AnalysisColumn(
                dimension.key(), dimension.kind(), dimension, null, Part.VALUE, null, false, null);
    }

    /// @param indicators all that are asked for: of a single one the column speaks in any case
    static AnalysisColumn of(Figure figure, boolean several, List<Indicator> indicators) {
        var measure = figure.measure();
        var own = figure.indicator();
        var only =
                own == null && indicators.size() == 1 && !figure.ofUnits()
                        ? indicators.getFirst()
                        : own;
        return new AnalysisColumn(
                figure.part().prefix()
                        + (own == null ? measure.key() : measure.key() + ":" + own.code()),
                kind(figure),
                null,
                measure,
                figure.part(),
                only,
                own != null && several,
                figure.part() == Part.CHANGE_PERCENT
                        ? Integer.valueOf(Indicator.QUOTIENT_DECIMALS)
                        : decimals(measure, only));
    }

    /// A difference of ranks is none.
    private static ColumnKind kind(Figure figure) {
        var kind = figure.measure().kind();
        return switch (figure.part()) {
            case VALUE, THEN -> kind;
            case CHANGE -> kind == ColumnKind.RANK ? ColumnKind.COUNT : kind;
            case CHANGE_PERCENT -> ColumnKind.PERCENT;
        };
    }

    private static @Nullable Integer decimals(Measure measure, @Nullable Indicator indicator) {
        return switch (measure.kind()) {
            case QUANTITY ->
                    indicator == null || isPrintedAsSet(measure) ? null : indicator.shownDecimals();
            case PERCENT -> measure.percentDecimals();
            case POINTS -> POINTS_DECIMALS;
            case COUNT, RANK -> 0;
            case UNIT, INDICATOR, PERIOD, PLAN, TEXT, VERDICT -> null;
        };
    }

    /// A target has the digits with which it was set.
    private static boolean isPrintedAsSet(Measure measure) {
        return measure == Measure.TARGET || measure == Measure.PLAN_TARGET;
    }

    String name(Messages messages, Locale language) {
        if (measure == null) {
            return messages.say(language, "ANALYSIS_WORD", dimension == null ? key : dimension);
        }
        var name =
                several && indicator != null
                        ? messages.say(
                                language, "ANALYSIS_COLUMN", indicator.nameIn(language), measure)
                        : messages.say(language, "ANALYSIS_WORD", measure);
        return part == Part.VALUE ? name : messages.say(language, "ANALYSIS_COMPARED", name, part);
    }

    @Nullable String unitOfMeasure(Messages messages, Locale language) {
        return switch (kind) {
            case PERCENT -> part == Part.CHANGE ? points(messages, language) : "%";
            case QUANTITY ->
                    indicator == null || measure == null
                            ? null
                            : measure.inPoints(indicator, part)
                                    ? points(messages, language)
                                    : indicator.unitOfMeasure();
            case UNIT, INDICATOR, PERIOD, PLAN, TEXT, POINTS, COUNT, RANK, VERDICT -> null;
        };
    }

    /// By them percentages differ.
    private static String points(Messages messages, Locale language) {
        return messages.say(language, "ANALYSIS_POINTS");
    }
}
