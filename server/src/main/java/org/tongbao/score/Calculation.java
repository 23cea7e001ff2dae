package org.tongbao.score;

import org.springframework.stereotype.Component;
import org.tongbao.authority.Scope;
import org.tongbao.indicator.Indicator;
import org.tongbao.indicator.Indicators;
import org.tongbao.orgunit.OrgUnit;
import org.tongbao.plan.Plan;
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

/// Calculates scores from the figures as they are now. How many statements that takes depends
/// neither on the units nor on the items.
@Component
class Calculation {

    private final Completions completions;
    private final Indicators indicators;
    private final ReportDates dates;
    private final ScoreAdjustments adjustments;
    private final Clock clock;

    Calculation(
            Completions completions,
            Indicators indicators,
            ReportDates dates,
            ScoreAdjustments adjustments,
            Clock clock) {
        this.completions = completions;
        this.indicators = indicators;
        this.dates = dates;
        this.adjustments = adjustments;
        this.clock = clock;
    }

    /// @param unit as it stood at the end of the span
    ScoreContent of(OrgUnit unit, Plan plan, YearMonth from, YearMonth to, ScoreRules rules) {
        var scope = Scope.of(List.of(unit.path()));
        var month = figuresTo(to);
        var scored = indicators(rules);
        var given =
                adjustments.holding(plan.id(), from, to).stream()
                        .collect(Collectors.groupingBy(Adjustment::unit));
        var punctual = dates.ofChildren(scope, unit, from, month);
        var scoring = new Scoring(rules.scheme());
        var rows =
                completions.ofChildren(scope, unit, plan, month, scored).stream()
                        .map(child ->
                                scoring.row(
                                        new Candidate(
                                                ScoredUnit.of(child.unit()),
                                                byIndicator(child.completions()),
                                                punctual.getOrDefault(
                                                        child.unit().id(), Timeliness.PUNCTUAL),
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
