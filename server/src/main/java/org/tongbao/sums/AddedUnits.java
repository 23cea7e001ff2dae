package org.tongbao.sums;

import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.length;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.not;
import static org.jooq.impl.DSL.replace;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectOne;
import static org.tongbao.db.Tables.FACT_SUM_PROGRESS;
import static org.tongbao.db.Tables.FACT_SUM_UNIT;
import static org.tongbao.db.Tables.ORG_UNIT;
import static org.tongbao.db.Tables.ORG_UNIT_PLACEMENT;
import static org.tongbao.db.Tables.ORG_UNIT_SUCCESSION;

import org.jooq.Condition;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;
import org.tongbao.authority.UnitPath;
import org.tongbao.db.tables.OrgUnitPlacement;
import org.tongbao.orgunit.OrgUnitTree;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// Which units have sums, and up to which seal of the trail these hold everything. Every unit that
/// ever had others under it has some. What stands under another unit always comes first: its sums
/// are part of those above.
@Repository
class AddedUnits {

    private final DSLContext dsl;

    AddedUnits(DSLContext dsl) {
        this.dsl = dsl;
    }

    /// How far the trail has been followed.
    ///
    /// @param throughSeal everything done up to it is in the sums that are there
    /// @param complete whether none is missing
    record Progress(long throughSeal, boolean complete) {}

    /// Empty before the first sum.
    Optional<Progress> progress() {
        return dsl.select(FACT_SUM_PROGRESS.THROUGH_SEAL, FACT_SUM_PROGRESS.COMPLETE)
                .from(FACT_SUM_PROGRESS)
                .fetchOptional(mapping(Progress::new));
    }

    void set(Progress progress) {
        dsl.insertInto(FACT_SUM_PROGRESS)
                .set(FACT_SUM_PROGRESS.ONE, (byte) 1)
                .set(FACT_SUM_PROGRESS.THROUGH_SEAL, progress.throughSeal())
                .set(FACT_SUM_PROGRESS.COMPLETE, progress.complete())
                .onDuplicateKeyUpdate()
                .set(FACT_SUM_PROGRESS.THROUGH_SEAL, progress.throughSeal())
                .set(FACT_SUM_PROGRESS.COMPLETE, progress.complete())
                .execute();
    }

    /// Units under which others ever stood and which have no sums, the deepest first.
    List<UUID> missing() {
        var path = ORG_UNIT_PLACEMENT.PATH;
        var below = ORG_UNIT_PLACEMENT.as("below");
        return dsl.select(ORG_UNIT_PLACEMENT.ORG_UNIT_ID)
                .from(ORG_UNIT_PLACEMENT)
                .where(ORG_UNIT_PLACEMENT.ORG_UNIT_ID.in(select(below.PARENT_ID).from(below)))
                .and(
                        ORG_UNIT_PLACEMENT.ORG_UNIT_ID.notIn(
                                select(FACT_SUM_UNIT.ORG_UNIT_ID).from(FACT_SUM_UNIT)))
                .groupBy(ORG_UNIT_PLACEMENT.ORG_UNIT_ID)
                .orderBy(
                        max(length(path).minus(length(replace(path, "/")))).desc(),
                        ORG_UNIT_PLACEMENT.ORG_UNIT_ID)
                .fetch(ORG_UNIT_PLACEMENT.ORG_UNIT_ID);
    }

    List<UUID> all() {
        return dsl.select(FACT_SUM_UNIT.ORG_UNIT_ID)
                .from(FACT_SUM_UNIT)
                .orderBy(FACT_SUM_UNIT.ORG_UNIT_ID)
                .fetch(FACT_SUM_UNIT.ORG_UNIT_ID);
    }

    List<String> codes(Collection<UUID> some) {
        return dsl.select(ORG_UNIT.CODE)
                .from(ORG_UNIT)
                .where(ORG_UNIT.ID.in(some))
                .orderBy(ORG_UNIT.CODE)
                .fetch(ORG_UNIT.CODE);
    }

