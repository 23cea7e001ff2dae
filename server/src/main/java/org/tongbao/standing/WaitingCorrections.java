package org.tongbao.standing;

import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.concat;
import static org.jooq.impl.DSL.groupConcat;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.jsonTable;
import static org.jooq.impl.DSL.multiset;
import static org.jooq.impl.DSL.notExists;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectOne;
import static org.jooq.impl.DSL.when;
import static org.jooq.impl.SQLDataType.DECIMAL;
import static org.jooq.impl.SQLDataType.JSON;
import static org.jooq.impl.SQLDataType.VARCHAR;
import static org.tongbao.db.Tables.INDICATOR;
import static org.tongbao.db.Tables.REPORT;
import static org.tongbao.db.Tables.REPORT_CORRECTION;
import static org.tongbao.db.Tables.REPORT_VERSION;

import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Record1;
import org.jooq.Select;
import org.jooq.SelectJoinStep;
import org.jooq.SelectSelectStep;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.tongbao.db.tables.Report;
import org.tongbao.report.ReportState;
import org.tongbao.report.ValueStatus;
import org.tongbao.standing.Member.Exemption;

import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;

/// Corrections (更正) that wait for their review, beside the approved reports they correct: what they
/// say is in their version, and nowhere else until they are approved. Pieces of the statement that
/// reads the units.
final class WaitingCorrections {

    /// The approved report of a correction.
    static final Report CORRECTED = REPORT.as("corrected");

    private static final Table<?> LINE =
            jsonTable(REPORT_VERSION.CONTENT.coerce(JSON), inline("$.lines[*]"))
                    .column("code", VARCHAR(60))
                    .path("$.indicator")
                    .column("status", VARCHAR(16))
                    .path("$.status")
                    .column("amount", DECIMAL(24, 4))
                    .path("$.amount")
                    .as("line");
    private static final Field<String> CODE = DSL.field(DSL.name("line", "code"), VARCHAR);
    private static final Field<String> STATUS = DSL.field(DSL.name("line", "status"), VARCHAR);
    private static final Field<BigDecimal> AMOUNT =
            DSL.field(DSL.name("line", "amount"), DECIMAL(24, 4));

    private WaitingCorrections() {}

    /// What approval would make of their months, as [MonthlyValues#of] takes it; null without any.
    /// What is withheld leaves the figures as they are.
    ///
    /// @param which of [#CORRECTED]
    static Select<Record1<String>> values(Field<UUID> unit, Condition which) {
        var reported = STATUS.eq(ValueStatus.REPORTED.name());
        var row =
                concat(
                        CORRECTED.MONTH.cast(VARCHAR),
                        inline(":"),
                        coalesce(AMOUNT, inline(BigDecimal.ZERO)).cast(VARCHAR),
                        inline(":"),
                        when(reported, inline("1")).otherwise(inline("0")),
                        inline(":"),
                        CORRECTED.DEMONSTRATION.cast(VARCHAR));
        return lines(select(groupConcat(row)))
                .where(CORRECTED.ORG_UNIT_ID.eq(unit))
                .and(CODE.eq(INDICATOR.CODE))
                .and(STATUS.in(ValueStatus.REPORTED.name(), ValueStatus.NOT_APPLICABLE.name()))
                .and(which);
    }

    /// What they say does not apply; approved, it counts like an exemption.
    static Field<List<Exemption>> exemptions(Field<UUID> unit, Span months) {
        return multiset(
                        lines(select(INDICATOR.ID, CORRECTED.MONTH))
                                .join(INDICATOR)
                                .on(INDICATOR.CODE.eq(CODE))
                                .where(CORRECTED.ORG_UNIT_ID.eq(unit))
                                .and(CORRECTED.MONTH.between(months.from(), months.to()))
                                .and(STATUS.eq(ValueStatus.NOT_APPLICABLE.name())))
                .as("corrected_not_applicable")
                .convertFrom(rows ->
                        rows.map(
                                mapping((indicator, at) ->
                                        new Exemption(indicator, new Span(at, at)))));
    }

    private static <R extends Record> SelectJoinStep<R> lines(SelectSelectStep<R> what) {
        return what.from(CORRECTED)
                .join(REPORT_CORRECTION)
                .on(REPORT_CORRECTION.REPORT_ID.eq(CORRECTED.ID))
                .and(REPORT_CORRECTION.STATE.eq(ReportState.SUBMITTED.name()))
                .join(REPORT_VERSION)
                .on(REPORT_VERSION.REPORT_ID.eq(CORRECTED.ID))
                .and(REPORT_VERSION.NUMBER.eq(REPORT_CORRECTION.VERSION))
                .crossJoin(LINE);
    }

    /// That none of a report does.
    static Condition none(Report report) {
        return notExists(
                selectOne()
                        .from(REPORT_CORRECTION)
                        .where(REPORT_CORRECTION.REPORT_ID.eq(report.ID))
                        .and(REPORT_CORRECTION.STATE.eq(ReportState.SUBMITTED.name())));
    }
}
