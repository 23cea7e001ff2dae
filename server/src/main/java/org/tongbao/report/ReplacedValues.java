package org.tongbao.report;

import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.val;
import static org.tongbao.db.Tables.REPLACED_VALUE;
import static org.tongbao.db.Tables.REPORT;
import static org.tongbao.db.Tables.REPORT_VALUE;

import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

import java.time.Instant;
import java.util.Objects;

/// Approved values as they were until a correction was approved, with the time in which they
/// counted: what was known at a date is made of them.
@Repository
class ReplacedValues {

    private final DSLContext dsl;

    ReplacedValues(DSLContext dsl) {
        this.dsl = dsl;
    }

    /// Before the present values are replaced. Who approved first and when is kept beside the
    /// report.
    void keep(Filing approved, Instant until) {
        var since = Objects.requireNonNull(approved.reviewedAt());
        dsl.update(REPORT)
                .set(REPORT.APPROVED_AT, since)
                .set(REPORT.APPROVED_BY, approved.reviewedBy())
                .where(REPORT.ID.eq(approved.id()))
                .and(REPORT.APPROVED_AT.isNull())
                .execute();
        dsl.insertInto(REPLACED_VALUE)
                .columns(
                        REPLACED_VALUE.MONTH,
                        REPLACED_VALUE.ORG_UNIT_ID,
                        REPLACED_VALUE.INDICATOR_ID,
                        REPLACED_VALUE.KNOWN_FROM,
                        REPLACED_VALUE.KNOWN_TO,
                        REPLACED_VALUE.STATUS,
                        REPLACED_VALUE.AMOUNT)
                .select(
                        select(
                                        REPORT_VALUE.MONTH,
                                        REPORT_VALUE.ORG_UNIT_ID,
                                        REPORT_VALUE.INDICATOR_ID,
                                        val(since, REPLACED_VALUE.KNOWN_FROM),
                                        val(until, REPLACED_VALUE.KNOWN_TO),
                                        REPORT_VALUE.STATUS,
                                        REPORT_VALUE.AMOUNT)
                                .from(REPORT_VALUE)
                                .where(REPORT_VALUE.ORG_UNIT_ID.eq(approved.unit()))
                                .and(REPORT_VALUE.MONTH.eq(approved.month())))
                .execute();
    }
}
