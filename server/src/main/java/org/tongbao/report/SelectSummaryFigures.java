package org.tongbao.report;

import static org.jooq.impl.DSL.case_;
import static org.jooq.impl.DSL.rowNumber;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.sum;
import static org.jooq.impl.DSL.when;
import static org.tongbao.db.Tables.REPORT;
import static org.tongbao.db.Tables.REPORT_VALUE;

import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

import java.time.YearMonth;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/// The figures of a summary table for units that were let in before: of each unit and indicator the
/// month's own value and the last number known, with the sum since January. One statement.
@Repository
class SelectSummaryFigures {

    private final DSLContext dsl;

    SelectSummaryFigures(DSLContext dsl) {
        this.dsl = dsl;
    }

    /// A cell of the table.
    record Place(UUID unit, UUID indicator) {}

    Map<Place, SummaryFigures> of(Collection<UUID> units, YearMonth month) {
        var reported = REPORT_VALUE.STATUS.eq(ValueStatus.REPORTED.name());
        var sinceJanuary =
                sum(when(
                                reported.and(REPORT_VALUE.MONTH.ge(month.withMonth(1))),
                                REPORT_VALUE.AMOUNT))
                        .over()
                        .partitionBy(REPORT_VALUE.ORG_UNIT_ID, REPORT_VALUE.INDICATOR_ID)
                        .as("since_january");
        var newest =
                rowNumber()
                        .over()
                        .partitionBy(REPORT_VALUE.ORG_UNIT_ID, REPORT_VALUE.INDICATOR_ID)
                        .orderBy(case_().when(reported, 0).otherwise(1), REPORT_VALUE.MONTH.desc())
                        .as("newest");
        var all =
                select(
                                REPORT_VALUE.ORG_UNIT_ID,
                                REPORT_VALUE.INDICATOR_ID,
                                REPORT_VALUE.MONTH,
                                REPORT_VALUE.STATUS,
                                REPORT_VALUE.AMOUNT,
                                REPORT.STATE,
                                sinceJanuary,
                                newest)
                        .from(REPORT_VALUE)
                        .join(REPORT)
                        .on(REPORT.ORG_UNIT_ID.eq(REPORT_VALUE.ORG_UNIT_ID))
                        .and(REPORT.MONTH.eq(REPORT_VALUE.MONTH))
                        .where(REPORT_VALUE.ORG_UNIT_ID.in(units))
                        .and(REPORT_VALUE.MONTH.le(month))
                        .and(
                                REPORT.STATE.in(
                                        ReportState.SUBMITTED.name(), ReportState.APPROVED.name()))
                        .asTable("known");
        var figures = new HashMap<Place, SummaryFigures>();
        dsl.select(all.fields())
                .from(all)
                .where(all.field(newest).eq(1).or(all.field(REPORT_VALUE.MONTH).eq(month)))
                .forEach(row -> {
                    var at = row.get(all.field(REPORT_VALUE.MONTH));
                    var value =
                            LineValue.of(
                                    row.get(all.field(REPORT_VALUE.STATUS)),
                                    row.get(all.field(REPORT_VALUE.AMOUNT)),
                                    null);
                    var sum = row.get(all.field(sinceJanuary));
                    var here = at.equals(month);
                    var approved =
                            ReportState.APPROVED.name().equals(row.get(all.field(REPORT.STATE)));
                    var number = LineValue.amountOf(value);
                    figures.merge(
                            new Place(
                                    row.get(all.field(REPORT_VALUE.ORG_UNIT_ID)),
                                    row.get(all.field(REPORT_VALUE.INDICATOR_ID))),
                            new SummaryFigures(
                                    here ? value : null,
                                    here && approved,
                                    sum == null ? null : Words.plain(sum),
                                    number,
                                    number == null ? null : at),
                            SelectSummaryFigures::both);
                });
        return figures;
    }

    /// The month's own row and that of the last number are two when the month has no number.
    private static SummaryFigures both(SummaryFigures one, SummaryFigures other) {
        return new SummaryFigures(
                one.now() == null ? other.now() : one.now(),
                one.approved() || other.approved(),
                one.sinceJanuary(),
                one.last() == null ? other.last() : one.last(),
                one.last() == null ? other.lastMonth() : one.lastMonth());
    }
}
