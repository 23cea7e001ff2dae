package org.tongbao.report;

import static org.tongbao.db.Tables.FORM;
import static org.tongbao.db.Tables.INDICATOR;
import static org.tongbao.db.Tables.REPORT;
import static org.tongbao.db.Tables.REPORT_VALUE;
import static org.tongbao.indicator.IndicatorColumns.indicator;

import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;
import org.tongbao.indicator.Indicator;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/// What a unit collected in a month, beside the twelve months before, to try a rule on. Whoever may
/// tune its rules may read what it collects.
@Repository
class TriedValues {

    private static final int MOST = 100_000;

    private final DSLContext dsl;

    TriedValues(DSLContext dsl) {
        this.dsl = dsl;
    }

    /// One value of one unit.
    record Tried(UUID unit, Indicator indicator, Values.Past value) {}

    /// By unit and month, in the order of the months; one statement.
    Map<UUID, List<Tried>> collectedBy(UUID unit, YearMonth month) {
        var found = new LinkedHashMap<UUID, List<Tried>>();
        dsl.select(
                        REPORT_VALUE.ORG_UNIT_ID,
                        indicator(INDICATOR),
                        REPORT_VALUE.MONTH,
                        REPORT_VALUE.STATUS,
                        REPORT_VALUE.AMOUNT,
                        REPORT_VALUE.NOTE)
                .from(FORM)
                .join(REPORT)
                .on(REPORT.FORM_ID.eq(FORM.ID))
                .join(REPORT_VALUE)
                .on(REPORT_VALUE.MONTH.eq(REPORT.MONTH))
                .and(REPORT_VALUE.ORG_UNIT_ID.eq(REPORT.ORG_UNIT_ID))
                .join(INDICATOR)
                .on(INDICATOR.ID.eq(REPORT_VALUE.INDICATOR_ID))
                .where(FORM.ORG_UNIT_ID.eq(unit))
                .and(REPORT.MONTH.between(month.minusMonths(12), month))
                .and(REPORT.STATE.in("SUBMITTED", "APPROVED"))
                .orderBy(REPORT_VALUE.MONTH)
                .limit(MOST)
                .forEach(row ->
                        found.computeIfAbsent(row.value1(), _ -> new ArrayList<>())
                                .add(
                                        new Tried(
                                                row.value1(),
                                                row.value2(),
                                                new Values.Past(
                                                        row.value3(),
                                                        LineValue.of(
                                                                row.value4(),
                                                                row.value5(),
                                                                row.value6())))));
        return found;
    }
}
