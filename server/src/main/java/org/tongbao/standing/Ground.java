package org.tongbao.standing;

import static java.util.stream.Collectors.groupingBy;

import org.jspecify.annotations.Nullable;
import org.tongbao.authority.Actor;
import org.tongbao.authority.Verb;
import org.tongbao.orgunit.OrgUnit;

import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/// The units at and under one in some months, and what of them somebody may read: the own subtree
/// at any time; else the table a unit has published of its children, to whoever stands under it.
/// Rights follow where units stand today. What waits for its review is inside the subtree only.
///
/// @param head as it stood in the last of the months
/// @param stands in official order, those of the unit above it among them
/// @param submitted whether figures rest on what waits for its review too
record Ground(
        Actor actor,
        OrgUnit head,
        List<Stand> stands,
        Map<UUID, List<Stand>> byUnit,
        boolean submitted) {

    static Ground of(Actor actor, OrgUnit head, List<Stand> stands, boolean submitted) {
        return new Ground(
                actor,
                head,
                stands,
                stands.stream().collect(groupingBy(one -> one.unit().id())),
                submitted);
    }

    Ground {
        stands = List.copyOf(stands);
        byUnit = Map.copyOf(byUnit);
    }

    /// The units at and under the head.
    Stream<Stand> in(YearMonth month) {
        return stands.stream()
                .filter(stand -> stand.months().contains(month))
                .filter(stand -> head.path().contains(stand.unit().path()));
    }

    /// How many units there are, whatever the month.
    long units() {
        return byUnit.values().stream()
                .filter(stands ->
                        stands.stream()
                                .anyMatch(stand -> head.path().contains(stand.unit().path())))
                .count();
    }

    /// Whether the head stood elsewhere in some of the months.
    boolean headMoved() {
        return byUnit.getOrDefault(head.id(), List.of()).stream()
                .anyMatch(stand -> !stand.unit().path().equals(head.path()));
    }

    /// Whether everything of a unit may be read.
    boolean open(Stand stand) {
        return actor.scope(Verb.STANDING_READ).contains(stand.today())
                && (!submitted || actor.scope(Verb.REPORT_READ).contains(stand.today()));
    }

    /// Whether the table of a unit's children may be read.
    boolean table(Stand stand, YearMonth month) {
        return open(stand) || published(stand, month);
    }

    /// Whether a unit may be read of as one among its siblings.
    boolean amongSiblings(Stand stand, YearMonth month) {
        return parent(stand, month).filter(above -> table(above, month)).isPresent();
    }

    /// Whether anything may be read of a unit.
    boolean readable(Stand stand, YearMonth month) {
        return table(stand, month) || amongSiblings(stand, month);
    }

    private boolean published(Stand stand, YearMonth month) {
        return !submitted && stand.published().contains(month) && actor.standsUnder(stand.today());
    }

    private Optional<Stand> parent(Stand stand, YearMonth month) {
        return find(stand.parent(), month);
    }

    Optional<Stand> find(@Nullable UUID unit, YearMonth month) {
        return unit == null
                ? Optional.empty()
                : byUnit.getOrDefault(unit, List.of()).stream()
                        .filter(stand -> stand.months().contains(month))
                        .findFirst();
    }

    boolean isHead(Stand stand) {
        return Objects.equals(stand.unit().id(), head.id());
    }
}
