package org.tongbao.standing;

import org.jspecify.annotations.Nullable;
import org.tongbao.indicator.Indicator;
import org.tongbao.orgunit.OrgUnit;
import org.tongbao.plan.Target;
import org.tongbao.plan.TargetMeaning;
import org.tongbao.plan.TargetOperator;
import org.tongbao.population.Population;
import org.tongbao.report.MonthValue;
import org.tongbao.report.ValueStatus;
import org.tongbao.standing.Progress.Quotient;
import org.tongbao.standing.Progress.Time;
import org.tongbao.standing.Ranking.Contender;
import org.tongbao.standing.Ranking.Rank;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.List;
import java.util.function.Function;

/// One indicator of one unit at the end of a month, as the contract has it. Each figure is worked
/// out when it is asked for: a line costs what is read of it. Not for several threads.
public final class StandingLine {

    /// The contract promises no more.
    private static final int MISSING_MONTHS = 36;

    private final Basis basis;
    private final Beside beside;
    private @Nullable Judged judged;
    private @Nullable PeriodFigures period;

    /// @param goal null where it is held against nothing
    private record Judged(@Nullable Goal goal, Progress progress) {}

    StandingLine(Basis basis, Beside beside) {
        this.basis = basis;
        this.beside = beside;
    }

    public Indicator indicator() {
        return basis.indicator();
    }

    public @Nullable TargetMeaning meaning() {
        return switch (judged().goal()) {
            case null -> null;
            case Goal.Periodic _ -> TargetMeaning.INCREMENT;
            case Goal.Unsplit _ -> TargetMeaning.CUMULATIVE;
            case Goal.Held _ -> TargetMeaning.LEVEL;
            case Goal.Rate _ -> TargetMeaning.RATE;
        };
    }

    public @Nullable TargetOperator operator() {
        var goal = judged().goal();
        if (goal == null) {
            return null;
        }
        return goal.atMost() ? TargetOperator.AT_MOST : TargetOperator.AT_LEAST;
    }

    public MonthValue monthValue() {
        var evidence = basis.evidence();
        var value = evidence.month();
        var status =
                value.isPresent()
                        ? ValueStatus.REPORTED
                        : evidence.exempt() ? ValueStatus.NOT_APPLICABLE : ValueStatus.NOT_REPORTED;
        return new MonthValue(basis.moment().month(), status, value.orElse(null));
    }

    public @Nullable BigDecimal actual() {
        return progress().actual();
    }

    public @Nullable BigDecimal target() {
        return progress().target();
    }

    public @Nullable BigDecimal completion() {
        return percent(progress().share());
    }

    public @Nullable BigDecimal due() {
        return progress().due();
    }

    public @Nullable BigDecimal gapToPace() {
        return progress().gapToPace();
    }

    public @Nullable BigDecimal gapToTarget() {
        return progress().gapToTarget();
    }

    public @Nullable Verdict verdict() {
        return progress().verdict();
    }

    public @Nullable StandingNote note() {
        return progress().note();
    }

    public @Nullable BigDecimal planActual() {
        var plan = progress().plan();
        return plan == null ? null : plan.actual();
    }

    public @Nullable BigDecimal planTarget() {
        var plan = progress().plan();
        return plan == null ? null : plan.target();
    }

    public @Nullable BigDecimal planCompletion() {
        var plan = progress().plan();
        return plan == null ? null : percent(plan.share());
    }

    public @Nullable Integer elapsedMonths() {
        return ofTime(Time::elapsed);
    }

    public @Nullable Integer periodMonths() {
        return ofTime(Time::months);
    }

    private @Nullable Integer ofTime(Function<Time, Integer> part) {
        var time = progress().time();
        return time == null ? null : part.apply(time);
    }

    public @Nullable BigDecimal numerator() {
        return ofRatio(Quotient::numerator);
    }

    public @Nullable BigDecimal denominator() {
        return ofRatio(Quotient::denominator);
    }

    private @Nullable BigDecimal ofRatio(Function<Quotient, BigDecimal> part) {
        var ratio = progress().ratio();
        return ratio == null ? null : part.apply(ratio);
    }

    public @Nullable YearMonth carriedFrom() {
        return basis.evidence() instanceof Evidence.Counted counted
                ? counted.carriedFrom(basis.moment().month()).orElse(null)
                : null;
    }

    public @Nullable Integer rank() {
        return ofPlace(Rank::overall);
    }

    public @Nullable Integer rankInPeerGroup() {
        return ofPlace(Rank::inPeerGroup);
    }

    public boolean tied() {
        return Boolean.TRUE.equals(ofPlace(Rank::tied));
    }

    private <T> @Nullable T ofPlace(Function<Rank, @Nullable T> part) {
        var place = beside.rank();
        return place == null ? null : part.apply(place);
    }

    public List<YearMonth> missingMonths() {
        var missing =
                basis.moment()
                        .toDate(judged().goal())
                        .map(basis.evidence()::missing)
                        .orElse(List.of());
        return missing.subList(Math.max(0, missing.size() - MISSING_MONTHS), missing.size());
    }

    public @Nullable String quote() {
        return ofWords(Target::quote);
    }

    public @Nullable String reading() {
        return ofWords(Target::reading);
    }

    /// Of the target the line is held against, when it is the unit's own.
    private @Nullable String ofWords(Function<Target, @Nullable String> part) {
        var words = basis.against().words();
        return words.isEmpty() || judged().goal() == null
                ? null
                : part.apply(Goals.words(words, basis.moment()));
    }

    public PeriodFigures period() {
        if (period == null) {
            period =
                    new PeriodFigures(
                            new PeriodRule(
                                    basis.evidence(),
                                    basis.comparable(),
                                    basis.period(),
                                    basis.published()),
                            beside::whole);
        }
        return period;
    }

    public @Nullable Population population() {
        var moment = basis.moment();
        return basis.against()
                .population(moment.toDate(judged().goal()).map(Span::to).orElse(moment.month()));
    }

    /// Whether it rests on generated figures.
    boolean demonstration() {
        return basis.evidence().demonstration();
    }

    Contender contender(OrgUnit unit) {
        return new Contender(unit.code(), unit.peerGroup(), judged().goal(), progress());
    }

    private Progress progress() {
        return judged().progress();
    }

    private Judged judged() {
        if (judged == null) {
            var goal = basis.against().goal();
            judged =
                    new Judged(goal, ProgressRule.progress(basis.evidence(), goal, basis.moment()));
        }
        return judged;
    }

    private static @Nullable BigDecimal percent(@Nullable Share share) {
        return share == null ? null : share.percent();
    }
}
