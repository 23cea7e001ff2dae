package org.tongbao.reminder;

import static org.jooq.impl.DSL.field;
import static org.tongbao.authority.PersonColumns.person;
import static org.tongbao.db.Tables.GROUP_REMINDER;
import static org.tongbao.db.Tables.GROUP_ROBOT;
import static org.tongbao.db.Tables.ORG_UNIT;
import static org.tongbao.db.Tables.ORG_UNIT_PLACEMENT;
import static org.tongbao.db.Tables.PERSON;
import static org.tongbao.orgunit.OrgUnitTree.lastInForce;
import static org.tongbao.orgunit.OrgUnitTree.unit;

import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.tongbao.authority.PersonView;
import org.tongbao.authority.Scope;
import org.tongbao.db.tables.records.GroupRobotRecord;
import org.tongbao.orgunit.OrgUnit;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// The robots of units, and what they said.
@Repository
class GroupRobots {

    private static final Field<OrgUnit> ITS_UNIT = field(unit(ORG_UNIT, ORG_UNIT_PLACEMENT));
    private static final Field<PersonView> SETTER = field(person(PERSON));

    private static final int MOST_REMINDERS = 10;

    /// Before another attempt; after so many nothing more is tried.
    private static final Duration PAUSE = Duration.ofMinutes(30);

    private static final int MOST_ATTEMPTS = 5;

    private final DSLContext dsl;

    GroupRobots(DSLContext dsl) {
        this.dsl = dsl;
    }

    /// A robot and whose it is.
    record Placed(OrgUnit unit, Robot robot) {}

    /// All there are: at most one per unit that collects. Units are as they are in a month or were
    /// last.
    List<Placed> all(Scope scope, YearMonth month) {
        return dsl.select(ITS_UNIT)
                .select(GROUP_ROBOT.fields())
                .from(GROUP_ROBOT)
                .join(ORG_UNIT)
                .on(ORG_UNIT.ID.eq(GROUP_ROBOT.ORG_UNIT_ID))
                .join(ORG_UNIT_PLACEMENT)
                .on(ORG_UNIT_PLACEMENT.ORG_UNIT_ID.eq(ORG_UNIT.ID))
                .and(lastInForce(ORG_UNIT_PLACEMENT, month))
                .where(scope.covers(ORG_UNIT_PLACEMENT.PATH))
                .orderBy(ORG_UNIT.CODE)
                .fetch(row -> new Placed(row.get(ITS_UNIT), robot(row)));
    }

    /// The robot of a unit the caller was let in to, with what it said last.
    Optional<GroupRobot> find(OrgUnit unit) {
        return dsl.select(GROUP_ROBOT.fields())
                .select(SETTER)
                .from(GROUP_ROBOT)
                .leftJoin(PERSON)
                .on(PERSON.ID.eq(GROUP_ROBOT.SET_BY))
                .where(GROUP_ROBOT.ORG_UNIT_ID.eq(unit.id()))
                .fetchOptional(row ->
                        new GroupRobot(
                                unit,
                                robot(row),
                                row.get(GROUP_ROBOT.SET_AT),
                                row.get(SETTER),
                                reminders(unit.id())));
    }

    /// What happens to the robot of one unit happens one after the other.
    Optional<Robot> lock(UUID unit) {
        dsl.select(ORG_UNIT.ID).from(ORG_UNIT).where(ORG_UNIT.ID.eq(unit)).forUpdate().fetch();
        return dsl.selectFrom(GROUP_ROBOT)
                .where(GROUP_ROBOT.ORG_UNIT_ID.eq(unit))
                .fetchOptional(GroupRobots::robot);
    }

