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
        @Nullable Indicator indicator,
        boolean several,
        @Nullable Integer decimals) {

    static AnalysisColumn of(Dimension dimension) {
        return new AnalysisColumn(
                dimension.key(), dimension.kind(), dimension, null, null, false, null);
    }

    /// @param indicators all that are asked for: of a single one the column speaks in any case
    static AnalysisColumn of(Figure figure, boolean several, List<Indicator> indicators) {
        var measure = figure.measure();
        var own = figure.indicator();
        var only = own == null && indicators.size() == 1 ? indicators.getFirst() : own;
        return new AnalysisColumn(
                own == null ? measure.key() : measure.key() + ":" + own.code(),
                measure.kind(),
                null,
                measure,
                only,
                own != null && several,
                decimals(measure, only));
    }

    private static @Nullable Integer decimals(Measure measure, @Nullable Indicator indicator) {
        return switch (measure.kind()) {
            case QUANTITY ->
                    indicator == null || isPrintedAsSet(measure) ? null : indicator.shownDecimals();
            case PERCENT -> measure.percentDecimals();
            case COUNT, RANK -> 0;
            case UNIT, INDICATOR, PERIOD, VERDICT -> null;
        };
    }

    /// A target has the digits with which it was set.
    private static boolean isPrintedAsSet(Measure measure) {
        return measure == Measure.TARGET || measure == Measure.PLAN_TARGET;
    }

    String name(Messages messages, Locale language) {
        if (dimension != null) {
            return messages.say(language, "ANALYSIS_WORD", dimension);
        }
        return several && indicator != null && measure != null
                ? messages.say(language, "ANALYSIS_COLUMN", indicator.nameIn(language), measure)
                : messages.say(language, "ANALYSIS_WORD", measure == null ? key : measure);
    }

    @Nullable String unitOfMeasure(Messages messages, Locale language) {
        return switch (kind) {
            case PERCENT -> "%";
            case QUANTITY ->
                    indicator == null || measure == null
                            ? null
                            : measure.inPoints(indicator)
                                    ? messages.say(language, "ANALYSIS_POINTS")
                                    : indicator.unitOfMeasure();
            case UNIT, INDICATOR, PERIOD, COUNT, RANK, VERDICT -> null;
        };
    }
}
