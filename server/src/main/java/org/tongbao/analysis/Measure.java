package org.tongbao.analysis;

import org.jspecify.annotations.Nullable;
import org.tongbao.indicator.Indicator;
import org.tongbao.indicator.IndicatorKind;
import org.tongbao.standing.Laggards;
import org.tongbao.standing.PeriodFigures;
import org.tongbao.standing.Span;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Function;

/// A figure that can be asked for: what kind it is, and how it is taken from the line of a
/// standing.
enum Measure {
    ACTUAL(ColumnKind.QUANTITY, Cells::actual),
    TO_DATE(ColumnKind.QUANTITY, Cells::toDate),
    TARGET(ColumnKind.QUANTITY, Cells::target),
    COMPLETION(ColumnKind.PERCENT, Cells::completion),
    DUE(ColumnKind.QUANTITY, Cells::due),
    GAP_TO_PACE(ColumnKind.QUANTITY, Cells::gapToPace),
    GAP_TO_TARGET(ColumnKind.QUANTITY, Cells::gapToTarget),
    VERDICT(ColumnKind.VERDICT, Cells::verdict),
    PLAN_TO_DATE(ColumnKind.QUANTITY, Cells::planToDate),
    PLAN_TARGET(ColumnKind.QUANTITY, Cells::planTarget),
    PLAN_COMPLETION(ColumnKind.PERCENT, Cells::planCompletion),
    YEAR_ON_YEAR(
            ColumnKind.QUANTITY, asked -> GrowthCells.change(asked, PeriodFigures::yearOnYear)),
    YEAR_ON_YEAR_PERCENT(
            ColumnKind.PERCENT, asked -> GrowthCells.percent(asked, PeriodFigures::yearOnYear)),
    MONTH_YEAR_ON_YEAR(
            ColumnKind.QUANTITY,
            asked -> GrowthCells.change(asked, PeriodFigures::monthYearOnYear)),
    MONTH_YEAR_ON_YEAR_PERCENT(
            ColumnKind.PERCENT,
            asked -> GrowthCells.percent(asked, PeriodFigures::monthYearOnYear)),
    MONTH_ON_MONTH(
            ColumnKind.QUANTITY, asked -> GrowthCells.change(asked, PeriodFigures::monthOnMonth)),
    MONTH_ON_MONTH_PERCENT(
            ColumnKind.PERCENT, asked -> GrowthCells.percent(asked, PeriodFigures::monthOnMonth)),
    SINCE_YEAR_END(
            ColumnKind.QUANTITY, asked -> GrowthCells.change(asked, PeriodFigures::sinceYearEnd)),
    SINCE_YEAR_END_PERCENT(
            ColumnKind.PERCENT, asked -> GrowthCells.percent(asked, PeriodFigures::sinceYearEnd)),
    SHARE(ColumnKind.PERCENT, Cells::share),
    RANK(ColumnKind.RANK, Cells::rank),
    RANK_IN_PEER_GROUP(ColumnKind.RANK, Cells::rankInPeerGroup),
    REPORTED(ColumnKind.COUNT, asked -> Cell.of(asked.line().period().completeness().reported())),
    EXPECTED(ColumnKind.COUNT, asked -> Cell.of(asked.line().period().completeness().expected())),
    ZERO_UNITS(ColumnKind.COUNT, asked -> Cells.named(asked, Laggards::zero)),
    BEHIND_UNITS(ColumnKind.COUNT, asked -> Cells.named(asked, Laggards::behind)),
    SILENT_UNITS(ColumnKind.COUNT, asked -> Cells.named(asked, Laggards::silent)),
    TARGETS(ColumnKind.COUNT, asked -> Cells.counted(asked, _ -> true)),
    TARGETS_DONE(ColumnKind.COUNT, asked -> Cells.counted(asked, Verdicts::done)),
    TARGETS_BEHIND(ColumnKind.COUNT, asked -> Cells.counted(asked, Verdicts::behind)),
    SCORE(ScorePart.POINTS),
    SCORE_RESCALED(ScorePart.RESCALED),
    SCORE_DEDUCTED(ScorePart.DEDUCTED),
    SCORE_GIVEN(ScorePart.GIVEN);

    /// 完成率 and 占比 are printed with one.
    private static final int PERCENT_DECIMALS = 1;

    private final ColumnKind kind;
    private final Function<Subject, Cell> taken;
    private final @Nullable ScorePart score;

    Measure(ColumnKind kind, Function<Subject, Cell> taken) {
        this.kind = kind;
        this.taken = taken;
        this.score = null;
    }

    Measure(ScorePart score) {
        this.kind = ColumnKind.POINTS;
        this.taken = asked -> points(score, List.of(asked));
        this.score = score;
    }

    private static Cell points(ScorePart score, List<Subject> asked) {
        var first = asked.getFirst();
        return first.scores()
                .about(
                        score,
                        first.units(),
                        first.period(),
                        asked.stream().map(Subject::indicator).toList());
    }

    ColumnKind kind() {
        return kind;
    }

