package org.tongbao.report;

import static org.tongbao.db.Tables.REPORT_CORRECTION;

import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.tongbao.db.tables.records.ReportCorrectionRecord;

import java.util.UUID;

/// Corrections (更正) of approved reports, which were let in before.
@Repository
class Corrections {

    /// That one waits: at most one of a report does.
    static final Condition OPEN =
            REPORT_CORRECTION.STATE.in(ReportState.SUBMITTED.name(), ReportState.RETURNED.name());

    private final DSLContext dsl;

    Corrections(DSLContext dsl) {
        this.dsl = dsl;
    }

    /// The newest of a report; null without any. The caller holds the lock of the unit.
    @Nullable Correction last(UUID report) {
        return dsl.selectFrom(REPORT_CORRECTION)
                .where(REPORT_CORRECTION.REPORT_ID.eq(report))
                .orderBy(REPORT_CORRECTION.NUMBER.desc())
                .limit(1)
                .forUpdate()
                .fetchOne(Corrections::correction);
    }

    /// Stores what the lifecycle made of it. The caller holds the lock of the unit.
    void save(Correction next) {
        var row = row(next);
        dsl.insertInto(REPORT_CORRECTION).set(row).onDuplicateKeyUpdate().set(row).execute();
    }

    /// Of a row that may have none.
    static @Nullable Correction ifAny(Record row) {
        return row.get(REPORT_CORRECTION.REPORT_ID) == null ? null : correction(row);
    }

    private static Correction correction(Record row) {
        return new Correction(
                row.get(REPORT_CORRECTION.REPORT_ID),
                row.get(REPORT_CORRECTION.NUMBER),
                ReportState.valueOf(row.get(REPORT_CORRECTION.STATE)),
                row.get(REPORT_CORRECTION.CORRECTED_VERSION),
                row.get(REPORT_CORRECTION.VERSION),
                row.get(REPORT_CORRECTION.REASON),
                row.get(REPORT_CORRECTION.FILED_ON_BEHALF),
                row.get(REPORT_CORRECTION.SUBMITTED_AT),
                row.get(REPORT_CORRECTION.SUBMITTED_BY),
                row.get(REPORT_CORRECTION.REVIEW_STARTED_AT),
                row.get(REPORT_CORRECTION.REVIEWED_AT),
                row.get(REPORT_CORRECTION.REVIEWED_BY));
    }

    private static ReportCorrectionRecord row(Correction correction) {
        var row = new ReportCorrectionRecord();
        row.setReportId(correction.report());
        row.setNumber(correction.number());
        row.setState(correction.state().name());
        row.setCorrectedVersion(correction.correctedVersion());
        row.setVersion(correction.version());
        row.setReason(correction.reason());
        row.setFiledOnBehalf(correction.filedOnBehalf());
        row.setSubmittedAt(correction.submittedAt());
        row.setSubmittedBy(correction.submittedBy());
        row.setReviewStartedAt(correction.reviewStartedAt());
        row.setReviewedAt(correction.reviewedAt());
        row.setReviewedBy(correction.reviewedBy());
        return row;
    }
}
