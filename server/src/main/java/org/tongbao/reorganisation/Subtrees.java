package org.tongbao.reorganisation;

import static org.jooq.impl.DSL.concat;
import static org.jooq.impl.DSL.length;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.substring;
import static org.jooq.impl.DSL.val;
import static org.tongbao.db.Tables.ORG_UNIT_PLACEMENT;
import static org.tongbao.db.Tables.REPLACED_PLACEMENT;

import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.springframework.stereotype.Repository;
import org.tongbao.authority.Scope;
import org.tongbao.authority.UnitPath;
import org.tongbao.knownat.FormerRows;

import java.time.Clock;
import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.UUID;

/// What stands under a unit, and takes its place with it. Read and changed after [Courses#lock].
@Repository
class Subtrees {

    private final DSLContext dsl;
    private final FormerRows former;
    private final Clock clock;

    Subtrees(DSLContext dsl, FormerRows former, Clock clock) {
        this.dsl = dsl;
        this.former = former;
        this.clock = clock;
    }

    /// The units that stand under a path from a month on, itself not among them.
    Below below(UnitPath path, YearMonth month) {
        var rows =
                dsl.select(
                                ORG_UNIT_PLACEMENT.ORG_UNIT_ID,
                                ORG_UNIT_PLACEMENT.PATH,
                                ORG_UNIT_PLACEMENT.NAME)
                        .from(ORG_UNIT_PLACEMENT)
                        .where(strictlyUnder(path))
                        .and(ORG_UNIT_PLACEMENT.TO_MONTH.ge(month))
                        .fetch();
        var units = new LinkedHashSet<UUID>();
        var children = new LinkedHashMap<String, UUID>();
        var deepest = 0;
        for (var row : rows) {
            units.add(row.value1());
            deepest = Math.max(deepest, row.value2().length() - path.value().length());
            if (new UnitPath(row.value2()).governing().equals(path)) {
                children.put(row.value3(), row.value1());
            }
        }
        return new Below(units, children.keySet(), deepest);
    }

    /// What stands under a unit.
    ///
    /// @param names of those directly under it
    /// @param deepest how much longer than the unit's path the longest is
    record Below(Set<UUID> units, Set<String> names, int deepest) {

        Below {
            units = Set.copyOf(units);
            names = Set.copyOf(names);
        }
    }

    /// Everything under one path stands under another from a month on; what stood directly under
    /// `from` stands directly under `to`. The units at the two paths themselves are left alone.
    void relocate(Course from, UnitPath old, Course to, UnitPath next, YearMonth month) {
        var later = ORG_UNIT_PLACEMENT.FROM_MONTH.ge(month);
        var through =
                ORG_UNIT_PLACEMENT.FROM_MONTH.lt(month).and(ORG_UNIT_PLACEMENT.TO_MONTH.ge(month));
        Field<String> path =
                concat(
                        val(next.value()),
                        substring(ORG_UNIT_PLACEMENT.PATH, val(old.value().length() + 1)));
        var now = clock.instant();
        former.keep(
                ORG_UNIT_PLACEMENT.KNOWN_FROM,
                REPLACED_PLACEMENT.KNOWN_TO,
                strictlyUnder(old)
                        .and(through.or(later))
                        .or(ORG_UNIT_PLACEMENT.PARENT_ID.eq(from.id()).and(later)),
                now);
        dsl.insertInto(
                        ORG_UNIT_PLACEMENT,
                        ORG_UNIT_PLACEMENT.ORG_UNIT_ID,
                        ORG_UNIT_PLACEMENT.FROM_MONTH,
                        ORG_UNIT_PLACEMENT.TO_MONTH,
                        ORG_UNIT_PLACEMENT.PARENT_ID,
                        ORG_UNIT_PLACEMENT.PATH,
                        ORG_UNIT_PLACEMENT.NAME,
                        ORG_UNIT_PLACEMENT.ENGLISH_NAME,
                        ORG_UNIT_PLACEMENT.LEVEL,
                        ORG_UNIT_PLACEMENT.OFFICIAL_ORDER,
                        ORG_UNIT_PLACEMENT.PEER_GROUP,
                        ORG_UNIT_PLACEMENT.WORDS,
                        ORG_UNIT_PLACEMENT.KNOWN_FROM)
                .select(
                        select(
                                        ORG_UNIT_PLACEMENT.ORG_UNIT_ID,
                                        val(month, ORG_UNIT_PLACEMENT.FROM_MONTH),
                                        ORG_UNIT_PLACEMENT.TO_MONTH,
                                        ORG_UNIT_PLACEMENT.PARENT_ID,
                                        path,
                                        ORG_UNIT_PLACEMENT.NAME,
                                        ORG_UNIT_PLACEMENT.ENGLISH_NAME,
                                        ORG_UNIT_PLACEMENT.LEVEL,
                                        ORG_UNIT_PLACEMENT.OFFICIAL_ORDER,
                                        ORG_UNIT_PLACEMENT.PEER_GROUP,
                                        ORG_UNIT_PLACEMENT.WORDS,
                                        val(now, ORG_UNIT_PLACEMENT.KNOWN_FROM))
                                .from(ORG_UNIT_PLACEMENT)
                                .where(strictlyUnder(old))
                                .and(through))
                .execute();
        dsl.update(ORG_UNIT_PLACEMENT)
                .set(ORG_UNIT_PLACEMENT.TO_MONTH, month.minusMonths(1))
                .where(strictlyUnder(old))
                .and(through)
                .execute();
        dsl.update(ORG_UNIT_PLACEMENT)
                .set(ORG_UNIT_PLACEMENT.PATH, path)
                .where(strictlyUnder(old))
                .and(later)
                .execute();
        if (!from.id().equals(to.id())) {
            dsl.update(ORG_UNIT_PLACEMENT)
                    .set(ORG_UNIT_PLACEMENT.PARENT_ID, to.id())
                    .where(ORG_UNIT_PLACEMENT.PARENT_ID.eq(from.id()))
                    .and(later)
                    .execute();
        }
    }

    private static Condition strictlyUnder(UnitPath path) {
        return Scope.under(ORG_UNIT_PLACEMENT.PATH, path)
                .and(length(ORG_UNIT_PLACEMENT.PATH).gt(path.value().length()));
    }
}
