package org.tongbao.standing;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.tongbao.authority.Actor;
import org.tongbao.authority.Verb;
import org.tongbao.graphql.Messages;
import org.tongbao.indicator.Indicator;
import org.tongbao.indicator.IndicatorKind;
import org.tongbao.knownat.KnownAt;
import org.tongbao.plan.Target;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// Says how a figure came about. Whoever may read the figure may read the formula; which report and
/// version brought a value stays inside the subtree.
@Component
class Traces {

    private final Standings standings;
    private final TracedValues values;
    private final KnownAt known;
    private final Messages messages;

    Traces(Standings standings, TracedValues values, KnownAt known, Messages messages) {
        this.standings = standings;
        this.values = values;
        this.known = known;
        this.messages = messages;
    }

    FigureTrace of(Actor actor, StandingQuestion question, String indicatorCode, Locale language) {
        return known.ask(
                question.knownAt(),
                question.unit(),
                () -> trace(actor, question, indicatorCode, language));
    }

    private FigureTrace trace(
            Actor actor, StandingQuestion question, String indicatorCode, Locale language) {
        var read = standings.sheet(actor, question);
        var indicator = read.indicator(indicatorCode);
        var line = read.line(indicator);
        var sheet = read.sheet();
        var member = read.member();
        var traced =
                values.under(
                        actor.scope(Verb.REPORT_READ),
                        read.unit(),
                        units(sheet, indicator, member),
                        Sheet.needed(Stream.of(indicator)),
                        span(read, line));
        var more = traced.size() > TracedValues.MOST;
        var shown = more ? traced.subList(0, TracedValues.MOST) : traced;
        return new FigureTrace(
                read.unit(),
                question.month(),
                read.plan(),
                line,
                new Working(
                                line,
                                new Addition(read, indicator, shown).sums(),
                                goals(sheet, member, indicator),
                                opening(sheet, indicator, member),
                                Fraction.of(sheet.asked(), indicator).orElse(null),
                                Lineage.of(sheet, indicator, member),
                                read.period(),
                                messages,
                                language)
                        .steps(),
                targets(sheet, member, indicator),
                shown,
                more,
                sheet.evidence(indicator, member).demonstration());
    }

    /// Those whose values the figure holds, where they did not all stand under the unit always; a
    /// level also rests on what units brought in that were merged into it.
    private static Set<String> units(Sheet sheet, Indicator indicator, Member member) {
        if (sheet.courses().none()) {
            return Set.of();
        }
        return indicator.kind() == IndicatorKind.STOCK
                ? sheet.courses().withPredecessors(member)
                : Set.of(member.unit().code());
    }

    /// All months that a figure of the line rests on. What 计划累计 rests on is told of a unit alone:
    /// of one with others under it their own traces tell it.
    private static Span span(UnitSheet read, StandingLine line) {
        var sheet = read.sheet();
        var span =
                read.period()
                        .span()
                        .joined(new Lines(sheet).toDate(line.indicator(), read.member()));
        var alone = sheet.family().childrenOf(read.member()).isEmpty();
        var plan =
                line.planActual() != null && alone
                        ? Addition.planToDate(sheet.moment())
                        : Optional.<Span>empty();
        var all = plan.map(span::joined).orElse(span);
        var first = line.carriedFrom();
        return first == null ? all : all.joined(new Span(first, first));
    }

    /// What a net increase counts from.
    private static @Nullable Opening opening(Sheet sheet, Indicator indicator, Member member) {
        var increase =
                switch (sheet.goal(member, indicator).orElse(null)) {
                    case Goal.Periodic _, Goal.Unsplit _ -> true;
                    case Goal.Held _, Goal.Rate _ -> false;
                    case null -> false;
                };
        return increase
                        && indicator.kind() == IndicatorKind.STOCK
                        && sheet.evidence(indicator, member) instanceof Evidence.Counted counted
                ? counted.opening(new Lines(sheet).toDate(indicator, member)).orElse(null)
                : null;
    }

    private static List<Target> targets(Sheet sheet, Member member, Indicator indicator) {
        var own = sheet.targetsOf(member, indicator);
        return own.isEmpty()
                ? Stream.concat(
                                sheet.family().childrenOf(member).stream()
                                        .flatMap(child ->
                                                sheet.targetsOf(child, indicator).stream()),
                                new FormerTargets(sheet, member, indicator)
                                        .all().stream()
                                                .flatMap(former -> former.targets().stream()))
                        .distinct()
                        .toList()
                : own;
    }

    /// The children's targets, where the unit's is their sum.
    private static List<BigDecimal> goals(Sheet sheet, Member member, Indicator indicator) {
        return sheet.targetsOf(member, indicator).isEmpty()
                ? sheet.childGoals(member, indicator).stream()
                        .flatMap(goal -> amount(goal, sheet.moment()).stream())
                        .toList()
                : List.of();
    }

    private static Optional<BigDecimal> amount(Goal goal, Moment moment) {
        return goal instanceof Goal.Periodic periodic
                ? periodic.in(moment.targetMonth()).map(Goal.Part::amount)
                : Optional.of(goal.planAmount());
    }
}
