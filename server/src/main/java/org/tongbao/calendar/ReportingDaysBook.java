package org.tongbao.calendar;

import static org.tongbao.db.Tables.ORG_UNIT;
import static org.tongbao.db.Tables.PERSON;
import static org.tongbao.db.Tables.REPLACED_REPORTING_DAYS;
import static org.tongbao.db.Tables.REPORTING_DAYS;

import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.tongbao.authority.PersonView;
import org.tongbao.knownat.FormerRows;

import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;

/// What units set as their days, of units the caller was let in to.
@Repository
class ReportingDaysBook {

    private static final int MOST = 50;

    private final DSLContext dsl;
    private final FormerRows former;

    ReportingDaysBook(DSLContext dsl, FormerRows former) {
        this.dsl = dsl;
        this.former = former;
    }

    /// What happens to the days of one unit happens one after the other.
    void lock(UUID unit) {
        dsl.select(ORG_UNIT.ID).from(ORG_UNIT).where(ORG_UNIT.ID.eq(unit)).forUpdate().fetch();
    }

    /// The newest first.
    List<SetDays> changes(UUID unit) {
        return dsl.select(
                        REPORTING_DAYS.FROM_MONTH,
                        REPORTING_DAYS.OPEN_DAY,
                        REPORTING_DAYS.DUE_DAY,
                        REPORTING_DAYS.SET_AT,
                        PERSON.ID,
                        PERSON.NAME,
                        PERSON.TITLE,
                        PERSON.MOBILE,
                        PERSON.OFFICE_PHONE)
                .from(REPORTING_DAYS)
                .leftJoin(PERSON)
                .on(PERSON.ID.eq(REPORTING_DAYS.SET_BY))
                .where(REPORTING_DAYS.ORG_UNIT_ID.eq(unit))
                .orderBy(REPORTING_DAYS.FROM_MONTH.desc())
                .limit(MOST)
                .fetch(row ->
                        new SetDays(
                                unit,
                                row.value1(),
                                CalendarDays.rule(row.value2(), row.value3()),
                                row.value4(),
                                row.value5() == null
                                        ? null
                                        : new PersonView(
                                                row.value5(),
                                                row.value6(),
                                                row.value7(),
                                                row.value8(),
                                                row.value9())));
    }

    /// Sets or takes back; what was said for the same month before, which had not begun to count,
    /// is replaced. The caller holds the lock of the unit.
    ///
    /// @param rule null to take back
    void save(
            UUID unit,
            YearMonth from,
            @Nullable ReportingRule rule,
            @Nullable UUID by,
            Instant now) {
        former.keep(
                REPORTING_DAYS.SET_AT,
                REPLACED_REPORTING_DAYS.KNOWN_TO,
                REPORTING_DAYS.ORG_UNIT_ID.eq(unit).and(REPORTING_DAYS.FROM_MONTH.eq(from)),
                now);
        var openDay = rule == null ? null : (byte) rule.openDay();
        var dueDay = rule == null ? null : (byte) rule.dueDay();
        dsl.insertInto(REPORTING_DAYS)
                .set(REPORTING_DAYS.ORG_UNIT_ID, unit)
                .set(REPORTING_DAYS.FROM_MONTH, from)
                .set(REPORTING_DAYS.OPEN_DAY, openDay)
                .set(REPORTING_DAYS.DUE_DAY, dueDay)
                .set(REPORTING_DAYS.SET_AT, now)
                .set(REPORTING_DAYS.SET_BY, by)
                .onDuplicateKeyUpdate()
                .set(REPORTING_DAYS.OPEN_DAY, openDay)
                .set(REPORTING_DAYS.DUE_DAY, dueDay)
                .set(REPORTING_DAYS.SET_AT, now)
                .set(REPORTING_DAYS.SET_BY, by)
                .execute();
    }
}
