package org.tongbao.analysis;

import org.jspecify.annotations.Nullable;
import org.tongbao.indicator.IndicatorKind;
import org.tongbao.orgunit.OrgUnit;
import org.tongbao.standing.Laggards;
import org.tongbao.standing.StandingLine;
import org.tongbao.standing.StandingNote;
import org.tongbao.standing.Verdict;

import java.math.BigDecimal;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;

/// The figures of a line as values of a row: each as it stands, and where there is none, why.
final class Cells {

    private Cells() {}

    static Cell actual(Subject subject) {
        var period = subject.line().period();
        if (period.value() == null) {
            return Cell.none(unknown(subject, true));
        }
        var known = period.completeness();
        return Cell.of(
                period.value(),
                subject.line().carriedFrom() != null
                        ? Reason.CARRIED_FORWARD
                        : known.reported() < known.expected() && addsUp(subject)
                                ? Reason.PARTIAL_PERIOD
                                : null);
    }

    /// Of a stock the months before its last are not added up: nothing is missing in them.
    private static boolean addsUp(Subject subject) {
        return subject.indicator().kind() != IndicatorKind.STOCK;
    }

    static Cell toDate(Subject subject) {
        var line = subject.line();
        return line.actual() == null
                ? Cell.none(unknown(subject, false))
                : Cell.of(
                        line.actual(),
                        line.note() == StandingNote.CARRIED_FORWARD
                                        || line.note() == StandingNote.PLAN_ENDED
                                ? Reason.of(line.note())
                                : null);
    }

    static Cell target(Subject subject) {
        return orNone(subject.line().target(), noTarget(subject));
    }

    static Cell completion(Subject subject) {
        return againstTarget(subject, subject.line().completion(), Reason.NO_DENOMINATOR);
    }

    static Cell due(Subject subject) {
        var line = subject.line();
        return orNone(line.due(), line.target() == null ? noTarget(subject) : Reason.NO_PACE);
    }

    static Cell gapToPace(Subject subject) {
        return againstTarget(subject, subject.line().gapToPace(), Reason.NO_PACE);
    }

    static Cell gapToTarget(Subject subject) {
        return againstTarget(subject, subject.line().gapToTarget(), noTarget(subject));
    }

    static Cell verdict(Subject subject) {
        var line = subject.line();
        if (line.verdict() != null) {
            return Cell.of(line.verdict());
        }
        var reason = Reason.of(line.note());
        return Cell.none(reason == null || reason == Reason.NO_TARGET ? noTarget(subject) : reason);
    }

    static Cell planToDate(Subject subject) {
        return ofPlan(subject, subject.line().planActual());
    }

    static Cell planTarget(Subject subject) {
        var line = subject.line();
        return orNone(
                line.planTarget(), line.target() == null ? noTarget(subject) : Reason.NOT_YEARLY);
    }

    static Cell planCompletion(Subject subject) {
        var line = subject.line();
        return line.planTarget() == null
                ? planTarget(subject)
                : ofPlan(subject, line.planCompletion());
    }

    private static Cell ofPlan(Subject subject, @Nullable BigDecimal figure) {
        var line = subject.line();
        return orNone(
                figure,
                line.planTarget() == null || line.planActual() != null
                        ? Reason.NOT_YEARLY
                        : unknown(subject, false));
    }

    static Cell share(Subject subject) {
        var period = subject.line().period();
        var share = period.share();
        if (share != null) {
            return Cell.of(share, null);
        }
        if (period.value() == null) {
            return Cell.none(unknown(subject, true));
        }
        return Cell.none(
                switch (subject.indicator().kind()) {
                    case RATE, FACT -> Reason.NOT_ADDED_UP;
                    case FLOW, AMOUNT, STOCK -> alone(subject, Reason.NOT_AMONG_SIBLINGS);
                });
    }

    static Cell rank(Subject subject) {
        return rank(subject, subject.line().rank(), Reason.NOT_RANKED);
    }

