package org.tongbao.report;

import static org.tongbao.db.Tables.REPORT;

import org.jooq.DSLContext;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Repository;
import org.tongbao.db.tables.records.ReportRecord;

import java.time.YearMonth;
import java.util.UUID;

/// The heads of reports, as the workflow reads them under lock and writes them.
@Repository
class Filings {

    private final DSLContext dsl;

    Filings(DSLContext dsl) {
        this.dsl = dsl;
    }

    /// Null before the first submission. The caller holds the lock of the unit.
    @Nullable Filing lock(UUID unit, YearMonth month) {
        return dsl.selectFrom(REPORT)
                .where(REPORT.ORG_UNIT_ID.eq(unit))
                .and(REPORT.MONTH.eq(month))
                .forUpdate()
                .fetchOne(Filings::filing);
    }

    /// Without a lock, for what changes nothing in the report. Null before the first submission.
    @Nullable Filing read(UUID unit, YearMonth month) {
        return dsl.selectFrom(REPORT)
                .where(REPORT.ORG_UNIT_ID.eq(unit))
                .and(REPORT.MONTH.eq(month))
                .fetchOne(Filings::filing);
    }

    /// Stores what the lifecycle made of it: a first one is inserted, a later one replaces exactly
    /// the revision it was made from.
    ///
    /// @throws OptimisticLockingFailureException when the stored revision is another; the intent is
    ///   then repeated
    void save(Filing next) {
        var row = row(next);
        if (next.revision() == 1) {
            dsl.insertInto(REPORT).set(row).execute();
            return;
        }
        var moved =
                dsl.update(REPORT)
                        .set(row)
                        .where(REPORT.ID.eq(next.id()))
                        .and(REPORT.REVISION.eq(next.revision() - 1))
                        .execute();
        if (moved != 1) {
            throw new OptimisticLockingFailureException("Another revision than expected");
        }
    }

    static Filing filing(Record row) {
        return new Filing(
                row.get(REPORT.ID),
                row.get(REPORT.ORG_UNIT_ID),
                row.get(REPORT.MONTH),
                row.get(REPORT.FORM_ID),
                ReportState.valueOf(row.get(REPORT.STATE)),
                row.get(REPORT.REVISION),
                row.get(REPORT.VERSION),
                row.get(REPORT.LATE),
                row.get(REPORT.FILED_ON_BEHALF),
                row.get(REPORT.BACKFILLED),
                row.get(REPORT.DEMONSTRATION),
                row.get(REPORT.FIRST_SUBMITTED_AT),
                row.get(REPORT.SUBMITTED_AT),
                row.get(REPORT.SUBMITTED_BY),
                row.get(REPORT.REVIEW_STARTED_AT),
                row.get(REPORT.REVIEWED_AT),
                row.get(REPORT.REVIEWED_BY),
                row.get(REPORT.RETURN_DUE_AT));
    }

    static ReportRecord row(Filing filing) {
        var row = new ReportRecord();
        row.setId(filing.id());
        row.setOrgUnitId(filing.unit());
        row.setMonth(filing.month());
        row.setFormId(filing.form());
        row.setState(filing.state().name());
        row.setRevision(filing.revision());
        row.setVersion(filing.version());
        row.setLate(filing.late());
        row.setFiledOnBehalf(filing.filedOnBehalf());
        row.setBackfilled(filing.backfilled());
        row.setDemonstration(filing.demonstration());
        row.setFirstSubmittedAt(filing.firstSubmittedAt());
        row.setSubmittedAt(filing.submittedAt());
        row.setSubmittedBy(filing.submittedBy());
        row.setReviewStartedAt(filing.reviewStartedAt());
        row.setReviewedAt(filing.reviewedAt());
        row.setReviewedBy(filing.reviewedBy());
        row.setReturnDueAt(filing.returnDueAt());
        return row;
    }
}