    String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    Cell of(Subject subject) {
        return taken.apply(subject);
    }

    /// Of several indicators: what is counted adds up, and so do points; everything else has a unit
    /// of measure of its own. How many units are at zero is no count over indicators: it would
    /// count a unit twice.
    ///
    /// @param asked the same units and period, of different indicators
    Cell together(List<Subject> asked) {
        return switch (this) {
            case SCORE, SCORE_RESCALED, SCORE_DEDUCTED, SCORE_GIVEN ->
                    points(Objects.requireNonNull(score), asked);
            case REPORTED, EXPECTED, TARGETS, TARGETS_DONE, TARGETS_BEHIND ->
                    Cell.of(
                            asked.stream()
                                    .map(this::of)
                                    .map(Cell::number)
                                    .filter(Objects::nonNull)
                                    .reduce(BigDecimal.ZERO, BigDecimal::add),
                            null);
            case ACTUAL,
                    TO_DATE,
                    TARGET,
                    COMPLETION,
                    DUE,
                    GAP_TO_PACE,
                    GAP_TO_TARGET,
                    VERDICT,
                    PLAN_TO_DATE,
                    PLAN_TARGET,
                    PLAN_COMPLETION,
                    YEAR_ON_YEAR,
                    YEAR_ON_YEAR_PERCENT,
                    MONTH_YEAR_ON_YEAR,
                    MONTH_YEAR_ON_YEAR_PERCENT,
                    MONTH_ON_MONTH,
                    MONTH_ON_MONTH_PERCENT,
                    SINCE_YEAR_END,
                    SINCE_YEAR_END_PERCENT,
                    SHARE,
                    RANK,
                    RANK_IN_PEER_GROUP,
                    ZERO_UNITS,
                    BEHIND_UNITS,
                    SILENT_UNITS ->
                    Cell.none(Reason.SEVERAL_INDICATORS);
        };
    }

    /// Whether there is such a column beside it when two times are compared.
    boolean has(Part part) {
        return switch (part) {
            case VALUE, THEN -> true;
            case CHANGE -> isNumber();
            case CHANGE_PERCENT -> kind == ColumnKind.QUANTITY || kind == ColumnKind.COUNT;
        };
    }

    /// Whether units have it as a whole where rows are not about indicators.
    boolean isOfUnits() {
        return score != null;
    }

    /// What it is of such a unit.
    Cell whole(Scores scores, Units units, Span period) {
        return scores.whole(Objects.requireNonNull(score), units, period);
    }

    /// Whether it is about units under those of a row, one by one.
    boolean looksBelow() {
        return isOfUnits() || this == ZERO_UNITS || this == BEHIND_UNITS || this == SILENT_UNITS;
    }

    /// Whether it is about units beside those of a row, under the same one.
    boolean looksBeside() {
        return this == SHARE || this == RANK || this == RANK_IN_PEER_GROUP;
    }

    /// Whether it is a number, so that rows can be sorted and bounded by it.
    boolean isNumber() {
        return kind != ColumnKind.VERDICT;
    }

    /// In what it is said: a difference of rates in percent in percentage points.
    boolean inPoints(Indicator indicator, Part part) {
        return part == Part.CHANGE
                ? isOfRates(indicator) && kind == ColumnKind.QUANTITY
                : isDifference() && isOfRates(indicator);
    }

    private static boolean isOfRates(Indicator indicator) {
        return indicator.kind() == IndicatorKind.RATE && indicator.unitOfMeasure().equals("%");
    }

    private boolean isDifference() {
        return switch (this) {
            case GAP_TO_PACE,
                    GAP_TO_TARGET,
                    YEAR_ON_YEAR,
                    MONTH_YEAR_ON_YEAR,
                    MONTH_ON_MONTH,
                    SINCE_YEAR_END ->
                    true;
            case ACTUAL,
                    TO_DATE,
                    TARGET,
                    COMPLETION,
                    DUE,
                    VERDICT,
                    PLAN_TO_DATE,
                    PLAN_TARGET,
                    PLAN_COMPLETION,
                    YEAR_ON_YEAR_PERCENT,
                    MONTH_YEAR_ON_YEAR_PERCENT,
                    MONTH_ON_MONTH_PERCENT,
                    SINCE_YEAR_END_PERCENT,
                    SHARE,
                    RANK,
                    RANK_IN_PEER_GROUP,
                    REPORTED,
                    EXPECTED,
                    ZERO_UNITS,
                    BEHIND_UNITS,
                    SILENT_UNITS,
                    TARGETS,
                    TARGETS_DONE,
                    TARGETS_BEHIND,
                    SCORE,
                    SCORE_RESCALED,
                    SCORE_DEDUCTED,
                    SCORE_GIVEN ->
                    false;
        };
    }

    /// With how many digits a percentage is printed: growth as statistics do.
    int percentDecimals() {
        return name().endsWith("_PERCENT") ? Indicator.QUOTIENT_DECIMALS : PERCENT_DECIMALS;
    }
}
