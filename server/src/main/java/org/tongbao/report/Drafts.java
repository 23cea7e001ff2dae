package org.tongbao.report;

import static org.jooq.impl.DSL.replace;
import static org.jooq.impl.DSL.row;
import static org.tongbao.db.Tables.PERSON;
import static org.tongbao.db.Tables.REPORT_DRAFT;

import org.jooq.DSLContext;
import org.jooq.Record;
import org.springframework.stereotype.Repository;
import org.tongbao.authority.PersonView;

import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
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

    /// What was typed under one code stands under another from now on. Codes are letters, digits
    /// and `.`, `_`, `-`, and stand in the content as they are.
    void rename(String code, String next) {
        var before = "\"indicator\":\"" + code + "\"";
        var after = "\"indicator\":\"" + next + "\"";
        dsl.update(REPORT_DRAFT)
                .set(REPORT_DRAFT.CONTENT, replace(REPORT_DRAFT.CONTENT, before, after))
                .where(REPORT_DRAFT.CONTENT.contains(before))
                .and(REPORT_DRAFT.CONTENT.notContains(after))
                .execute();
    }

    /// A report that may be typed on.
    record Place(UUID unit, YearMonth month) {
        static Place of(ReportHead report) {
            return new Place(report.unit().id(), report.month());
        }
    }

    /// Newest first, by report, in one statement. The caller was let in to the reports.
    Map<Place, List<Draft>> of(Set<Place> places) {
        var found = new HashMap<Place, List<Draft>>();
        places.forEach(place -> found.put(place, new ArrayList<>()));
        dsl.select(
                        REPORT_DRAFT.ORG_UNIT_ID,
                        REPORT_DRAFT.MONTH,
                        REPORT_DRAFT.BASE_VERSION,
                        REPORT_DRAFT.FILLED,
                        REPORT_DRAFT.SAVED_AT,
                        REPORT_DRAFT.CONTENT)
                .select(People.columns(PERSON))
                .from(REPORT_DRAFT)
                .join(PERSON)
                .on(PERSON.ID.eq(REPORT_DRAFT.PERSON_ID))
                .where(
                        row(REPORT_DRAFT.ORG_UNIT_ID, REPORT_DRAFT.MONTH)
                                .in(
                                        places.stream()
                                                .map(place -> row(place.unit(), place.month()))
                                                .toList()))
                .orderBy(REPORT_DRAFT.SAVED_AT.desc())
                .limit(50L * places.size())
                .forEach(row ->
                        found.computeIfAbsent(
                                        new Place(
                                                row.get(REPORT_DRAFT.ORG_UNIT_ID),
                                                row.get(REPORT_DRAFT.MONTH)),
                                        _ -> new ArrayList<>())
                                .add(draft(row)));
        return found;
    }

    private static Draft draft(Record row) {
        return new Draft(
                People.view(row, PERSON),
                row.get(REPORT_DRAFT.BASE_VERSION),
                row.get(REPORT_DRAFT.FILLED),
                row.get(REPORT_DRAFT.SAVED_AT),
                DraftContent.read(row.get(REPORT_DRAFT.CONTENT)));
    }
}
