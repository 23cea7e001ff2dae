package org.tongbao.reorganisation;

import static org.jooq.impl.DSL.select;
import static org.tongbao.db.Tables.ORG_UNIT;
import static org.tongbao.db.Tables.ORG_UNIT_PLACEMENT;
import static org.tongbao.db.Tables.ORG_UNIT_SUCCESSION;
import static org.tongbao.db.Tables.REPLACED_PLACEMENT;
import static org.tongbao.orgunit.OrgUnitTree.inForce;
import static org.tongbao.orgunit.OrgUnitTree.unit;

import static java.util.stream.Collectors.toMap;

import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.tongbao.db.tables.records.OrgUnitPlacementRecord;
import org.tongbao.knownat.FormerRows;
import org.tongbao.orgunit.OrgUnit;
import org.tongbao.orgunit.OrgUnitPeriod;
import org.tongbao.orgunit.OrgUnitSuccession;
import org.tongbao.orgunit.OrgUnitWords;
import org.tongbao.problem.NotFoundException;

import java.time.Clock;
import java.time.Instant;
import java.time.YearMonth;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/// The course of units, to be changed. What is decided is read after [#lock]; whoever changes the
/// tree under a unit locks that unit too, so that siblings' names are given one after the other.
@Repository
class Courses {

    private final DSLContext dsl;
    private final OrgUnitWords words;
    private final FormerRows former;
    private final Clock clock;

    Courses(DSLContext dsl, OrgUnitWords words, FormerRows former, Clock clock) {
        this.dsl = dsl;
        this.words = words;
        this.former = former;
        this.clock = clock;
    }

    /// @throws NotFoundException when there is no such unit
    Course get(String code) {
        return all(ORG_UNIT.CODE.eq(code)).values().stream()
                .findFirst()
                .orElseThrow(() -> new NotFoundException("unit " + code));
    }

    /// Locks units in the order of their ids until the transaction ends.
    void lock(Collection<UUID> units) {
        dsl.select(ORG_UNIT.ID)
                .from(ORG_UNIT)
                .where(ORG_UNIT.ID.in(units))
                .orderBy(ORG_UNIT.ID)
                .forUpdate()
                .fetch();
    }

    /// By identity, read anew.
    Map<UUID, Course> of(Collection<UUID> units) {
        return all(ORG_UNIT.ID.in(units));
    }

    /// The units with none above them, in a month.
    Map<UUID, Course> tops(YearMonth month) {
        return all(
                ORG_UNIT.ID.in(
                        select(ORG_UNIT_PLACEMENT.ORG_UNIT_ID)
                                .from(ORG_UNIT_PLACEMENT)
                                .where(ORG_UNIT_PLACEMENT.PARENT_ID.isNull())
                                .and(inForce(ORG_UNIT_PLACEMENT, month))));
    }

    private Map<UUID, Course> all(Condition which) {
        return dsl
                .select(
                        ORG_UNIT.VERSION,
                        unit(ORG_UNIT, ORG_UNIT_PLACEMENT),
                        ORG_UNIT_PLACEMENT.FROM_MONTH,
                        ORG_UNIT_PLACEMENT.TO_MONTH,
                        ORG_UNIT_PLACEMENT.PARENT_ID)
                .from(ORG_UNIT)
                .join(ORG_UNIT_PLACEMENT)
                .on(ORG_UNIT_PLACEMENT.ORG_UNIT_ID.eq(ORG_UNIT.ID))
                .where(which)
                .orderBy(ORG_UNIT.ID, ORG_UNIT_PLACEMENT.FROM_MONTH)
                .fetchGroups(row -> row.value2().id())
                .values()
                .stream()
                .map(rows ->
                        new Course(
                                rows.getFirst().value2().id(),
                                rows.getFirst().value2().code(),
                                rows.getFirst().value1(),
                                rows.stream()
                                        .map(row ->
                                                period(
                                                        row.value2(),
                                                        row.value3(),
                                                        row.value4(),
                                                        row.value5()))
                                        .toList()))
                .collect(toMap(Course::id, course -> course));
    }

    private static OrgUnitPeriod period(
            OrgUnit unit, YearMonth from, YearMonth to, @Nullable UUID parent) {
        return new OrgUnitPeriod(
                from,
                to,
                parent,
                unit.path(),
                unit.name(),
                unit.englishName(),
                unit.level(),
                unit.officialOrder(),
                unit.peerGroup());
    }

    boolean codeTaken(String code) {
        return dsl.fetchExists(ORG_UNIT, ORG_UNIT.CODE.eq(code));
    }