    static Cell rankInPeerGroup(Subject subject) {
        return rank(
                subject,
                subject.line().rankInPeerGroup(),
                subject.hasPeerGroup() ? Reason.NOT_RANKED : Reason.NO_PEER_GROUP);
    }

    private static Cell rank(Subject subject, @Nullable Integer rank, Reason otherwise) {
        if (rank != null) {
            return Cell.of(rank);
        }
        if (!subject.finding().amongSiblings()) {
            return Cell.none(alone(subject, Reason.NOT_PUBLISHED));
        }
        var line = subject.line();
        var said = Reason.of(line.note());
        return Cell.none(
                said != null && unranked(line.note())
                        ? said
                        : line.target() == null ? noTarget(subject) : otherwise);
    }

    /// Why a unit is not among its siblings.
    private static Reason alone(Subject subject, Reason otherwise) {
        if (subject.alone()) {
            return Reason.NOT_AMONG_SIBLINGS;
        }
        return subject.finding().amongSiblings() ? otherwise : Reason.NOT_PUBLISHED;
    }

    static Cell named(Subject subject, Function<Laggards, List<OrgUnit>> which) {
        return subject.laggards()
                .map(laggards -> Cell.of(which.apply(laggards).size()))
                .orElseGet(() ->
                        Cell.none(
                                subject.hasUnitsBelow()
                                        ? Reason.NOT_PUBLISHED
                                        : Reason.NO_UNITS_BELOW));
    }

    private static Cell againstTarget(
            Subject subject, @Nullable BigDecimal figure, Reason otherwise) {
        var line = subject.line();
        if (figure != null) {
            return Cell.of(figure, null);
        }
        if (line.target() == null) {
            return Cell.none(noTarget(subject));
        }
        return Cell.none(line.actual() == null ? unknown(subject, false) : otherwise);
    }

    private static Cell orNone(@Nullable BigDecimal figure, Reason reason) {
        return figure == null ? Cell.none(reason) : Cell.of(figure, null);
    }

    private static Reason noTarget(Subject subject) {
        return subject.finding().apart() ? Reason.NOT_ADDED_UP : Reason.NO_TARGET;
    }

    /// 1 where it is held against a target and stands so, else 0.
    static Cell counted(Subject subject, Predicate<@Nullable Verdict> stands) {
        var line = subject.line();
        return Cell.of(line.target() != null && stands.test(line.verdict()) ? 1 : 0);
    }

    /// Why nothing is known: the line says so, or the kind of the indicator.
    private static Reason unknown(Subject subject, boolean period) {
        var line = subject.line();
        var said = said(line, period);
        if (said != null) {
            return said;
        }
        var somethingIsReported = line.period().completeness().reported() > 0;
        return switch (subject.indicator().kind()) {
            case RATE -> somethingIsReported ? Reason.NO_DENOMINATOR : Reason.NOT_REPORTED;
            case FACT -> somethingIsReported ? Reason.NOT_ADDED_UP : Reason.NOT_REPORTED;
            case FLOW, AMOUNT, STOCK -> Reason.NOT_REPORTED;
        };
    }

    private static @Nullable Reason said(StandingLine line, boolean period) {
        return switch (line.note()) {
            case NOT_APPLICABLE, NOT_COLLECTED, NO_DENOMINATOR -> Reason.of(line.note());
            case NO_OPENING_STOCK -> period ? null : Reason.NO_OPENING_STOCK;
            case NOT_REPORTED, NO_TARGET, CARRIED_FORWARD, NO_OFFICIAL_SPLIT, PLAN_ENDED -> null;
            case null -> null;
        };
    }

    /// Whether the note says why there is nothing to be ranked by.
    private static boolean unranked(@Nullable StandingNote note) {
        return switch (note) {
            case NOT_APPLICABLE, NOT_COLLECTED, NOT_REPORTED, NO_OPENING_STOCK, NO_DENOMINATOR ->
                    true;
            case NO_TARGET, CARRIED_FORWARD, NO_OFFICIAL_SPLIT, PLAN_ENDED -> false;
            case null -> false;
        };
    }
}
