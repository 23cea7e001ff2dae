package org.tongbao.standing;

import org.jspecify.annotations.Nullable;
import org.tongbao.indicator.Indicator;
import org.tongbao.report.MonthValue;
import org.tongbao.report.ValueStatus;
import org.tongbao.standing.Ranking.Contender;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Makes the lines of a standing out of a sheet.
record Lines(Sheet sheet) {

    /// The contract promises no more.
    private static final int MISSING_MONTHS = 36;

    /// The table of one indicator: total, 本级, children with their ranks.
    IndicatorStanding table(Indicator indicator) {
        var head = sheet.family().head();
        var children = sheet.family().children();
        var goal = sheet.goal(head, indicator).orElse(null);
        var childGoals = sheet.childGoals(head, indicator);
        var shown =
                !childGoals.isEmpty()
                        || children.stream().anyMatch(child -> sheet.asksUnder(child, indicator));
        var total = line(indicator, head);
        var whole = whole(total);
        var rows = shown ? ranked(indicator, children, whole) : List.<StandingRow>of();
        return new IndicatorStanding(
                indicator,
                total,
                own(head, indicator).map(row -> row.outOf(whole)).orElse(null),
                rows,
                Laggards.among(rows),
                sheet.departments(indicator),
                Goals.planSum(childGoals),
                Optional.ofNullable(Goals.of(sheet.targetsOf(head, indicator), sheet.moment()))
                        .map(Goal::planAmount)
                        .orElse(null),
                new FormerTargets(sheet, head, indicator).all().stream().map(Former::unit).toList(),
                sheet.undivided(indicator, head).orElse(null),
                toDate(goal)
                        .map(sheet.evidence(indicator, head)::completeness)
                        .orElse(Completeness.NONE));
    }

    /// A unit with all under it, unranked.
    StandingLine line(Indicator indicator, Member member) {
        var goal = sheet.goal(member, indicator).orElse(null);
        return line(
                indicator,
                member,
                goal,
                evidence(indicator, member),
                sheet.comparable(indicator, member),
                sheet.published(indicator, List.of(member)));
    }

    /// Several units as one: no target's words are theirs.
    StandingLine line(Together units) {
        var goal = units.goal();
        var evidence = units.evidence();
        return StandingLine.of(
                units.indicator(),
                goal,
                null,
                month(evidence),
                ProgressRule.progress(evidence, goal, sheet.moment()),
                toDate(goal).map(span -> missing(evidence, span)).orElse(List.of()),
                PeriodRule.figures(evidence, units.comparable(), sheet.period(), units.published()),
                null);
    }

    /// What the lines of children are a share of (占比); null for what is not added up.
    static @Nullable BigDecimal whole(StandingLine total) {
        return switch (total.indicator().kind()) {
            case FLOW, AMOUNT, STOCK -> total.period().value();
            case RATE, FACT -> null;
        };
    }

    /// The children of a unit in official order, ranked among each other.
    ///
    /// @param whole what they are a share of
    List<StandingRow> ranked(
            Indicator indicator, List<Member> siblings, @Nullable BigDecimal whole) {
        var ranks =
                Ranking.of(
                        siblings.stream().map(sibling -> contender(indicator, sibling)).toList());
        return siblings.stream()
                .map(sibling ->
                        new StandingRow(
                                sibling.unit(),
                                line(indicator, sibling)
                                        .ranked(ranks.get(sibling.unit().code()))
                                        .outOf(whole)))
                .toList();
    }

    boolean demonstration(Stream<Indicator> indicators) {
        return indicators.anyMatch(
                indicator -> sheet.evidence(indicator, sheet.family().head()).demonstration());
    }

    private Optional<StandingRow> own(Member head, Indicator indicator) {
        var asked =
                sheet.asked().of(head).stream().anyMatch(Asked.Line::own)
                        && sheet.asks(head, indicator)
                        && !Sheet.perPerson(indicator);
        return asked
                ? Optional.of(
                        new StandingRow(
                                head.unit(),
                                line(
                                        indicator,
                                        head,
                                        null,
                                        sheet.own(indicator, head),
                                        sheet.own(indicator, head),
                                        Published.NOTHING)))
                : Optional.empty();
    }

    private StandingLine line(
            Indicator indicator,
            Member member,
            @Nullable Goal goal,
            Evidence evidence,
            Evidence comparable,
            Published published) {
        var words = sheet.targetsOf(member, indicator);
        return StandingLine.of(
                indicator,
                goal,
                goal == null || words.isEmpty() ? null : Goals.words(words, sheet.moment()),
                month(evidence),
                ProgressRule.progress(evidence, goal, sheet.moment()),
                toDate(goal).map(span -> missing(evidence, span)).orElse(List.of()),
                PeriodRule.figures(evidence, comparable, sheet.period(), published),
                sheet.population(
                        indicator,
                        member,
                        toDate(goal).map(Span::to).orElse(sheet.moment().month())));
    }

    private Contender contender(Indicator indicator, Member member) {
        var goal = sheet.goal(member, indicator).orElse(null);
        return new Contender(
                member.unit().code(),
                member.unit().peerGroup(),
                goal,
                ProgressRule.progress(evidence(indicator, member), goal, sheet.moment()));
    }

    private Evidence evidence(Indicator indicator, Member member) {
        return sheet.evidence(indicator, member);
    }

    private MonthValue month(Evidence evidence) {
        var month = sheet.moment().month();
        var value = evidence.month();
        var status =
                value.isPresent()
                        ? ValueStatus.REPORTED
                        : evidence.exempt() ? ValueStatus.NOT_APPLICABLE : ValueStatus.NOT_REPORTED;
        return new MonthValue(month, status, value.orElse(null));
    }

    /// The months a line speaks of: of the year where goals are yearly or there are none, of the
    /// plan where it has one total or a level at its end.
    private Optional<Span> toDate(@Nullable Goal goal) {
        var moment = sheet.moment();
        var span =
                switch (goal) {
                    case null -> moment.year();
                    case Goal.Periodic periodic ->
                            periodic.in(moment.targetMonth())
                                    .map(Goal.Part::span)
                                    .orElseGet(moment::year);
                    case Goal.Unsplit unsplit -> unsplit.part().span();
                    case Goal.Held _ -> moment.plan();
                    case Goal.Rate rate -> rate.part().span();
                };
        return span.until(moment.month());
    }

    /// The months the actual of a unit is made of.
    Span toDate(Indicator indicator, Member member) {
        var month = sheet.moment().month();
        return toDate(sheet.goal(member, indicator).orElse(null)).orElse(new Span(month, month));
    }

    private static List<YearMonth> missing(Evidence evidence, Span span) {
        var missing = List.copyOf(evidence.missing(span));
        return missing.subList(Math.max(0, missing.size() - MISSING_MONTHS), missing.size());
    }
}
