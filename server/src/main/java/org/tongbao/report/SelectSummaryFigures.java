package org.tongbao.report;

import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.case_;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.multisetAgg;
import static org.jooq.impl.DSL.rowNumber;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.sum;
import static org.jooq.impl.DSL.when;
import static org.tongbao.db.Tables.ORG_UNIT;
import static org.tongbao.db.Tables.REPORT;
import static org.tongbao.db.Tables.REPORT_VALUE;

import static java.util.Objects.requireNonNull;

import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Result;
import org.jooq.Table;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/// What a summary table shows of units that were let in before: the state of their reports, and of
/// each indicator the month's own value and the last number known, with the sum since January. One
/// statement, a row for each unit, so one moment.
@Repository
class SelectSummaryFigures {

    private static final Condition REPORTED = REPORT_VALUE.STATUS.eq(ValueStatus.REPORTED.name());
    private static final Field<Integer> NEWEST =
            rowNumber()
                    .over()
                    .partitionBy(REPORT_VALUE.ORG_UNIT_ID, REPORT_VALUE.INDICATOR_ID)
                    .orderBy(case_().when(REPORTED, 0).otherwise(1), REPORT_VALUE.MONTH.desc())
                    .as("newest");

    private final DSLContext dsl;

    SelectSummaryFigures(DSLContext dsl) {
        this.dsl = dsl;
    }

    /// A unit with its report of the month.
    ///
    /// @param demonstration whether the report is generated, or one behind its sums and levels
    /// @param figures by indicator
    record UnitFigures(
            ReportState state, boolean demonstration, Map<UUID, SummaryFigures> figures) {}

    Map<UUID, UnitFigures> of(Collection<UUID> units, YearMonth month) {
        var sinceJanuary = sinceJanuary(month);
        var generated = generated(month);
        var shown = shown(values(units, month, sinceJanuary, generated), month);
        var unit = requireNonNull(shown.field(REPORT_VALUE.ORG_UNIT_ID));
        var rows = multisetAgg(shown.fields()).as("rows_of_unit");
        var byUnit = select(unit, rows).from(shown).groupBy(unit).asTable("by_unit");
        return dsl.select(
                        ORG_UNIT.ID,
                        REPORT.STATE,
                        REPORT.DEMONSTRATION,
                        requireNonNull(byUnit.field(rows)))
                .from(ORG_UNIT)
                .leftJoin(REPORT)
                .on(REPORT.ORG_UNIT_ID.eq(ORG_UNIT.ID))
                .and(REPORT.MONTH.eq(month))
                .leftJoin(byUnit)
                .on(requireNonNull(byUnit.field(unit)).eq(ORG_UNIT.ID))
                .where(ORG_UNIT.ID.in(units))
                .fetchMap(
                        row -> row.value1(),
                        mapping((_, state, demonstration, figures) ->
                                new UnitFigures(
                                        state(state),
                                        Boolean.TRUE.equals(demonstration)
                                                || restsOnGenerated(figures, generated),
                                        figures(figures, month, sinceJanuary))));
    }

    private static ReportState state(@Nullable String stored) {
        return stored == null ? ReportState.NOT_STARTED : ReportState.valueOf(stored);
    }

    private static Field<BigDecimal> sinceJanuary(YearMonth month) {
        return sum(when(
                        REPORTED.and(REPORT_VALUE.MONTH.ge(month.withMonth(1))),
                        REPORT_VALUE.AMOUNT))
                .over()
                .partitionBy(REPORT_VALUE.ORG_UNIT_ID, REPORT_VALUE.INDICATOR_ID)
                .as("since_january");
    }

    /// Counts the generated numbers since January.
    private static Field<Integer> generated(YearMonth month) {
        return count(
                        when(
                                REPORTED.and(REPORT_VALUE.MONTH.ge(month.withMonth(1)))
                                        .and(REPORT.DEMONSTRATION),
                                1))
                .over()
                .partitionBy(REPORT_VALUE.ORG_UNIT_ID, REPORT_VALUE.INDICATOR_ID)
                .as("generated");
    }

    private static boolean restsOnGenerated(
            @Nullable Result<Record> rows, Field<Integer> generated) {
        return rows != null
                && rows.stream()
                        .anyMatch(row -> row.get(REPORT.DEMONSTRATION) || row.get(generated) > 0);
    }

    private static Table<?> values(
            Collection<UUID> units,
            YearMonth month,
            Field<BigDecimal> sinceJanuary,
            Field<Integer> generated) {
        return select(
                        REPORT_VALUE.ORG_UNIT_ID,
                        REPORT_VALUE.INDICATOR_ID,
                        REPORT_VALUE.MONTH,
                        REPORT_VALUE.STATUS,
                        REPORT_VALUE.AMOUNT,
                        REPORT_VALUE.SOURCE,
                        REPORT.STATE,
                        REPORT.DEMONSTRATION,
                        sinceJanuary,
                        generated,
                        NEWEST)
                .from(REPORT_VALUE)
                .join(REPORT)
                .on(REPORT.ORG_UNIT_ID.eq(REPORT_VALUE.ORG_UNIT_ID))
                .and(REPORT.MONTH.eq(REPORT_VALUE.MONTH))
                .where(REPORT_VALUE.ORG_UNIT_ID.in(units))
                .and(REPORT_VALUE.MONTH.le(month))
                .and(REPORT.STATE.in(ReportState.SUBMITTED.name(), ReportState.APPROVED.name()))
                .asTable("all_values");
    }

    /// The month's own row and that of the last number: two when the month has no number.
    private static Table<?> shown(Table<?> values, YearMonth month) {
        return select(values.fields())
                .from(values)
                .where(
                        requireNonNull(values.field(NEWEST))
                                .eq(1)
                                .or(requireNonNull(values.field(REPORT_VALUE.MONTH)).eq(month)))
                .asTable("shown");
    }

    private static Map<UUID, SummaryFigures> figures(
            @Nullable Result<Record> rows, YearMonth month, Field<BigDecimal> sinceJanuary) {
        var figures = new HashMap<UUID, SummaryFigures>();
        if (rows != null) {
            rows.forEach(row ->
                    figures.merge(
                            row.get(REPORT_VALUE.INDICATOR_ID),
                            figures(row, month, row.get(sinceJanuary)),
                            SelectSummaryFigures::both));
        }
        return figures;
    }

    private static SummaryFigures figures(
            Record row, YearMonth month, @Nullable BigDecimal sinceJanuary) {
        var at = row.get(REPORT_VALUE.MONTH);
        var value = LineValue.of(row.get(REPORT_VALUE.STATUS), row.get(REPORT_VALUE.AMOUNT), null);
        var number = LineValue.amountOf(value);
        var here = at.equals(month);
        return new SummaryFigures(
                here ? value : null,
                here ? Values.source(row.get(REPORT_VALUE.SOURCE)) : null,
                here && ReportState.APPROVED.name().equals(row.get(REPORT.STATE)),
                sinceJanuary == null ? null : Words.plain(sinceJanuary),
                number,
                number == null ? null : at);
    }

    private static SummaryFigures both(SummaryFigures one, SummaryFigures other) {
        return new SummaryFigures(
                one.now() == null ? other.now() : one.now(),
                one.now() == null ? other.source() : one.source(),
                one.approved() || other.approved(),
                one.sinceJanuary(),
                one.last() == null ? other.last() : one.last(),
                one.last() == null ? other.lastMonth() : one.lastMonth());
    }
}