    void save(UUID unit, Robot robot, @Nullable UUID by, Instant now) {
        var row = new GroupRobotRecord();
        row.setOrgUnitId(unit);
        row.setKind(robot.kind().name());
        row.setAddress(robot.address().toString());
        row.setSecret(robot.secret());
        row.setDaysBefore(robot.daysBefore() == null ? null : robot.daysBefore().byteValue());
        row.setDaysAfter(robot.daysAfter() == null ? null : robot.daysAfter().byteValue());
        row.setSetAt(now);
        row.setSetBy(by);
        dsl.insertInto(GROUP_ROBOT).set(row).onDuplicateKeyUpdate().set(row).execute();
    }

    void remove(UUID unit) {
        dsl.deleteFrom(GROUP_ROBOT).where(GROUP_ROBOT.ORG_UNIT_ID.eq(unit)).execute();
    }

    /// Whether this server is the one to say it now: by inserting the row, or by advancing one
    /// whose attempt failed a while ago. Who is killed between the claim and the chat's answer may
    /// say it a second time.
    boolean claim(UUID unit, YearMonth month, Occasion occasion, Instant now) {
        var first =
                dsl.insertInto(GROUP_REMINDER)
                        .set(GROUP_REMINDER.ORG_UNIT_ID, unit)
                        .set(GROUP_REMINDER.MONTH, month)
                        .set(GROUP_REMINDER.OCCASION, occasion.name())
                        .set(GROUP_REMINDER.ATTEMPTS, (byte) 1)
                        .set(GROUP_REMINDER.NEXT_AT, now.plus(PAUSE))
                        .onDuplicateKeyIgnore()
                        .execute();
        return first > 0
                || dsl.update(GROUP_REMINDER)
                                .set(GROUP_REMINDER.ATTEMPTS, GROUP_REMINDER.ATTEMPTS.plus(1))
                                .set(GROUP_REMINDER.NEXT_AT, now.plus(PAUSE))
                                .where(GROUP_REMINDER.ORG_UNIT_ID.eq(unit))
                                .and(GROUP_REMINDER.MONTH.eq(month))
                                .and(GROUP_REMINDER.OCCASION.eq(occasion.name()))
                                .and(GROUP_REMINDER.SAID_AT.isNull())
                                .and(GROUP_REMINDER.NEXT_AT.le(now))
                                .and(GROUP_REMINDER.ATTEMPTS.lt((byte) MOST_ATTEMPTS))
                                .execute()
                        > 0;
    }

    void settle(UUID unit, YearMonth month, Occasion occasion, Delivery delivery, Instant now) {
        dsl.update(GROUP_REMINDER)
                .set(GROUP_REMINDER.SAID_AT, delivery.taken() ? now : null)
                .set(GROUP_REMINDER.PROBLEM, delivery.problem())
                .where(GROUP_REMINDER.ORG_UNIT_ID.eq(unit))
                .and(GROUP_REMINDER.MONTH.eq(month))
                .and(GROUP_REMINDER.OCCASION.eq(occasion.name()))
                .execute();
    }

    private List<GroupRobot.Reminder> reminders(UUID unit) {
        return dsl.selectFrom(GROUP_REMINDER)
                .where(GROUP_REMINDER.ORG_UNIT_ID.eq(unit))
                .orderBy(GROUP_REMINDER.MONTH.desc(), GROUP_REMINDER.OCCASION)
                .limit(MOST_REMINDERS)
                .fetch(row ->
                        new GroupRobot.Reminder(
                                row.getMonth(),
                                Occasion.valueOf(row.getOccasion()),
                                row.getAttempts(),
                                row.getSaidAt(),
                                row.getProblem()));
    }

    private static Robot robot(Record row) {
        return new Robot(
                RobotKind.valueOf(row.get(GROUP_ROBOT.KIND)),
                URI.create(row.get(GROUP_ROBOT.ADDRESS)),
                row.get(GROUP_ROBOT.SECRET),
                days(row.get(GROUP_ROBOT.DAYS_BEFORE)),
                days(row.get(GROUP_ROBOT.DAYS_AFTER)));
    }

    private static @Nullable Integer days(@Nullable Byte stored) {
        return stored == null ? null : stored.intValue();
    }
}
