package org.tongbao.report;

import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.min;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectOne;
import static org.tongbao.db.Tables.PERSON;
import static org.tongbao.db.Tables.REPORT;
import static org.tongbao.db.Tables.REPORT_REMARK;
import static org.tongbao.db.Tables.REPORT_VERSION;

import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.SelectConditionStep;
import org.springframework.stereotype.Repository;
import org.tongbao.authority.PersonView;

import java.time.YearMonth;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/// Who sent what came late, and what was returned; in one statement. The caller was let in to the
/// units.
@Repository
class Misses {

    /// Ten years of a district's towns, each month late and returned.
    private static final int MOST = 5000;

    private final DSLContext dsl;

    Misses(DSLContext dsl) {
        this.dsl = dsl;
    }

    /// What went wrong with a version.
    enum Kind {
        /// It was the first of its month, and late.
        LATE,
        /// The reviewer returned it.
        RETURNED
    }

    /// One version and who sent it.
    record Miss(Kind kind, UUID unit, YearMonth month, PersonView person) {}

    List<Miss> between(Collection<UUID> units, YearMonth from, YearMonth to) {
        var which = REPORT.ORG_UNIT_ID.in(units).and(REPORT.MONTH.between(from, to));
        var first = REPORT_VERSION.as("first");
        var isFirst =
                REPORT_VERSION.NUMBER.eq(
                        select(min(first.NUMBER))
                                .from(first)
                                .where(first.REPORT_ID.eq(REPORT_VERSION.REPORT_ID)));
        var returned =
                exists(
                        selectOne()
                                .from(REPORT_REMARK)
                                .where(REPORT_REMARK.REPORT_ID.eq(REPORT_VERSION.REPORT_ID))
                                .and(REPORT_REMARK.VERSION.eq(REPORT_VERSION.NUMBER)));
        return versions(Kind.LATE, which.and(REPORT.LATE).and(isFirst))
                .unionAll(versions(Kind.RETURNED, which.and(returned)))
                .limit(MOST)
                .fetch(row ->
                        new Miss(
                                Kind.valueOf((String) row.get(0)),
                                row.get(REPORT.ORG_UNIT_ID),
                                row.get(REPORT.MONTH),
                                People.view(row, PERSON)));
    }

    private SelectConditionStep<Record> versions(Kind kind, Condition which) {
        return dsl.select(List.of(inline(kind.name()).as("kind")))
                .select(REPORT.ORG_UNIT_ID, REPORT.MONTH)
                .select(People.columns(PERSON))
                .from(REPORT)
                .join(REPORT_VERSION)
                .on(REPORT_VERSION.REPORT_ID.eq(REPORT.ID))
                .join(PERSON)
                .on(PERSON.ID.eq(REPORT_VERSION.SUBMITTED_BY))
                .where(which);
    }
}
