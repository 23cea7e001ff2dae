package org.tongbao.report;

import static org.jooq.impl.DSL.notExists;
import static org.jooq.impl.DSL.row;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectOne;
import static org.tongbao.db.Tables.REPORT;
import static org.tongbao.db.Tables.REPORT_ATTACHMENT;
import static org.tongbao.db.Tables.UNSUBMITTED_ATTACHMENT;

import org.jooq.DSLContext;
import org.jooq.Record3;
import org.springframework.stereotype.Repository;
import org.tongbao.attachment.Attachment;
import org.tongbao.attachment.AttachmentKind;
import org.tongbao.attachment.Attachments;
import org.tongbao.authority.Scope;

import java.time.YearMonth;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/// Which files belong to which report, through all its versions; to one that nobody has submitted
/// yet, those that came while it lies with the unit (审签).
@Repository
class ReportAttachments {

    private final DSLContext dsl;
    private final Attachments attachments;

    ReportAttachments(DSLContext dsl, Attachments attachments) {
        this.dsl = dsl;
        this.attachments = attachments;
    }

    /// A report, submitted or not.
    private record Key(UUID unit, YearMonth month) {

        static Key of(ReportHead report) {
            var filing = report.filing();
            return filing == null
                    ? new Key(report.unit().id(), report.month())
                    : new Key(filing.unit(), filing.month());
        }
    }

    /// Of each report its files, the oldest first; at most two statements, whatever their number.
    ///
    /// @param reports those that carry files for the reader: [ReportHead#carriesFiles]
    Map<ReportHead, List<Attachment>> of(Scope scope, Collection<ReportHead> reports) {
        var noted = noted(reports.stream().map(Key::of).toList());
        var files = attachments.of(scope, AttachmentKind.REPORT, noted.keySet());
        var byReport = new HashMap<ReportHead, List<Attachment>>();
        for (var report : reports) {
            var key = Key.of(report);
            byReport.put(
                    report,
                    files.stream().filter(file -> key.equals(noted.get(file.id()))).toList());
        }
        return byReport;
    }

    /// All files noted for a report, also those under way.
    Collection<UUID> ids(ReportHead report) {
        return noted(List.of(Key.of(report))).keySet();
    }

    void note(UUID attachment, ReportHead report) {
        var filing = report.filing();
        if (filing != null) {
            dsl.insertInto(REPORT_ATTACHMENT)
                    .set(REPORT_ATTACHMENT.ATTACHMENT_ID, attachment)
                    .set(REPORT_ATTACHMENT.REPORT_ID, filing.id())
                    .execute();
            return;
        }
        dsl.insertInto(UNSUBMITTED_ATTACHMENT)
                .set(UNSUBMITTED_ATTACHMENT.ATTACHMENT_ID, attachment)
                .set(UNSUBMITTED_ATTACHMENT.ORG_UNIT_ID, report.unit().id())
                .set(UNSUBMITTED_ATTACHMENT.MONTH, report.month())
                .execute();
    }

    /// Whether it belongs to a month of which nothing left the unit yet.
    boolean insideUnit(UUID attachment) {
        return dsl.fetchExists(
                selectOne()
                        .from(UNSUBMITTED_ATTACHMENT)
                        .where(UNSUBMITTED_ATTACHMENT.ATTACHMENT_ID.eq(attachment))
                        .and(
                                notExists(
                                        selectOne()
                                                .from(REPORT)
                                                .where(
                                                        REPORT.ORG_UNIT_ID.eq(
                                                                UNSUBMITTED_ATTACHMENT.ORG_UNIT_ID))
                                                .and(
                                                        REPORT.MONTH.eq(
                                                                UNSUBMITTED_ATTACHMENT.MONTH)))));
    }

    private Map<UUID, Key> noted(Collection<Key> reports) {
        if (reports.isEmpty()) {
            return Map.of();
        }
        var rows = reports.stream().map(key -> row(key.unit(), key.month())).toList();
        return dsl.select(REPORT_ATTACHMENT.ATTACHMENT_ID, REPORT.ORG_UNIT_ID, REPORT.MONTH)
                .from(REPORT)
                .join(REPORT_ATTACHMENT)
                .on(REPORT_ATTACHMENT.REPORT_ID.eq(REPORT.ID))
                .where(row(REPORT.ORG_UNIT_ID, REPORT.MONTH).in(rows))
                .unionAll(
                        select(
                                        UNSUBMITTED_ATTACHMENT.ATTACHMENT_ID,
                                        UNSUBMITTED_ATTACHMENT.ORG_UNIT_ID,
                                        UNSUBMITTED_ATTACHMENT.MONTH)
                                .from(UNSUBMITTED_ATTACHMENT)
                                .where(
                                        row(
                                                        UNSUBMITTED_ATTACHMENT.ORG_UNIT_ID,
                                                        UNSUBMITTED_ATTACHMENT.MONTH)
                                                .in(rows)))
                .fetchMap(Record3::value1, row -> new Key(row.value2(), row.value3()));
    }
}
