package org.tongbao.standing;

import org.tongbao.indicator.Indicator;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/// The targets of units that stood under another and do so no more. Like their figures they belong
/// to the sum of the one above: a merger lowers no target. They do so until the office revises the
/// plan.
///
/// - Those of the spans in which the unit stood there in some month.
/// - A level is where its unit is: of a unit that moved it goes along, of one that is gone it stays
///   with those above.
/// - A rule for each child asks of levels the units of the month only.
record FormerTargets(Sheet sheet, Member parent, Indicator indicator) {

    List<Former> all() {
        return sheet.courses().onceUnder(parent.unit().id()).stream()
                .filter(course -> !standsHere(course))
                .filter(course -> counted() || course.in(sheet.moment().month()).isEmpty())
                .flatMap(course -> former(course).stream())
                .toList();
    }

    private boolean standsHere(Course course) {
        return sheet.family()
                .find(course.unit().id())
                .filter(member -> Objects.equals(member.parent(), parent.unit().id()))
                .isPresent();
    }

    private Optional<Former> former(Course course) {
        var there =
                new Member(
                        course.unit(),
                        parent.unit().id(),
                        course.stays().getFirst().span().from(),
                        false,
                        List.of());
        var targets =
                sheet.targetsOf(there, indicator).stream()
                        .filter(target -> counted() || !target.forEachChild())
                        .toList();
        return Optional.ofNullable(Goals.of(targets, sheet.moment()))
                .flatMap(goal ->
                        Goals.during(
                                goal,
                                span -> course.stoodUnder(parent.unit().id(), span),
                                sheet.moment().plan()))
                .map(goal -> new Former(course.unit(), goal, targets));
    }

    /// Whether a month's figure stays with those above of that month.
    private boolean counted() {
        return switch (indicator.kind()) {
            case FLOW, AMOUNT -> true;
            case STOCK, FACT, RATE -> false;
        };
    }
}
