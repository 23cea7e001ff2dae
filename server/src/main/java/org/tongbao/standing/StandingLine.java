package org.tongbao.standing;

import org.jspecify.annotations.Nullable;
import org.tongbao.indicator.Indicator;
import org.tongbao.plan.Target;
import org.tongbao.plan.TargetMeaning;
import org.tongbao.plan.TargetOperator;
import org.tongbao.population.Population;
import org.tongbao.report.MonthValue;
import org.tongbao.standing.Ranking.Rank;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.List;

/// One indicator of one unit at the end of a month, as the contract has it.
public record StandingLine(
        Indicator indicator,
        @Nullable TargetMeaning meaning,
        @Nullable TargetOperator operator,
        MonthValue monthValue,
        @Nullable BigDecimal actual,
        @Nullable BigDecimal target,
        @Nullable BigDecimal completion,
        @Nullable BigDecimal due,
        @Nullable BigDecimal gapToPace,
        @Nullable BigDecimal gapToTarget,
        @Nullable Verdict verdict,
        @Nullable StandingNote note,
        @Nullable BigDecimal planActual,
        @Nullable BigDecimal planTarget,
        @Nullable BigDecimal planCompletion,
        @Nullable Integer elapsedMonths,
        @Nullable Integer periodMonths,
        @Nullable BigDecimal numerator,
        @Nullable BigDecimal denominator,
        @Nullable YearMonth carriedFrom,
        @Nullable Integer rank,
        @Nullable Integer rankInPeerGroup,
        boolean tied,
        List<YearMonth> missingMonths,
        @Nullable String quote,
        @Nullable String reading,
        PeriodFigures period,
        @Nullable Population population) {

    public StandingLine {
        missingMonths = List.copyOf(missingMonths);
    }

    /// @param words the target the line is held against, when it is the unit's own
    static StandingLine of(
            Indicator indicator,
            @Nullable Goal goal,
            @Nullable Target words,
            MonthValue month,
            Progress progress,
            List<YearMonth> missing,
            PeriodFigures period,
            @Nullable Population population) {
        var plan = progress.plan();
        var time = progress.time();
        var ratio = progress.ratio();
        return new StandingLine(
                indicator,
                meaning(goal),
                operator(goal),
                month,
                progress.actual(),
                progress.target(),
                percent(progress.share()),
                progress.due(),
                progress.gapToPace(),
                progress.gapToTarget(),
                progress.verdict(),
                progress.note(),
                plan == null ? null : plan.actual(),
                plan == null ? null : plan.target(),
                plan == null ? null : percent(plan.share()),
                time == null ? null : time.elapsed(),
                time == null ? null : time.months(),
                ratio == null ? null : ratio.numerator(),
                ratio == null ? null : ratio.denominator(),
                progress.carriedFrom(),
                null,
                null,
                false,
                missing,
                words == null ? null : words.quote(),
                words == null ? null : words.reading(),
                period,
                population);
    }

    StandingLine ranked(@Nullable Rank place) {
        return place == null ? this : placed(place, period);
    }

    /// With its share of a whole.
    StandingLine outOf(@Nullable BigDecimal whole) {
        return placed(
                rank == null ? null : new Rank(rank, rankInPeerGroup, tied), period.outOf(whole));
    }

    private StandingLine placed(@Nullable Rank place, PeriodFigures figures) {
        return new StandingLine(
                indicator,
                meaning,
                operator,
                monthValue,
                actual,
                target,
                completion,
                due,
                gapToPace,
                gapToTarget,
                verdict,
                note,
                planActual,
                planTarget,
                planCompletion,
                elapsedMonths,
                periodMonths,
                numerator,
                denominator,
                carriedFrom,
                place == null ? null : place.overall(),
                place == null ? null : place.inPeerGroup(),
                place != null && place.tied(),
                missingMonths,
                quote,
                reading,
                figures,
                population);
    }

    private static @Nullable TargetMeaning meaning(@Nullable Goal goal) {
        return switch (goal) {
            case null -> null;
            case Goal.Periodic _ -> TargetMeaning.INCREMENT;
            case Goal.Unsplit _ -> TargetMeaning.CUMULATIVE;
            case Goal.Held _ -> TargetMeaning.LEVEL;
            case Goal.Rate _ -> TargetMeaning.RATE;
        };
    }

    private static @Nullable TargetOperator operator(@Nullable Goal goal) {
        if (goal == null) {
            return null;
        }
        return goal.atMost() ? TargetOperator.AT_MOST : TargetOperator.AT_LEAST;
    }

    private static @Nullable BigDecimal percent(@Nullable Share share) {
        return share == null ? null : share.percent();
    }
}
