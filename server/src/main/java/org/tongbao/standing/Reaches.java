package org.tongbao.standing;

import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.select;
import static org.tongbao.db.Tables.ORG_UNIT;
import static org.tongbao.db.Tables.ORG_UNIT_PLACEMENT;
import static org.tongbao.orgunit.OrgUnitTree.inForce;
import static org.tongbao.orgunit.OrgUnitTree.isUndated;
import static org.tongbao.orgunit.OrgUnitTree.level;

import org.jooq.Condition;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;
import org.tongbao.authority.Scope;
import org.tongbao.authority.UnitPath;
import org.tongbao.history.EarlierFigures;
import org.tongbao.orgunit.OrgUnit;
import org.tongbao.orgunit.OrgUnitLevel;

import java.time.YearMonth;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Finds out how little has to be read: down to the units that a question is about, and further
/// only where sums cannot be relied on.
@Repository
class Reaches {

    /// To read more units than these by name is no quicker than to read all.
    private static final int MOST_CHOSEN = 5_000;

    private final DSLContext dsl;
    private final KeptSums sums;
    private final Candidates candidates;
    private final SelectKin kin;

    Reaches(DSLContext dsl, KeptSums sums, Candidates candidates, SelectKin kin) {
        this.dsl = dsl;
        this.sums = sums;
        this.candidates = candidates;
        this.kin = kin;
    }

    /// @param scope in which the head was read
    /// @param months in which the units are asked about
    /// @param beyond units that have to be open besides
    Reach of(Scope scope, OrgUnit head, Depth depth, Span months, Collection<UnitPath> beyond) {
        return switch (depth) {
            case Depth.Everything _ -> new Reach.Everything();
            case Depth.Whole _ -> opened(head, Set.of(), List.of(), beyond);
            case Depth.Children _ -> below(head, beyond, List.of());
            case Depth.OfLevel(var level) -> {
                var which = level(ORG_UNIT, ORG_UNIT_PLACEMENT).eq(level.name());
                var needed = isUndated(ORG_UNIT_PLACEMENT);
                yield below(head, beyond, above(scope, head, months, needed, which));
            }
            case Depth.First first -> chosen(scope, head, first, months);
            case Depth.Named(var codes) -> {
                var which = ORG_UNIT.CODE.in(codes);
                yield below(head, beyond, above(scope, head, months, noCondition(), which));
            }
        };
    }

    private Reach chosen(Scope scope, OrgUnit head, Depth.First asked, Span months) {
        var first = candidates.first(scope, head, asked);
        var units = new HashSet<>(Set.of(head.id()));
        units.addAll(
                kin.of(scope, head, first.units(), months, asked.amongSiblings(), MOST_CHOSEN));
        return units.size() < MOST_CHOSEN ? new Reach.Chosen(units, first) : new Reach.Everything();
    }

    /// @param above the units directly above those that are asked about
    private Reach below(OrgUnit head, Collection<UnitPath> beyond, List<UnitPath> above) {
        return standsAboveTowns(head)
                ? new Reach.Everything()
                : opened(head, Set.of(head.id()), above, beyond);
    }

    /// Nobody stands under those below it, whose figures sums could hold.
    private static boolean standsAboveTowns(OrgUnit head) {
        return head.level().compareTo(OrgUnitLevel.DISTRICT) >= 0;
    }

    /// Whether documents state anything of some indicators for the ends of some months.
    boolean areStated(Collection<UUID> indicators, Collection<YearMonth> ends) {
        return dsl.fetchValue(select(field(EarlierFigures.exist(indicators, ends))));
    }

    private Reach opened(
            OrgUnit head,
            Set<UUID> first,
            Collection<UnitPath> above,
            Collection<UnitPath> beyond) {
        Optional<Set<UUID>> unreliable = sums.open(head);
        if (unreliable.isEmpty()) {
            return new Reach.Everything();
        }
        var open = new HashSet<>(unreliable.get());
        open.addAll(first);
        open.addAll(ids(upTo(head, Stream.concat(above.stream(), beyond.stream()))));
        if (!open.isEmpty() || !beyond.isEmpty()) {
            open.add(head.id());
        }
        return new Reach.Opened(open, unreliable.get().isEmpty() && beyond.isEmpty());
    }

    /// Those directly above units under the head.
    ///
    /// @param needed of which placements the unit itself has to be looked at
    private List<UnitPath> above(
            Scope scope, OrgUnit head, Span months, Condition needed, Condition which) {
        return dsl
                .selectDistinct(ORG_UNIT_PLACEMENT.PATH)
                .from(ORG_UNIT_PLACEMENT)
                .leftJoin(ORG_UNIT)
                .on(ORG_UNIT.ID.eq(ORG_UNIT_PLACEMENT.ORG_UNIT_ID))
                .and(needed)
                .where(inForce(ORG_UNIT_PLACEMENT, months.from(), months.to()))
                .and(Scope.under(ORG_UNIT_PLACEMENT.PATH, head.path()))
                .and(scope.covers(ORG_UNIT_PLACEMENT.PATH))
                .and(which)
                .fetch(row -> new UnitPath(row.value1()))
                .stream()
                .filter(path -> !path.equals(head.path()))
                .map(UnitPath::governing)
                .distinct()
                .toList();
    }

    /// The codes of units and of all above them, up to the head.
    private static Set<String> upTo(OrgUnit head, Stream<UnitPath> paths) {
        return paths.flatMap(UnitPath::fromTop)
                .filter(path -> head.path().contains(path) && !path.equals(head.path()))
                .map(UnitPath::code)
                .collect(Collectors.toSet());
    }

    private List<UUID> ids(Collection<String> codes) {
        return codes.isEmpty()
                ? List.of()
                : dsl.select(ORG_UNIT.ID)
                        .from(ORG_UNIT)
                        .where(ORG_UNIT.CODE.in(codes))
                        .fetch(ORG_UNIT.ID);
    }
}
