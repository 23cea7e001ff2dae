package org.tongbao.report;

import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.multiset;
import static org.jooq.impl.DSL.select;
import static org.tongbao.db.Tables.INDICATOR;
import static org.tongbao.db.Tables.PERSON;
import static org.tongbao.db.Tables.REPORT;
import static org.tongbao.db.Tables.REPORT_CORRECTION;
import static org.tongbao.db.Tables.REPORT_REMARK;
import static org.tongbao.indicator.IndicatorColumns.indicator;

import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.SelectConditionStep;
import org.springframework.stereotype.Repository;
import org.tongbao.authority.PersonView;
import org.tongbao.db.tables.Person;
import org.tongbao.report.ReportHead.SummaryRemark;
import org.tongbao.report.StoredReport.Place;

import java.time.YearMonth;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Reads the stored heads of units that were let in before, with their open reasons, in one
/// statement or as a part of one.
@Repository
class SelectStoredReports {

    private static final int MOST = 1000;
    private static final Person SUBMITTER = PERSON.as("submitter");

    private static final Field<List<SummaryRemark>> OPEN_REMARKS =
            multiset(
                            select(
                                            indicator(INDICATOR),
                                            REPORT_REMARK.TEXT,
                                            PERSON.ID,
                                            PERSON.NAME,
                                            PERSON.TITLE,
                                            PERSON.MOBILE,
                                            PERSON.OFFICE_PHONE,
                                            REPORT_REMARK.REMARKED_AT,
                                            REPORT_REMARK.AMOUNT)
                                    .from(REPORT_REMARK)
                                    .join(INDICATOR)
                                    .on(INDICATOR.ID.eq(REPORT_REMARK.INDICATOR_ID))
                                    .join(PERSON)
                                    .on(PERSON.ID.eq(REPORT_REMARK.REMARKED_BY))
                                    .where(REPORT_REMARK.REPORT_ID.eq(REPORT.ID))
                                    .and(REPORT_REMARK.VERSION.eq(REPORT.VERSION))
                                    .and(REPORT.STATE.eq(ReportState.RETURNED.name()))
                                    .orderBy(INDICATOR.POSITION))
                    .convertFrom(rows ->
                            rows.map(
                                    mapping(
                                            (what,
                                                    text,
                                                    id,
                                                    name,
                                                    title,
                                                    mobile,
                                                    phone,
                                                    at,
                                                    amount) ->
                                                    new SummaryRemark(
                                                            what,
                                                            new LineRemark(
                                                                    text,
                                                                    new PersonView(
                                                                            id, name, title, mobile,
                                                                            phone),
                                                                    at,
                                                                    amount)))));

    private final DSLContext dsl;

    SelectStoredReports(DSLContext dsl) {
        this.dsl = dsl;
    }

    Map<Place, StoredReport> between(Collection<UUID> units, YearMonth first, YearMonth last) {
        return where(REPORT.ORG_UNIT_ID.in(units).and(REPORT.MONTH.between(first, last)));
    }

    /// Those from a month on, and older ones that wait for the unit, or whose correction (更正) does.
    Map<Place, StoredReport> recentOrWaiting(Collection<UUID> units, YearMonth first) {
        return where(
                REPORT.ORG_UNIT_ID
                        .in(units)
                        .and(
                                REPORT.MONTH
                                        .ge(first)
                                        .or(
                                                REPORT.STATE.in(
                                                        ReportState.RETURNED.name(),
                                                        ReportState.WITHDRAWN.name()))
                                        .or(
                                                REPORT_CORRECTION.STATE.eq(
                                                        ReportState.RETURNED.name()))));
    }

    /// Those of a unit that another statement reads.
    static Field<List<StoredReport>> of(Field<UUID> unit, YearMonth first, YearMonth last) {
        return multiset(reports(REPORT.ORG_UNIT_ID.eq(unit).and(REPORT.MONTH.between(first, last))))
                .as("stored_reports")
                .convertFrom(rows -> rows.map(SelectStoredReports::stored));
    }

    private Map<Place, StoredReport> where(Condition which) {
        return byPlace(
                dsl
                        .fetch(
                                reports(which)
                                        .orderBy(REPORT.MONTH.desc(), REPORT.ORG_UNIT_ID)
                                        .limit(MOST))
                        .stream()
                        .map(SelectStoredReports::stored));
    }

    static Map<Place, StoredReport> byPlace(Stream<StoredReport> reports) {
        return reports.collect(Collectors.toMap(StoredReport::place, Function.identity()));
    }

    private static SelectConditionStep<Record> reports(Condition which) {
        return select(REPORT.fields())
                .select(REPORT_CORRECTION.fields())
                .select(People.columns(SUBMITTER))
                .select(OPEN_REMARKS)
                .from(REPORT)
                .join(SUBMITTER)
                .on(SUBMITTER.ID.eq(REPORT.SUBMITTED_BY))
                .leftJoin(REPORT_CORRECTION)
                .on(REPORT_CORRECTION.REPORT_ID.eq(REPORT.ID))
                .and(Corrections.OPEN)
                .where(which);
    }

    private static StoredReport stored(Record row) {
        return new StoredReport(
                Filings.filing(row),
                Corrections.ifAny(row),
                People.view(row, SUBMITTER),
                row.get(OPEN_REMARKS));
    }
}
