package org.tongbao.standing;

import org.jspecify.annotations.Nullable;
import org.tongbao.orgunit.OrgUnit;
import org.tongbao.standing.Consequences.Kind;
import org.tongbao.standing.Consequences.Movement;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/// The lines in which two answers to one question differ: in what was achieved, in the verdict or
/// in the rank. The sum first, then the rows as they stand.
final class Movements {

    private Movements() {}

    static List<Movement> between(Standing before, Standing after) {
        var moved = new ArrayList<Movement>();
        for (var one : before.indicators()) {
            after.indicators().stream()
                    .filter(other -> other.indicator().id().equals(one.indicator().id()))
                    .findFirst()
                    .ifPresent(other -> moved.addAll(between(before, one, other)));
        }
        return moved;
    }

    private static List<Movement> between(
            Standing standing, IndicatorStanding before, IndicatorStanding after) {
        var moved = new ArrayList<Movement>();
        add(moved, standing, Kind.TOTAL, standing.unit(), before.total(), after.total());
        if (before.own() != null && after.own() != null) {
            add(
                    moved,
                    standing,
                    Kind.OWN,
                    standing.unit(),
                    before.own().line(),
                    after.own().line());
        }
        for (var row : before.rows()) {
            after.rows().stream()
                    .filter(other -> other.unit().id().equals(row.unit().id()))
                    .forEach(other ->
                            add(moved, standing, Kind.CHILD, row.unit(), row.line(), other.line()));
        }
        return moved;
    }

    private static void add(
            List<Movement> moved,
            Standing standing,
            Kind kind,
            OrgUnit unit,
            StandingLine before,
            StandingLine after) {
        if (differs(before, after)) {
            moved.add(new Movement(standing.unit(), standing.month(), kind, unit, before, after));
        }
    }

    private static boolean differs(StandingLine one, StandingLine other) {
        return !same(one.actual(), other.actual())
                || !same(one.monthValue().value(), other.monthValue().value())
                || one.monthValue().status() != other.monthValue().status()
                || one.verdict() != other.verdict()
                || !Objects.equals(one.rank(), other.rank());
    }

    private static boolean same(@Nullable BigDecimal one, @Nullable BigDecimal other) {
        return one == null || other == null
                ? Objects.equals(one, other)
                : one.compareTo(other) == 0;
    }
}
