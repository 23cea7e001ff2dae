package org.tongbao.standing;

import static org.jooq.impl.DSL.noCondition;

import org.jooq.Condition;
import org.tongbao.db.tables.OrgUnitPlacement;
import org.tongbao.orgunit.OrgUnit;

import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/// Which of the units under one are read.
sealed interface Reach {

    /// All of them, one by one.
    record Everything() implements Reach {}

    /// Some of them, one by one.
    ///
    /// @param units those found with all that their figures rest on, and what stands above them
    record Chosen(Set<UUID> units, FirstUnits found) implements Reach {

        public Chosen {
            units = Set.copyOf(units);
        }
    }

    /// It and those directly under open units. For what stands under the others, which are closed,
    /// their sums are read.
    ///
    /// @param open with each of them all above it, up to the one that is asked about
    /// @param settled whether it is known that nothing there ever moved, ended or took others in
    record Opened(Set<UUID> open, boolean settled) implements Reach {

        public Opened {
            open = Set.copyOf(open);
        }
    }

    /// Of placements at and under the one that is asked about, those that are read.
    default Condition covers(OrgUnitPlacement placement, OrgUnit head) {
        return switch (this) {
            case Everything _ -> noCondition();
            case Chosen(var units, _) -> placement.ORG_UNIT_ID.in(units);
            case Opened(var open, _) ->
                    placement.ORG_UNIT_ID.eq(head.id()).or(placement.PARENT_ID.in(open));
        };
    }

    /// Whether what stands under a unit is read, one by one.
    default boolean isOpen(UUID unit) {
        return switch (this) {
            case Everything _, Chosen _ -> true;
            case Opened(var open, _) -> open.contains(unit);
        };
    }

    /// Whether no unit can have a course.
    default boolean isSettled() {
        return switch (this) {
            case Everything _, Chosen _ -> false;
            case Opened(_, var settled) -> settled;
        };
    }

    /// The first units, where only of these figures are read.
    default Optional<FirstUnits> first() {
        return switch (this) {
            case Chosen(_, var found) -> Optional.of(found);
            case Everything _, Opened _ -> Optional.empty();
        };
    }
}
