package org.tongbao.report;

import static org.tongbao.db.Tables.INDICATOR;
import static org.tongbao.db.Tables.REPORT;
import static org.tongbao.db.Tables.REPORT_VALUE;

import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.tongbao.db.tables.records.ReportValueRecord;
import org.tongbao.indicator.Indicator;
import org.tongbao.ledger.LineSource;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/// The current values of reports: those of the last version, beside what stood there before.
@Repository
class Values {

    private static final List<Field<?>> LINE =
            List.of(
                    REPORT_VALUE.MONTH,
                    REPORT_VALUE.INDICATOR_ID,
                    REPORT_VALUE.STATUS,
                    REPORT_VALUE.AMOUNT,
                    REPORT_VALUE.NOTE,
                    REPORT_VALUE.EARLIER_STATUS,
                    REPORT_VALUE.EARLIER_AMOUNT,
                    REPORT_VALUE.WARNINGS,
                    REPORT_VALUE.SOURCE);

    private final DSLContext dsl;

    Values(DSLContext dsl) {
        this.dsl = dsl;
    }

    /// The value of a line in a month.
    record Past(YearMonth month, @Nullable LineValue value) {}

    /// By code of the indicator. The caller holds the lock of the unit or was let in to the report.
    Map<String, LineValue> current(UUID unit, YearMonth month) {
        var values = new HashMap<String, LineValue>();
        dsl.select(INDICATOR.CODE, REPORT_VALUE.STATUS, REPORT_VALUE.AMOUNT, REPORT_VALUE.NOTE)
                .from(REPORT_VALUE)
                .join(INDICATOR)
                .on(INDICATOR.ID.eq(REPORT_VALUE.INDICATOR_ID))
                .where(REPORT_VALUE.ORG_UNIT_ID.eq(unit))
                .and(REPORT_VALUE.MONTH.eq(month))
                .forEach(row -> {
                    var value = LineValue.of(row.value2(), row.value3(), row.value4());
                    if (value != null) {
                        values.put(row.value1(), value);
                    }
                });
        return values;
    }

    /// A line as the present version has it.
    record Present(
            @Nullable LineValue value,
            @Nullable LineValue earlier,
            List<Warning> warnings,
            @Nullable LineSource source) {}

    /// What a report says, beside what was said before it.
    ///
    /// @param present the lines of the present version, by indicator
    /// @param before approved and submitted values of the twelve months before, oldest first
    record Year(Map<UUID, Present> present, Map<UUID, List<Past>> before) {

        /// By code of the indicator what the present version says on these lines.
        Map<String, LineValue> said(List<FormLine> lines) {
            var said = new HashMap<String, LineValue>();
            for (var line : lines) {
                var now = present.get(line.indicator().id());
                if (now != null && now.value() != null) {
                    said.put(line.indicator().code(), now.value());
                }
            }
            return said;
        }
    }

    /// One statement. The caller was let in to the report.
    Year year(UUID unit, YearMonth month) {
        var present = new HashMap<UUID, Present>();
        var before = new HashMap<UUID, List<Past>>();
        dsl.select(LINE)
                .from(REPORT_VALUE)
                .join(REPORT)
                .on(REPORT.ORG_UNIT_ID.eq(REPORT_VALUE.ORG_UNIT_ID))
                .and(REPORT.MONTH.eq(REPORT_VALUE.MONTH))
                .where(REPORT_VALUE.ORG_UNIT_ID.eq(unit))
                .and(REPORT_VALUE.MONTH.between(month.minusMonths(12), month))
                .and(REPORT_VALUE.MONTH.eq(month).or(REPORT.STATE.in("SUBMITTED", "APPROVED")))
                .orderBy(REPORT_VALUE.MONTH)
                .forEach(row -> {
                    var indicator = row.get(REPORT_VALUE.INDICATOR_ID);
                    if (row.get(REPORT_VALUE.MONTH).equals(month)) {
                        present.put(indicator, present(row));
                    } else {
                        before.computeIfAbsent(indicator, _ -> new ArrayList<>()).add(past(row));
                    }
                });
        return new Year(present, before);
    }

    /// The same without what was said before it: short, where nobody looks back.
    Year month(UUID unit, YearMonth month) {
        return new Year(
                dsl.select(LINE)
                        .from(REPORT_VALUE)
                        .where(REPORT_VALUE.ORG_UNIT_ID.eq(unit))
                        .and(REPORT_VALUE.MONTH.eq(month))
                        .fetchMap(REPORT_VALUE.INDICATOR_ID, Values::present),
                Map.of());
    }

    private static Past past(Record row) {
        return new Past(
                row.get(REPORT_VALUE.MONTH),
                LineValue.of(row.get(REPORT_VALUE.STATUS), row.get(REPORT_VALUE.AMOUNT), null));
    }

    private static Present present(Record row) {
        return new Present(
                LineValue.of(
                        row.get(REPORT_VALUE.STATUS),
                        row.get(REPORT_VALUE.AMOUNT),
                        row.get(REPORT_VALUE.NOTE)),
                LineValue.of(
                        row.get(REPORT_VALUE.EARLIER_STATUS),
                        row.get(REPORT_VALUE.EARLIER_AMOUNT),
                        null),
                Warning.read(row.get(REPORT_VALUE.WARNINGS)),
                source(row.get(REPORT_VALUE.SOURCE)));
    }

    static @Nullable LineSource source(@Nullable String stored) {
        return stored == null ? null : LineSource.valueOf(stored);
    }

    /// Replaces the values of a report by those of its new version; before the first there are
    /// none.
    void replace(
            Filing filing,
            List<FormLine> form,
            Evidence.Stored stored,
            Map<String, LineValue> before) {
        if (filing.revision() > 1) {
            dsl.deleteFrom(REPORT_VALUE)
                    .where(REPORT_VALUE.ORG_UNIT_ID.eq(filing.unit()))
                    .and(REPORT_VALUE.MONTH.eq(filing.month()))
                    .execute();
        }
        var ids =
                form.stream()
                        .map(FormLine::indicator)
                        .collect(Collectors.toMap(Indicator::code, Indicator::id));
        dsl.insertInto(REPORT_VALUE)
                .set(
                        stored.lines().stream()
                                .map(line ->
                                        row(
                                                filing,
                                                ids.get(line.indicator()),
                                                line,
                                                before.get(line.indicator())))
                                .toList())
                .execute();
    }

    static ReportValueRecord row(
            Filing filing,
            @Nullable UUID indicator,
            Evidence.StoredLine line,
            @Nullable LineValue before) {
        var row = new ReportValueRecord();
        row.setMonth(filing.month());
        row.setOrgUnitId(filing.unit());
        row.setIndicatorId(indicator);
        row.setStatus(line.value().status().name());
        row.setAmount(line.value().amount());
        row.setNote(line.value().note());
        row.setEarlierStatus(before == null ? null : before.status().name());
        row.setEarlierAmount(before == null ? null : before.amount());
        row.setWarnings(Warning.written(line.warnings()));
        row.setSource(line.source() == null ? null : line.source().name());
        return row;
    }

    /// The numbers among past values.
    static List<BigDecimal> numbers(List<Past> past) {
        return past.stream()
                .map(Past::value)
                .filter(LineValue.Reported.class::isInstance)
                .map(value -> ((LineValue.Reported) value).amount())
                .toList();
    }
}
