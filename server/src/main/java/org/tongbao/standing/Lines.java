package org.tongbao.standing;

import org.jspecify.annotations.Nullable;
import org.tongbao.indicator.Indicator;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;

/// Makes the lines of a standing out of a sheet.
record Lines(Sheet sheet) {

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
        var rows = shown ? ranked(indicator, children, () -> total).rows() : List.<StandingRow>of();
        return new IndicatorStanding(
                indicator,
                total,
                own(head, indicator, total).orElse(null),
                rows,
                Laggards.among(rows),
                sheet.departments(indicator),
                Goals.planSum(childGoals),
                Optional.ofNullable(Goals.of(sheet.targetsOf(head, indicator), sheet.moment()))
                        .map(Goal::planAmount)
                        .orElse(null),
                new FormerTargets(sheet, head, indicator).all().stream().map(Former::unit).toList(),
                sheet.undivided(indicator, head).orElse(null),
                sheet.moment()
                        .toDate(goal)
                        .map(sheet.evidence(indicator, head)::completeness)
                        .orElse(Completeness.NONE));
    }

    /// A unit with all under it, unranked.
    StandingLine line(Indicator indicator, Member member) {
        return line(indicator, member, Beside.NOBODY);
    }

    StandingLine line(Indicator indicator, Member member, Beside beside) {
        var evidence = sheet.evidence(indicator, member);
        return new StandingLine(
                new Basis(
                        indicator,
                        sheet.moment(),
                        sheet.period(),
                        evidence,
                        sheet.comparable(indicator, member, evidence),
                        sheet.published(indicator, List.of(member)),
                        new Basis.OfUnit(sheet, indicator, member)),
                beside);
    }

    /// What the lines of children are a share of (占比); null for what is not added up.
    static @Nullable BigDecimal whole(StandingLine total) {
        return switch (total.indicator().kind()) {
            case FLOW, AMOUNT, STOCK -> total.period().value();
            case RATE, FACT -> null;
        };
    }

    /// The children of a unit, ranked among each other.
    ///
    /// @param siblings in official order
    /// @param total of the unit
    Siblings ranked(Indicator indicator, List<Member> siblings, Supplier<StandingLine> total) {
        return new Siblings(this, indicator, siblings, total);
    }

    boolean demonstration(Stream<Indicator> indicators) {
        return indicators.anyMatch(
                indicator -> sheet.evidence(indicator, sheet.family().head()).demonstration());
    }

    private Optional<StandingRow> own(Member head, Indicator indicator, StandingLine total) {
        var asked =
                sheet.asked().of(head).stream().anyMatch(Asked.Line::own)
                        && sheet.asks(head, indicator)
                        && !Sheet.perPerson(indicator);
        return asked
                ? Optional.of(
                        new StandingRow(
                                head.unit(),
                                new StandingLine(
                                        own(sheet.own(indicator, head), indicator),
                                        Beside.partOf(() -> whole(total)))))
                : Optional.empty();
    }

    /// Of 本级 no target speaks, and no document.
    private Basis own(Evidence evidence, Indicator indicator) {
        return new Basis(
                indicator,
                sheet.moment(),
                sheet.period(),
                evidence,
                evidence,
                Published.NOTHING,
                Basis.Against.NOTHING);
    }

    /// The months the actual of a unit is made of.
    Span toDate(Indicator indicator, Member member) {
        var moment = sheet.moment();
        return moment.toDate(sheet.goal(member, indicator).orElse(null))
                .orElse(new Span(moment.month(), moment.month()));
    }
}
