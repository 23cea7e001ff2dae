package org.tongbao.report;

import static org.tongbao.db.Tables.REPORT_ATTACHMENT;

import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;
import org.tongbao.attachment.Attachment;
import org.tongbao.attachment.AttachmentKind;
import org.tongbao.attachment.Attachments;
import org.tongbao.authority.Scope;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

/// Which files belong to which report, through all its versions.
@Repository
class ReportAttachments {

    private final DSLContext dsl;
    private final Attachments attachments;

    ReportAttachments(DSLContext dsl, Attachments attachments) {
        this.dsl = dsl;
        this.attachments = attachments;
    }

    /// Of each report its files, the oldest first; at most two statements, whatever their number,
    /// and none for reports nobody has filed.
    Map<ReportHead, List<Attachment>> of(Scope scope, Collection<ReportHead> reports) {
        var filed =
                reports.stream()
                        .map(ReportHead::filing)
                        .filter(Objects::nonNull)
                        .map(Filing::id)
                        .toList();
        var noted = noted(filed);
        var files = attachments.of(scope, AttachmentKind.REPORT, noted.keySet());
        var byReport = new HashMap<ReportHead, List<Attachment>>();
        for (var report : reports) {
            var filing = report.filing();
            byReport.put(
                    report,
                    filing == null
                            ? List.of()
                            : files.stream()
                                    .filter(file -> filing.id().equals(noted.get(file.id())))
                                    .toList());
        }
        return byReport;
    }

    /// All files noted for a report, also those under way.
    Collection<UUID> ids(UUID report) {
        return noted(List.of(report)).keySet();
    }

    void note(UUID attachment, UUID report) {
        dsl.insertInto(REPORT_ATTACHMENT)
                .set(REPORT_ATTACHMENT.ATTACHMENT_ID, attachment)
                .set(REPORT_ATTACHMENT.REPORT_ID, report)
                .execute();
    }

    private Map<UUID, UUID> noted(Collection<UUID> reports) {
        if (reports.isEmpty()) {
            return Map.of();
        }
        return dsl.selectFrom(REPORT_ATTACHMENT)
                .where(REPORT_ATTACHMENT.REPORT_ID.in(reports))
                .fetchMap(REPORT_ATTACHMENT.ATTACHMENT_ID, REPORT_ATTACHMENT.REPORT_ID);
    }
}