    /// Whether a sibling has the name in any of the months.
    ///
    /// @param except units that may have it: itself, and those that end with the same act
    boolean nameTaken(
            String name,
            @Nullable UUID parent,
            YearMonth from,
            YearMonth to,
            Collection<UUID> except) {
        var above =
                parent == null
                        ? ORG_UNIT_PLACEMENT.PARENT_ID.isNull()
                        : ORG_UNIT_PLACEMENT.PARENT_ID.eq(parent);
        return dsl.fetchExists(
                ORG_UNIT_PLACEMENT,
                above.and(ORG_UNIT_PLACEMENT.ORG_UNIT_ID.notIn(except))
                        .and(ORG_UNIT_PLACEMENT.NAME.eq(name))
                        .and(ORG_UNIT_PLACEMENT.FROM_MONTH.le(to))
                        .and(ORG_UNIT_PLACEMENT.TO_MONTH.ge(from)));
    }

    void create(Course course) {
        var first = course.periods().getFirst();
        dsl.insertInto(ORG_UNIT)
                .set(ORG_UNIT.ID, course.id())
                .set(ORG_UNIT.CODE, course.code())
                .set(ORG_UNIT.LEVEL, first.level().name())
                .set(ORG_UNIT.NAME, first.name())
                .set(ORG_UNIT.ENGLISH_NAME, first.englishName())
                .set(ORG_UNIT.OFFICIAL_ORDER, first.officialOrder())
                .set(ORG_UNIT.PEER_GROUP, first.peerGroup())
                .set(ORG_UNIT.VERSION, course.version())
                .execute();
        var now = clock.instant();
        course.periods().forEach(period -> put(course.id(), period, now));
        words.refresh(List.of(course.id()));
    }

    /// Stores the periods that differ, and keeps what they were. The undated facts beside them
    /// follow the newest period, for a release that knows no dates.
    void save(Course before, Course after) {
        var old = before.periods().stream().collect(toMap(OrgUnitPeriod::from, one -> one));
        var now = clock.instant();
        var changed =
                after.periods().stream()
                        .filter(period -> !period.equals(old.get(period.from())))
                        .toList();
        former.keep(
                ORG_UNIT_PLACEMENT.KNOWN_FROM,
                REPLACED_PLACEMENT.KNOWN_TO,
                ORG_UNIT_PLACEMENT
                        .ORG_UNIT_ID
                        .eq(after.id())
                        .and(
                                ORG_UNIT_PLACEMENT.FROM_MONTH.in(
                                        changed.stream().map(OrgUnitPeriod::from).toList())),
                now);
        changed.forEach(period -> put(after.id(), period, now));
        var newest = after.newest();
        dsl.update(ORG_UNIT)
                .set(ORG_UNIT.VERSION, after.version())
                .set(ORG_UNIT.LEVEL, newest.level().name())
                .set(ORG_UNIT.NAME, newest.name())
                .set(ORG_UNIT.ENGLISH_NAME, newest.englishName())
                .set(ORG_UNIT.OFFICIAL_ORDER, newest.officialOrder())
                .set(ORG_UNIT.PEER_GROUP, newest.peerGroup())
                .where(ORG_UNIT.ID.eq(after.id()))
                .execute();
        words.refresh(List.of(after.id()));
    }

    private void put(UUID unit, OrgUnitPeriod period, Instant now) {
        var row = new OrgUnitPlacementRecord();
        row.setOrgUnitId(unit);
        row.setFromMonth(period.from());
        row.setToMonth(period.to());
        row.setParentId(period.parentId());
        row.setPath(period.path().value());
        row.setName(period.name());
        row.setEnglishName(period.englishName());
        row.setLevel(period.level().name());
        row.setOfficialOrder(period.officialOrder());
        row.setPeerGroup(period.peerGroup());
        row.setKnownFrom(now);
        dsl.insertInto(ORG_UNIT_PLACEMENT).set(row).onDuplicateKeyUpdate().set(row).execute();
    }

    void succeed(
            Course predecessor, Course successor, YearMonth month, OrgUnitSuccession.Kind kind) {
        dsl.insertInto(ORG_UNIT_SUCCESSION)
                .set(ORG_UNIT_SUCCESSION.SUCCESSOR_ID, successor.id())
                .set(ORG_UNIT_SUCCESSION.PREDECESSOR_ID, predecessor.id())
                .set(ORG_UNIT_SUCCESSION.MONTH, month)
                .set(ORG_UNIT_SUCCESSION.KIND, kind.name())
                .set(ORG_UNIT_SUCCESSION.KNOWN_FROM, clock.instant())
                .execute();
    }
}
