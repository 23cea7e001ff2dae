package org.tongbao.sums;

import static org.tongbao.db.Tables.FACT_SUM_PROGRESS;
import static org.tongbao.db.Tables.FACT_SUM_UNIT;
import static org.tongbao.db.Tables.ORG_UNIT_PLACEMENT;

import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;
import org.tongbao.audit.SealedDeed;
import org.tongbao.audit.SealedDeeds;
import org.tongbao.authority.Scope;
import org.tongbao.orgunit.OrgUnit;
import org.tongbao.standing.KeptSums;

import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/// Whose sums cannot be taken as they are: those that are not plain, and those above what was done
/// since the last fold. Both are few, and found by an index: what it costs to know does not grow
/// with the tree.
@Repository
class OpenUnits implements KeptSums {

    /// Between two folds a busy country approves some hundred reports.
    private static final int MOST_DEEDS = 5000;

    private final DSLContext dsl;
    private final TouchedUnits touched;
    private final SealedDeeds deeds;

    OpenUnits(DSLContext dsl, TouchedUnits touched, SealedDeeds deeds) {
        this.dsl = dsl;
        this.touched = touched;
        this.deeds = deeds;
    }

    @Override
    public Optional<Set<UUID>> open(OrgUnit head) {
        return found(head)
                .flatMap(found ->
                        deeds.since(found.throughSeal(), Touch.ACTS, MOST_DEEDS)
                                .filter(done -> done.stream().noneMatch(Touch::everywhere))
                                .map(done -> open(head, found, done)));
    }

    private Set<UUID> open(OrgUnit head, Found found, List<SealedDeed> done) {
        var open = new HashSet<>(found.moved());
        if (!done.isEmpty()) {
            var places =
                    touched.places(done).keySet().stream()
                            .filter(above -> head.path().contains(above.path()))
                            .toList();
            open.addAll(touched.units(places).values());
        }
        return Set.copyOf(open);
    }

    /// @param moved the units under the head that are not plain
    private record Found(long throughSeal, Set<UUID> moved) {}

    /// Empty until all sums have been made.
    private Optional<Found> found(OrgUnit head) {
        var moved =
                dsl.selectDistinct(FACT_SUM_UNIT.ORG_UNIT_ID)
                        .from(FACT_SUM_UNIT)
                        .join(ORG_UNIT_PLACEMENT)
                        .on(ORG_UNIT_PLACEMENT.ORG_UNIT_ID.eq(FACT_SUM_UNIT.ORG_UNIT_ID))
                        .and(Scope.under(ORG_UNIT_PLACEMENT.PATH, head.path()))
                        .where(FACT_SUM_UNIT.PLAIN.eq(false))
                        .asTable("moved");
        var unit = moved.field(FACT_SUM_UNIT.ORG_UNIT_ID);
        return dsl
                .select(FACT_SUM_PROGRESS.THROUGH_SEAL, unit)
                .from(FACT_SUM_PROGRESS)
                .leftJoin(moved)
                .on(FACT_SUM_PROGRESS.COMPLETE)
                .where(FACT_SUM_PROGRESS.COMPLETE)
                .fetchGroups(FACT_SUM_PROGRESS.THROUGH_SEAL, unit)
                .entrySet()
                .stream()
                .findAny()
                .map(one ->
                        new Found(
                                one.getKey(),
                                one.getValue().stream()
                                        .filter(Objects::nonNull)
                                        .collect(Collectors.toSet())));
    }
}