    /// Whether it is kept of a unit that it is plain; empty when it has no sums.
    Optional<Boolean> plain(UUID unit) {
        return dsl.select(FACT_SUM_UNIT.PLAIN)
                .from(FACT_SUM_UNIT)
                .where(FACT_SUM_UNIT.ORG_UNIT_ID.eq(unit))
                .fetchOptional(FACT_SUM_UNIT.PLAIN);
    }

    /// Whether a unit and all that ever stood under it have stood in one place, without an end, and
    /// never went on in another: what is kept of the units right under it is taken as it is.
    boolean isPlain(UUID unit) {
        var own = ORG_UNIT_PLACEMENT.as("own");
        var below = ORG_UNIT_PLACEMENT.as("below");
        var changing =
                exists(selectOne().from(own).where(own.ORG_UNIT_ID.eq(unit)).and(changes(own)))
                        .or(
                                exists(
                                        selectOne()
                                                .from(below)
                                                .leftJoin(FACT_SUM_UNIT)
                                                .on(FACT_SUM_UNIT.ORG_UNIT_ID.eq(below.ORG_UNIT_ID))
                                                .where(below.PARENT_ID.eq(unit))
                                                .and(
                                                        changes(below)
                                                                .or(
                                                                        FACT_SUM_UNIT.PLAIN.eq(
                                                                                false)))));
        return dsl.select(field(not(changing))).fetchSingle().value1();
    }

    private static Condition changes(OrgUnitPlacement placement) {
        var other = ORG_UNIT_PLACEMENT.as("other");
        return placement
                .TO_MONTH
                .ne(OrgUnitTree.OPEN_END)
                .or(
                        exists(
                                selectOne()
                                        .from(other)
                                        .where(other.ORG_UNIT_ID.eq(placement.ORG_UNIT_ID))
                                        .and(other.FROM_MONTH.ne(placement.FROM_MONTH))))
                .or(follows(ORG_UNIT_SUCCESSION.SUCCESSOR_ID.eq(placement.ORG_UNIT_ID)))
                .or(follows(ORG_UNIT_SUCCESSION.PREDECESSOR_ID.eq(placement.ORG_UNIT_ID)));
    }

    private static Condition follows(Condition which) {
        return exists(selectOne().from(ORG_UNIT_SUCCESSION).where(which));
    }

    /// Keeps that a unit has sums, and whether it is plain.
    void add(UUID unit, boolean plain) {
        dsl.insertInto(FACT_SUM_UNIT)
                .set(FACT_SUM_UNIT.ORG_UNIT_ID, unit)
                .set(FACT_SUM_UNIT.PLAIN, plain)
                .onDuplicateKeyUpdate()
                .set(FACT_SUM_UNIT.PLAIN, plain)
                .execute();
    }

    /// They are made again before anything else.
    void forgetAll() {
        dsl.deleteFrom(FACT_SUM_UNIT).execute();
    }

    /// The units above one at any time are made again.
    void forgetAbove(UUID unit) {
        var codes = above(unit).stream().map(Above::code).distinct().toList();
        dsl.deleteFrom(FACT_SUM_UNIT)
                .where(
                        FACT_SUM_UNIT.ORG_UNIT_ID.in(
                                select(ORG_UNIT.ID).from(ORG_UNIT).where(ORG_UNIT.CODE.in(codes))))
                .execute();
    }

    /// The units that stood above one at any time, where they stood then.
    List<Above> above(UUID unit) {
        return dsl
                .select(ORG_UNIT_PLACEMENT.PATH)
                .from(ORG_UNIT_PLACEMENT)
                .where(ORG_UNIT_PLACEMENT.ORG_UNIT_ID.eq(unit))
                .fetch(ORG_UNIT_PLACEMENT.PATH)
                .stream()
                .flatMap(path -> Above.of(new UnitPath(path)))
                .distinct()
                .toList();
    }
}
