package org.tongbao.report;

import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.val;
import static org.tongbao.db.Tables.REPLACED_REPORT;
import static org.tongbao.db.Tables.REPLACED_VALUE;
import static org.tongbao.db.Tables.REPORT;
import static org.tongbao.db.Tables.REPORT_VALUE;

import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

import java.time.Instant;
import java.util.Objects;

/// What reports said until something else was said or approved in its place, with the time in which
/// it stood: what was known at a date is made of it. Of a report that was approved right away
/// nothing is kept here: it knows when itself. Of several things in one instant the first is kept:
/// no other was ever known.
@Repository
class ReplacedValues {

    private final DSLContext dsl;

    ReplacedValues(DSLContext dsl) {
        this.dsl = dsl;
    }

    /// The state of a report that moves and is not approved by it. Its values stand.
    void keepState(Filing until, Instant now) {
        dsl.insertInto(REPLACED_REPORT)
                .set(REPLACED_REPORT.REPORT_ID, until.id())
                .set(REPLACED_REPORT.KNOWN_TO, now)
                .set(REPLACED_REPORT.STATE, until.state().name())
                .set(REPLACED_REPORT.VERSION, until.version())
                .onDuplicateKeyIgnore()
                .execute();
    }

    /// Before a further version takes the place of one that was not approved.
    void keepWaiting(Filing until, Instant now) {
        keepState(until, now);
        keepValues(until, until.submittedAt(), now);
    }

    /// Before a correction takes the place of approved values. Who approved first and when is kept
    /// beside the report.
    void keepApproved(Filing approved, Instant until) {
        var since = Objects.requireNonNull(approved.reviewedAt());
        var first =
                dsl.update(REPORT)
                        .set(REPORT.APPROVED_AT, since)
                        .set(REPORT.APPROVED_BY, approved.reviewedBy())
                        .where(REPORT.ID.eq(approved.id()))
                        .and(REPORT.APPROVED_AT.isNull())
                        .execute();
        keepValues(approved, first == 1 ? approved.submittedAt() : since, until);
    }

    /// @param since when they took their place: submitted, or approved as a correction
    private void keepValues(Filing report, Instant since, Instant until) {
        dsl.insertInto(REPLACED_VALUE)
                .columns(
                        REPLACED_VALUE.MONTH,
                        REPLACED_VALUE.ORG_UNIT_ID,
                        REPLACED_VALUE.INDICATOR_ID,
                        REPLACED_VALUE.KNOWN_FROM,
                        REPLACED_VALUE.KNOWN_TO,
                        REPLACED_VALUE.STATUS,
                        REPLACED_VALUE.AMOUNT,
                        REPLACED_VALUE.SOURCE)
                .select(
                        select(
                                        REPORT_VALUE.MONTH,
                                        REPORT_VALUE.ORG_UNIT_ID,
                                        REPORT_VALUE.INDICATOR_ID,
                                        val(since, REPLACED_VALUE.KNOWN_FROM),
                                        val(until, REPLACED_VALUE.KNOWN_TO),
                                        REPORT_VALUE.STATUS,
                                        REPORT_VALUE.AMOUNT,
                                        REPORT_VALUE.SOURCE)
                                .from(REPORT_VALUE)
                                .where(REPORT_VALUE.ORG_UNIT_ID.eq(report.unit()))
                                .and(REPORT_VALUE.MONTH.eq(report.month())))
                .onDuplicateKeyIgnore()
                .execute();
    }
}
