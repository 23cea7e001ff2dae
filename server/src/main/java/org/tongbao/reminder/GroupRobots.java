package org.tongbao.reminder;

import static org.tongbao.db.Tables.GROUP_REMINDER;
import static org.tongbao.db.Tables.GROUP_ROBOT;
import static org.tongbao.db.Tables.ORG_UNIT;
import static org.tongbao.db.Tables.PERSON;

import org.jooq.DSLContext;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.tongbao.authority.PersonView;
import org.tongbao.authority.Scope;
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

    private static final int MOST_REMINDERS = 10;

    /// Before another attempt; after so many nothing more is tried.
    private static final Duration PAUSE = Duration.ofMinutes(30);

    private static final int MOST_ATTEMPTS = 5;

    private final DSLContext dsl;

    GroupRobots(DSLContext dsl) {
        this.dsl = dsl;
    }

    /// A robot and whose it is.
    record Placed(UUID unit, String code, Robot robot) {}

    /// All there are: at most one per unit that collects.
    List<Placed> all(@SuppressWarnings("unused") Scope everywhere) {
        return dsl.select(ORG_UNIT.CODE)
                .select(GROUP_ROBOT.fields())
                .from(GROUP_ROBOT)
                .join(ORG_UNIT)
                .on(ORG_UNIT.ID.eq(GROUP_ROBOT.ORG_UNIT_ID))
                .orderBy(ORG_UNIT.CODE)
                .fetch(row ->
                        new Placed(
                                row.get(GROUP_ROBOT.ORG_UNIT_ID),
                                row.get(ORG_UNIT.CODE),
                                robot(row)));
    }

    /// The robot of a unit the caller was let in to, with what it said last.
    Optional<GroupRobot> find(OrgUnit unit) {
        return dsl.select(GROUP_ROBOT.fields())
                .select(PERSON.ID, PERSON.NAME, PERSON.TITLE, PERSON.MOBILE, PERSON.OFFICE_PHONE)
                .from(GROUP_ROBOT)
                .leftJoin(PERSON)
                .on(PERSON.ID.eq(GROUP_ROBOT.SET_BY))
                .where(GROUP_ROBOT.ORG_UNIT_ID.eq(unit.id()))
                .fetchOptional(row ->
                        new GroupRobot(
                                unit,
                                robot(row),
                                row.get(GROUP_ROBOT.SET_AT),
                                setBy(row),
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
        var daysBefore = robot.daysBefore() == null ? null : robot.daysBefore().byteValue();
        var daysAfter = robot.daysAfter() == null ? null : robot.daysAfter().byteValue();
        dsl.insertInto(GROUP_ROBOT)
                .set(GROUP_ROBOT.ORG_UNIT_ID, unit)
                .set(GROUP_ROBOT.KIND, robot.kind().name())
                .set(GROUP_ROBOT.ADDRESS, robot.address().toString())
                .set(GROUP_ROBOT.SECRET, robot.secret())
                .set(GROUP_ROBOT.DAYS_BEFORE, daysBefore)
                .set(GROUP_ROBOT.DAYS_AFTER, daysAfter)
                .set(GROUP_ROBOT.SET_AT, now)
                .set(GROUP_ROBOT.SET_BY, by)
                .onDuplicateKeyUpdate()
                .set(GROUP_ROBOT.KIND, robot.kind().name())
                .set(GROUP_ROBOT.ADDRESS, robot.address().toString())
                .set(GROUP_ROBOT.SECRET, robot.secret())
                .set(GROUP_ROBOT.DAYS_BEFORE, daysBefore)
                .set(GROUP_ROBOT.DAYS_AFTER, daysAfter)
                .set(GROUP_ROBOT.SET_AT, now)
                .set(GROUP_ROBOT.SET_BY, by)
                .execute();
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

    private static @Nullable PersonView setBy(Record row) {
        return row.get(PERSON.ID) == null
                ? null
                : new PersonView(
                        row.get(PERSON.ID),
                        row.get(PERSON.NAME),
                        row.get(PERSON.TITLE),
                        row.get(PERSON.MOBILE),
                        row.get(PERSON.OFFICE_PHONE));
    }
}
