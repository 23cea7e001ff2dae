package org.tongbao.notice;

import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.row;
import static org.tongbao.db.Tables.MONTH_NOTICE;
import static org.tongbao.db.Tables.MONTH_PUBLICATION;
import static org.tongbao.db.Tables.ORG_UNIT;
import static org.tongbao.db.Tables.ORG_UNIT_PLACEMENT;
import static org.tongbao.db.Tables.REPORT;
import static org.tongbao.orgunit.OrgUnitTree.lastInForce;
import static org.tongbao.orgunit.OrgUnitTree.unit;
import static org.tongbao.orgunit.OrgUnitTree.unitIfAny;

import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Table;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.springframework.util.IdGenerator;
import org.tongbao.authority.Actor;
import org.tongbao.authority.Scope;
import org.tongbao.authority.UnitPath;
import org.tongbao.authority.Verb;
import org.tongbao.db.tables.OrgUnitPlacement;

import java.time.Clock;
import java.time.Instant;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.IntStream;

/// The notices, in the order in which they were numbered. That a unit published a month is known to
/// whoever may read its standing, and to everybody under it.
@Repository
class Notices {

    /// Where the unit of a notice stands.
    static final OrgUnitPlacement PLACE = ORG_UNIT_PLACEMENT.as("notice_place");

    private static final org.tongbao.db.tables.OrgUnit UNIT = ORG_UNIT.as("notice_unit");
    private static final org.tongbao.db.tables.OrgUnit THEIR = ORG_UNIT.as("reported_unit");
    private static final OrgUnitPlacement THEIR_PLACE = ORG_UNIT_PLACEMENT.as("reported_place");

    /// A row of [#placed].
    static final Field<MonthNotice> NOTICE =
            field(
                    row(
                                    MONTH_NOTICE.ID,
                                    MONTH_NOTICE.NUMBER,
                                    MONTH_NOTICE.KIND.convertFrom(NoticeKind::valueOf),
                                    unit(UNIT, PLACE),
                                    MONTH_NOTICE.MONTH,
                                    unitIfAny(THEIR, THEIR_PLACE),
                                    MONTH_NOTICE.DEMONSTRATION,
                                    MONTH_NOTICE.AT)
                            .mapping(MonthNotice.class, MonthNotice::new));

    private final DSLContext dsl;
    private final IdGenerator ids;
    private final Clock clock;

    Notices(DSLContext dsl, IdGenerator ids, Clock clock) {
        this.dsl = dsl;
        this.ids = ids;
        this.clock = clock;
    }

    /// Of the units along a path, from the top to its end, those that have published the month.
    List<UUID> publishers(UnitPath path, YearMonth month) {
        return dsl.select(ORG_UNIT.ID)
                .from(ORG_UNIT)
                .join(MONTH_PUBLICATION)
                .on(MONTH_PUBLICATION.ORG_UNIT_ID.eq(ORG_UNIT.ID))
                .where(ORG_UNIT.CODE.in(Arrays.asList(path.value().split("/"))))
                .and(MONTH_PUBLICATION.MONTH.eq(month))
                .fetch(ORG_UNIT.ID);
    }

    /// Whether generated figures are among what was reported for a month at or under a place.
    boolean holdsDemonstration(UnitPath path, YearMonth month) {
        return dsl.fetchExists(
                dsl.selectOne()
                        .from(REPORT)
                        .join(ORG_UNIT_PLACEMENT)
                        .on(ORG_UNIT_PLACEMENT.ORG_UNIT_ID.eq(REPORT.ORG_UNIT_ID))
                        .where(REPORT.MONTH.eq(month))
                        .and(REPORT.DEMONSTRATION.isTrue())
                        .and(Scope.under(ORG_UNIT_PLACEMENT.PATH, path)));
    }

    void add(
            NoticeKind kind,
            UUID unit,
            YearMonth month,
            @Nullable UUID reportedUnit,
            boolean demonstration,
            Instant at) {
        dsl.insertInto(MONTH_NOTICE)
                .set(MONTH_NOTICE.ID, ids.generateId())
                .set(MONTH_NOTICE.KIND, kind.name())
                .set(MONTH_NOTICE.ORG_UNIT_ID, unit)
                .set(MONTH_NOTICE.MONTH, month)
                .set(MONTH_NOTICE.REPORTED_UNIT_ID, reportedUnit)
                .set(MONTH_NOTICE.DEMONSTRATION, demonstration)
                .set(MONTH_NOTICE.AT, at)
                .execute();
    }

    boolean anyUnnumbered() {
        return dsl.fetchExists(
                dsl.selectOne().from(MONTH_NOTICE).where(MONTH_NOTICE.NUMBER.isNull()));
    }

    /// Those without a number, the oldest first.
    List<UUID> unnumbered(int most) {
        return dsl.select(MONTH_NOTICE.ID)
                .from(MONTH_NOTICE)
                .where(MONTH_NOTICE.NUMBER.isNull())
                .orderBy(MONTH_NOTICE.AT, MONTH_NOTICE.ID)
                .limit(most)
                .fetch(MONTH_NOTICE.ID);
    }

    /// The number that was given last; 0 before the first.
    long newest() {
        return Objects.requireNonNull(
                dsl.select(coalesce(max(MONTH_NOTICE.NUMBER), 0L))
                        .from(MONTH_NOTICE)
                        .fetchSingle()
                        .value1());
    }

    void number(List<UUID> notices, long first) {
        var updates =
                IntStream.range(0, notices.size())
                        .mapToObj(at ->
                                dsl.update(MONTH_NOTICE)
                                        .set(MONTH_NOTICE.NUMBER, first + at)
                                        .where(MONTH_NOTICE.ID.eq(notices.get(at))))
                        .toList();
        dsl.batch(updates).execute();
    }

    /// What came after a number, of units at or under a place, as far as the actor may know it.
    ///
    /// @param kinds none for all
    List<MonthNotice> after(
            Actor actor, UnitPath under, Collection<NoticeKind> kinds, long number, int most) {
        var month = YearMonth.now(clock);
        return dsl.select(NOTICE)
                .from(placed(month))
                .where(MONTH_NOTICE.NUMBER.gt(number))
                .and(Scope.under(PLACE.PATH, under))
                .and(kinds.isEmpty() ? noCondition() : MONTH_NOTICE.KIND.in(names(kinds)))
                .and(known(actor))
                .orderBy(MONTH_NOTICE.NUMBER)
                .limit(most)
                .fetch(NOTICE);
    }

    /// The notices with their units as they stand in a month.
    static Table<?> placed(YearMonth month) {
        return MONTH_NOTICE
                .join(UNIT)
                .on(UNIT.ID.eq(MONTH_NOTICE.ORG_UNIT_ID))
                .join(PLACE)
                .on(PLACE.ORG_UNIT_ID.eq(UNIT.ID))
                .and(lastInForce(PLACE, month))
                .leftJoin(THEIR)
                .on(THEIR.ID.eq(MONTH_NOTICE.REPORTED_UNIT_ID))
                .leftJoin(THEIR_PLACE)
                .on(THEIR_PLACE.ORG_UNIT_ID.eq(THEIR.ID))
                .and(lastInForce(THEIR_PLACE, month));
    }

    private static List<String> names(Collection<NoticeKind> kinds) {
        return kinds.stream().map(Enum::name).toList();
    }

    private static Condition known(Actor actor) {
        return actor.standsUnder(PLACE.PATH).or(actor.scope(Verb.STANDING_READ).covers(PLACE.PATH));
    }
}
