package org.tongbao.report;

import static org.jooq.impl.DSL.noCondition;
import static org.tongbao.db.Tables.ORG_UNIT;
import static org.tongbao.db.Tables.PERSON;
import static org.tongbao.db.Tables.REPORT;
import static org.tongbao.db.Tables.REPORT_VERSION;

import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.SelectField;
import org.jooq.SelectOnConditionStep;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.tongbao.authority.PersonView;

import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;

/// Submissions, each stored once and whole. Nothing here changes or removes one.
@Repository
class Versions {

    /// More often nobody submits one report.
    private static final int MOST = 200;

    private final DSLContext dsl;

    Versions(DSLContext dsl) {
        this.dsl = dsl;
    }

    /// A version as stored.
    ///
    /// @param reason why it corrects an approved one (更正); null for an ordinary submission
    record Version(
            UUID id,
            int number,
            Evidence.Stored content,
            Instant submittedAt,
            PersonView submittedBy,
            boolean filedOnBehalf,
            @Nullable String reason) {}

    /// A version with the report it belongs to.
    record Made(String unit, YearMonth month, Version version) {}

    void add(UUID id, Filing filing, String content) {
        add(
                id,
                filing.id(),
                filing.version(),
                content,
                new Hands(filing.submittedAt(), filing.submittedBy(), filing.filedOnBehalf()),
                null);
    }

    void add(UUID id, Correction correction, String content) {
        add(
                id,
                correction.report(),
                correction.version(),
                content,
                new Hands(
                        correction.submittedAt(),
                        correction.submittedBy(),
                        correction.filedOnBehalf()),
                correction.reason());
    }

    private record Hands(Instant at, UUID by, boolean onBehalf) {}

    private void add(
            UUID id, UUID report, int number, String content, Hands hands, @Nullable String why) {
        dsl.insertInto(REPORT_VERSION)
                .set(REPORT_VERSION.ID, id)
                .set(REPORT_VERSION.REPORT_ID, report)
                .set(REPORT_VERSION.NUMBER, number)
                .set(REPORT_VERSION.CONTENT, content)
                .set(REPORT_VERSION.CONTENT_HASH, Evidence.hash(content))
                .set(REPORT_VERSION.SUBMITTED_AT, hands.at())
                .set(REPORT_VERSION.SUBMITTED_BY, hands.by())
                .set(REPORT_VERSION.FILED_ON_BEHALF, hands.onBehalf())
                .set(REPORT_VERSION.REASON, why)
                .execute();
    }

    /// For who is let in to the report afterwards. Null when there is none.
    @Nullable Made made(UUID version) {
        return versions(ORG_UNIT.CODE, REPORT.MONTH)
                .join(REPORT)
                .on(REPORT.ID.eq(REPORT_VERSION.REPORT_ID))
                .join(ORG_UNIT)
                .on(ORG_UNIT.ID.eq(REPORT.ORG_UNIT_ID))
                .where(REPORT_VERSION.ID.eq(version))
                .fetchOne(row ->
                        new Made(row.get(ORG_UNIT.CODE), row.get(REPORT.MONTH), version(row)));
    }

    /// Newest first, corrections (更正) whatever became of them included; when one is given, up to
    /// it. The caller was let in to the report.
    List<Version> of(UUID report, @Nullable Version upTo) {
        return versions()
                .where(REPORT_VERSION.REPORT_ID.eq(report))
                .and(upTo == null ? noCondition() : REPORT_VERSION.NUMBER.le(upTo.number()))
                .orderBy(REPORT_VERSION.NUMBER.desc())
                .limit(MOST)
                .fetch(Versions::version);
    }

    /// What a report said in an earlier version; null when there is none.
    Evidence.@Nullable Stored content(UUID report, int number) {
        return dsl.select(REPORT_VERSION.CONTENT)
                .from(REPORT_VERSION)
                .where(REPORT_VERSION.REPORT_ID.eq(report))
                .and(REPORT_VERSION.NUMBER.eq(number))
                .fetchOne(row -> Evidence.read(row.value1()));
    }

    /// The identity of a version: facts name it.
    UUID id(UUID report, int number) {
        return dsl.select(REPORT_VERSION.ID)
                .from(REPORT_VERSION)
                .where(REPORT_VERSION.REPORT_ID.eq(report))
                .and(REPORT_VERSION.NUMBER.eq(number))
                .fetchSingle(REPORT_VERSION.ID);
    }

    private SelectOnConditionStep<?> versions(SelectField<?>... besides) {
        return dsl.select(
                        REPORT_VERSION.ID,
                        REPORT_VERSION.NUMBER,
                        REPORT_VERSION.CONTENT,
                        REPORT_VERSION.SUBMITTED_AT,
                        REPORT_VERSION.FILED_ON_BEHALF,
                        REPORT_VERSION.REASON)
                .select(People.columns(PERSON))
                .select(besides)
                .from(REPORT_VERSION)
                .join(PERSON)
                .on(PERSON.ID.eq(REPORT_VERSION.SUBMITTED_BY));
    }

    private static Version version(Record row) {
        return new Version(
                row.get(REPORT_VERSION.ID),
                row.get(REPORT_VERSION.NUMBER),
                Evidence.read(row.get(REPORT_VERSION.CONTENT)),
                row.get(REPORT_VERSION.SUBMITTED_AT),
                People.view(row, PERSON),
                row.get(REPORT_VERSION.FILED_ON_BEHALF),
                row.get(REPORT_VERSION.REASON));
    }
}
