package org.tongbao.report;

import static org.tongbao.db.Tables.PERSON;
import static org.tongbao.db.Tables.REPORT_REMARK;
import static org.tongbao.db.Tables.REPORT_VALUE;

import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/// Reasons at lines. They belong to a version; a resubmission leaves them as history.
@Repository
class Remarks {

    private final DSLContext dsl;

    Remarks(DSLContext dsl) {
        this.dsl = dsl;
    }

    /// @param values the version in question; of a correction (更正) it is not the present one
    void add(
            Filing filing,
            int version,
            List<FormLine> form,
            Objections objections,
            Hand by,
            Instant now) {
        var ids =
                form.stream()
                        .map(FormLine::indicator)
                        .collect(Collectors.toMap(i -> i.code(), i -> i.id()));
        for (var objection : objections.lines()) {
            var indicator = ids.get(objection.indicator());
            dsl.insertInto(REPORT_REMARK)
                    .set(REPORT_REMARK.REPORT_ID, filing.id())
                    .set(REPORT_REMARK.VERSION, version)
                    .set(REPORT_REMARK.INDICATOR_ID, indicator)
                    .set(REPORT_REMARK.TEXT, objection.text())
                    .set(
                            REPORT_REMARK.AMOUNT,
                            dsl.select(REPORT_VALUE.AMOUNT)
                                    .from(REPORT_VALUE)
                                    .where(REPORT_VALUE.ORG_UNIT_ID.eq(filing.unit()))
                                    .and(REPORT_VALUE.MONTH.eq(filing.month()))
                                    .and(REPORT_VALUE.INDICATOR_ID.eq(indicator))
                                    .fetchOne(REPORT_VALUE.AMOUNT))
                    .set(REPORT_REMARK.REMARKED_BY, by.person())
                    .set(REPORT_REMARK.REMARKED_AT, now)
                    .execute();
        }
    }

    /// Those of a version, by indicator. The caller was let in to the report.
    Map<UUID, LineRemark> of(UUID report, int version) {
        return dsl.select(
                        REPORT_REMARK.INDICATOR_ID,
                        REPORT_REMARK.TEXT,
                        REPORT_REMARK.REMARKED_AT,
                        REPORT_REMARK.AMOUNT,
                        PERSON.ID,
                        PERSON.NAME,
                        PERSON.TITLE,
                        PERSON.MOBILE,
                        PERSON.OFFICE_PHONE)
                .from(REPORT_REMARK)
                .join(PERSON)
                .on(PERSON.ID.eq(REPORT_REMARK.REMARKED_BY))
                .where(REPORT_REMARK.REPORT_ID.eq(report))
                .and(REPORT_REMARK.VERSION.eq(version))
                .fetchMap(
                        REPORT_REMARK.INDICATOR_ID,
                        row ->
                                new LineRemark(
                                        row.get(REPORT_REMARK.TEXT),
                                        People.view(row, PERSON),
                                        row.get(REPORT_REMARK.REMARKED_AT),
                                        row.get(REPORT_REMARK.AMOUNT)));
    }
}
