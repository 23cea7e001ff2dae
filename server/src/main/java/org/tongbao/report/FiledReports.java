package org.tongbao.report;

import static org.tongbao.db.Tables.PERSON;
import static org.tongbao.db.Tables.REPORT;
import static org.tongbao.db.Tables.REPORT_VERSION;

import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;
import org.tongbao.report.StoredReport.Place;

import java.time.YearMonth;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/// Which reports are there, at present or as it was known; in one statement, of units that were let
/// in before.
@Repository
class FiledReports {

    /// Three years of as many units as a list has.
    private static final int MOST = 18_000;

    private final DSLContext dsl;

    FiledReports(DSLContext dsl) {
        this.dsl = dsl;
    }

    Map<Place, FiledReport> between(Collection<UUID> units, YearMonth first, YearMonth last) {
        return dsl
                .select(
                        REPORT.ORG_UNIT_ID,
                        REPORT.MONTH,
                        REPORT.STATE,
                        REPORT.VERSION,
                        REPORT.LATE,
                        REPORT.DEMONSTRATION,
                        REPORT.FIRST_SUBMITTED_AT,
                        REPORT_VERSION.SUBMITTED_AT)
                .select(People.columns(PERSON))
                .from(REPORT)
                .leftJoin(REPORT_VERSION)
                .on(REPORT_VERSION.REPORT_ID.eq(REPORT.ID))
                .and(REPORT_VERSION.NUMBER.eq(REPORT.VERSION))
                .leftJoin(PERSON)
                .on(PERSON.ID.eq(REPORT_VERSION.SUBMITTED_BY))
                .where(REPORT.ORG_UNIT_ID.in(units))
                .and(REPORT.MONTH.between(first, last))
                .orderBy(REPORT.MONTH.desc(), REPORT.ORG_UNIT_ID)
                .limit(MOST)
                .fetch(row ->
                        new FiledReport(
                                row.get(REPORT.ORG_UNIT_ID),
                                row.get(REPORT.MONTH),
                                ReportState.valueOf(row.get(REPORT.STATE)),
                                row.get(REPORT.VERSION),
                                row.get(REPORT.LATE),
                                row.get(REPORT.DEMONSTRATION),
                                row.get(REPORT.FIRST_SUBMITTED_AT),
                                row.get(REPORT_VERSION.SUBMITTED_AT),
                                People.viewIfAny(row, PERSON)))
                .stream()
                .collect(Collectors.toMap(FiledReport::place, Function.identity()));
    }
}
