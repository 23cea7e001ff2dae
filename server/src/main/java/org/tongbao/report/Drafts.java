package org.tongbao.report;

import static org.tongbao.db.Tables.PERSON;
import static org.tongbao.db.Tables.REPORT_DRAFT;

import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;
import org.tongbao.authority.PersonView;

import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;

/// What people have typed and not submitted: one row per person and report, the last one wins.
@Repository
class Drafts {

    private final DSLContext dsl;

    Drafts(DSLContext dsl) {
        this.dsl = dsl;
    }

    /// Somebody's draft on a report.
    record Draft(
            PersonView by, int baseVersion, int filled, Instant savedAt, DraftContent content) {}

    void save(
            UUID person,
            UUID unit,
            YearMonth month,
            int baseVersion,
            DraftContent content,
            Instant now) {
        var text = content.written();
        dsl.insertInto(REPORT_DRAFT)
                .set(REPORT_DRAFT.PERSON_ID, person)
                .set(REPORT_DRAFT.ORG_UNIT_ID, unit)
                .set(REPORT_DRAFT.MONTH, month)
                .set(REPORT_DRAFT.BASE_VERSION, baseVersion)
                .set(REPORT_DRAFT.FILLED, content.filled())
                .set(REPORT_DRAFT.CONTENT, text)
                .set(REPORT_DRAFT.SAVED_AT, now)
                .onDuplicateKeyUpdate()
                .set(REPORT_DRAFT.BASE_VERSION, baseVersion)
                .set(REPORT_DRAFT.FILLED, content.filled())
                .set(REPORT_DRAFT.CONTENT, text)
                .set(REPORT_DRAFT.SAVED_AT, now)
                .execute();
    }

    void remove(UUID person, UUID unit, YearMonth month) {
        dsl.deleteFrom(REPORT_DRAFT)
                .where(REPORT_DRAFT.PERSON_ID.eq(person))
                .and(REPORT_DRAFT.ORG_UNIT_ID.eq(unit))
                .and(REPORT_DRAFT.MONTH.eq(month))
                .execute();
    }

    /// Newest first. The caller was let in to the report.
    List<Draft> of(UUID unit, YearMonth month) {
        return dsl.select(
                        PERSON.ID,
                        PERSON.NAME,
                        PERSON.TITLE,
                        PERSON.MOBILE,
                        PERSON.OFFICE_PHONE,
                        REPORT_DRAFT.BASE_VERSION,
                        REPORT_DRAFT.FILLED,
                        REPORT_DRAFT.SAVED_AT,
                        REPORT_DRAFT.CONTENT)
                .from(REPORT_DRAFT)
                .join(PERSON)
                .on(PERSON.ID.eq(REPORT_DRAFT.PERSON_ID))
                .where(REPORT_DRAFT.ORG_UNIT_ID.eq(unit))
                .and(REPORT_DRAFT.MONTH.eq(month))
                .orderBy(REPORT_DRAFT.SAVED_AT.desc())
                .limit(50)
                .fetch(row ->
                        new Draft(
                                People.view(row, PERSON),
                                row.get(REPORT_DRAFT.BASE_VERSION),
                                row.get(REPORT_DRAFT.FILLED),
                                row.get(REPORT_DRAFT.SAVED_AT),
                                DraftContent.read(row.get(REPORT_DRAFT.CONTENT))));
    }
}
