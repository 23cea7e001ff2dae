package org.tongbao.report;

import static org.jooq.impl.DSL.multiset;
import static org.jooq.impl.DSL.notExists;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectOne;
import static org.tongbao.db.Tables.PERSON;
import static org.tongbao.db.Tables.REPLACED_OPENING;
import static org.tongbao.db.Tables.REPORT;
import static org.tongbao.db.Tables.REPORT_OPENING;

import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.springframework.stereotype.Repository;
import org.tongbao.db.tables.Person;
import org.tongbao.knownat.FormerRows;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/// Past months that reviewers opened for clerks. They are read with the units of another statement.
@Repository
class Openings {

    private static final Person OPENER = PERSON.as("opener");

    private final DSLContext dsl;
    private final FormerRows former;

    Openings(DSLContext dsl, FormerRows former) {
        this.dsl = dsl;
        this.former = former;
    }

    /// Those of a unit that another statement reads, as long as nothing was filed.
    static Field<List<Opening>> of(Field<UUID> unit) {
        return multiset(
                        select(People.columns(OPENER))
                                .select(
                                        REPORT_OPENING.MONTH,
                                        REPORT_OPENING.DUE_AT,
                                        REPORT_OPENING.REASON,
                                        REPORT_OPENING.OPENED_AT)
                                .from(REPORT_OPENING)
                                .join(OPENER)
                                .on(OPENER.ID.eq(REPORT_OPENING.OPENED_BY))
                                .where(REPORT_OPENING.ORG_UNIT_ID.eq(unit))
                                .and(
                                        notExists(
                                                selectOne()
                                                        .from(REPORT)
                                                        .where(
                                                                REPORT.ORG_UNIT_ID.eq(
                                                                        REPORT_OPENING.ORG_UNIT_ID))
                                                        .and(
                                                                REPORT.MONTH.eq(
                                                                        REPORT_OPENING.MONTH)))))
                .as("openings")
                .convertFrom(rows -> rows.map(Openings::opening));
    }

    private static Opening opening(Record row) {
        return new Opening(
                row.get(REPORT_OPENING.MONTH),
                row.get(REPORT_OPENING.DUE_AT),
                row.get(REPORT_OPENING.REASON),
                row.get(REPORT_OPENING.OPENED_AT),
                People.view(row, OPENER));
    }

    /// Opens the month, or sets another day and reason. The caller holds the lock of the unit.
    void save(UUID unit, GivenDay given, UUID by, Instant now) {
        former.keep(
                REPORT_OPENING.OPENED_AT,
                REPLACED_OPENING.KNOWN_TO,
                REPORT_OPENING.ORG_UNIT_ID.eq(unit).and(REPORT_OPENING.MONTH.eq(given.month())),
                now);
        dsl.insertInto(REPORT_OPENING)
                .set(REPORT_OPENING.ORG_UNIT_ID, unit)
                .set(REPORT_OPENING.MONTH, given.month())
                .set(REPORT_OPENING.DUE_AT, given.dueAt())
                .set(REPORT_OPENING.REASON, given.reason())
                .set(REPORT_OPENING.OPENED_AT, now)
                .set(REPORT_OPENING.OPENED_BY, by)
                .onDuplicateKeyUpdate()
                .set(REPORT_OPENING.DUE_AT, given.dueAt())
                .set(REPORT_OPENING.REASON, given.reason())
                .set(REPORT_OPENING.OPENED_AT, now)
                .set(REPORT_OPENING.OPENED_BY, by)
                .execute();
    }
}
