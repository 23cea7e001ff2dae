package org.tongbao.score;

import org.springframework.stereotype.Component;
import org.tongbao.authority.Scope;
import org.tongbao.indicator.Indicator;
import org.tongbao.indicator.Indicators;
import org.tongbao.orgunit.OrgUnit;
import org.tongbao.plan.Plan;
import org.tongbao.rectification.MissedDays;
import org.tongbao.score.Scheme.DeductionKind;
import org.tongbao.standing.Completion;
import org.tongbao.standing.Completions;

import java.time.Clock;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/// Calculates scores from the figures as they are now, or would be if all that waits for its review
/// were approved. How many statements that takes depends neither on the units nor on the items.
@Component
class Calculation {

    private final Completions completions;
    private final Indicators indicators;
    private final ReportDates dates;
    private final MissedDays missedDays;
    private final ScoreAdjustments adjustments;
    private final Clock clock;

    Calculation(
            Completions completions,
            Indicators indicators,
            ReportDates dates,
            MissedDays missedDays,
            ScoreAdjustments adjustments,
            Clock clock) {
        this.completions = completions;
        this.indicators = indicators;
        this.dates = dates;
        this.missedDays = missedDays;
        this.adjustments = adjustments;
        this.clock = clock;
    }

    /// @param unit as it stood at the end of the span
    /// @param submitted whether reports that wait for their review count as if they were approved
    ScoreContent of(
            OrgUnit unit,
            Plan plan,
            YearMonth from,
            YearMonth to,
            ScoreRules rules,
            boolean submitted) {
        var scope = Scope.of(List.of(unit.path()));
        var month = figuresTo(to);
        var scored = indicators(rules);
        var given =
                adjustments.holding(plan.id(), from, to).stream()
                        .collect(Collectors.groupingBy(Adjustment::unit));
        var punctual = dates.ofChildren(scope, unit, from, month);
        var overdue = overdue(scope, unit, from, month, rules);
        var scoring = new Scoring(rules.scheme());
        var rows =
                completions.ofChildren(scope, unit, plan, month, scored, submitted).stream()
                        .map(child ->
                                scoring.row(
                                        new Candidate(
                                                ScoredUnit.of(child.unit()),
                                                byIndicator(child.completions()),
                                                punctual.getOrDefault(
                                                                child.unit().id(),
                                                                Timeliness.PUNCTUAL)
                                                        .withOverdue(
                                                                overdue.getOrDefault(
                                                                        child.unit().id(),
                                                                        List.of())),
                                                given.getOrDefault(child.unit().id(), List.of()))))
                        .toList();
        return new ScoreContent(
                plan.code(),
                plan.version(),
                ScoredUnit.of(unit),
                from,
                to,
                month,
                rules,
                ScoreRanking.of(rows),
                clock.instant());
    }

    /// Asked for only where the rules take something off for it.
    private Map<UUID, List<YearMonth>> overdue(
            Scope scope, OrgUnit unit, YearMonth from, YearMonth to, ScoreRules rules) {
        return rules.scheme().deductions().stream()
                        .anyMatch(one -> one.kind() == DeductionKind.RECTIFICATION)
                ? missedDays.under(scope, unit, from, to)
                : Map.of();
    }

    /// Figures of a span that is not over run to this month.
    YearMonth figuresTo(YearMonth to) {
        var now = YearMonth.now(clock);
        return to.isAfter(now) ? now : to;
    }

    private List<Indicator> indicators(ScoreRules rules) {
        var ids = rules.items().stream().map(item -> item.indicator().id()).toList();
        var byId = indicators.byId(ids);
        return ids.stream().map(byId::get).filter(Objects::nonNull).toList();
    }

    private static Map<UUID, Completion> byIndicator(List<Completion> completions) {
        return completions.stream()
                .collect(Collectors.toMap(Completion::indicator, Function.identity()));
    }
}
