package org.tongbao.report;

import static org.jooq.impl.DSL.multiset;
import static org.jooq.impl.DSL.select;
import static org.tongbao.db.Tables.PERSON;
import static org.tongbao.db.Tables.REPLACED_EXTENSION;
import static org.tongbao.db.Tables.REPORT_EXTENSION;

import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.springframework.stereotype.Repository;
import org.tongbao.db.tables.Person;
import org.tongbao.knownat.FormerRows;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/// Months of single units that are due later. They are read with the units of another statement.
@Repository
class Extensions {

    private static final Person GIVER = PERSON.as("giver");

    private final DSLContext dsl;
    private final FormerRows former;

    Extensions(DSLContext dsl, FormerRows former) {
        this.dsl = dsl;
        this.former = former;
    }

    /// Those of a unit that another statement reads.
    static Field<List<Extension>> of(Field<UUID> unit) {
        return multiset(
                        select(People.columns(GIVER))
                                .select(
                                        REPORT_EXTENSION.MONTH,
                                        REPORT_EXTENSION.DUE_ON,
                                        REPORT_EXTENSION.REASON,
                                        REPORT_EXTENSION.EXTENDED_AT)
                                .from(REPORT_EXTENSION)
                                .join(GIVER)
                                .on(GIVER.ID.eq(REPORT_EXTENSION.EXTENDED_BY))
                                .where(REPORT_EXTENSION.ORG_UNIT_ID.eq(unit)))
                .as("extensions")
                .convertFrom(rows -> rows.map(Extensions::extension));
    }

    private static Extension extension(Record row) {
        return new Extension(
                row.get(REPORT_EXTENSION.MONTH),
                row.get(REPORT_EXTENSION.DUE_ON),
                row.get(REPORT_EXTENSION.REASON),
                row.get(REPORT_EXTENSION.EXTENDED_AT),
                People.view(row, GIVER));
    }

    /// Extends the month, or sets another day and reason. The caller holds the lock of the unit.
    void save(UUID unit, GivenDay given, UUID by, Instant now) {
        former.keep(
                REPORT_EXTENSION.EXTENDED_AT,
                REPLACED_EXTENSION.KNOWN_TO,
                REPORT_EXTENSION.ORG_UNIT_ID.eq(unit).and(REPORT_EXTENSION.MONTH.eq(given.month())),
                now);
        dsl.insertInto(REPORT_EXTENSION)
                .set(REPORT_EXTENSION.ORG_UNIT_ID, unit)
                .set(REPORT_EXTENSION.MONTH, given.month())
                .set(REPORT_EXTENSION.DUE_ON, given.dueOn())
                .set(REPORT_EXTENSION.REASON, given.reason())
                .set(REPORT_EXTENSION.EXTENDED_AT, now)
                .set(REPORT_EXTENSION.EXTENDED_BY, by)
                .onDuplicateKeyUpdate()
                .set(REPORT_EXTENSION.DUE_ON, given.dueOn())
                .set(REPORT_EXTENSION.REASON, given.reason())
                .set(REPORT_EXTENSION.EXTENDED_AT, now)
                .set(REPORT_EXTENSION.EXTENDED_BY, by)
                .execute();
    }
}
