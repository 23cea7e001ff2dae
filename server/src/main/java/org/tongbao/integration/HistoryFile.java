package org.tongbao.integration;

import org.jspecify.annotations.Nullable;
import org.tongbao.db.tables.records.HistoricalFigureRecord;
import org.tongbao.db.tables.records.IndicatorRecord;
import org.tongbao.history.Period;
import org.tongbao.history.Qualifier;
import org.tongbao.indicator.IndicatorKind;
import org.tongbao.indicator.UnitOfMeasure;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;

/// Figures of earlier years, as documents state them. What does not hold about one is said beside
/// the result: it is stored all the same, for it was published so.
final class HistoryFile implements FileReader {

    private static final int STORED_DECIMALS = 4;
    private static final int INTEGER_DIGITS = 16;
    private static final BigDecimal HALF = new BigDecimal("0.5");

    @Override
    public Columns columns() {
        return Columns.of(
                "unit indicator period value document",
                "unit_of_measure qualifier growth increase quote");
    }

    @Override
    public void read(CsvTable table, Import run, Tally tally) {
        var rows = new LinkedHashMap<UUID, CsvRow>();
        for (var row : table.rows()) {
            var unit = run.unit(row.cell("unit"));
            var indicator = run.indicator(row.cell("indicator"));
            var period = period(row.cell("period"), indicator, run);
            if (unit != null && indicator != null && period != null) {
                var kept = keep(row, run, tally, unit, indicator, period);
                if (kept != null) {
                    rows.put(kept, row);
                }
            }
        }
        var doubts = KnownHistory.of(run.register()).doubts(rows.keySet());
        rows.forEach((figure, row) ->
                doubts.getOrDefault(figure, List.of())
                        .forEach(doubt -> tally.doubt(table.name(), row, doubt)));
    }

    /// @return identity of the figure; null when the row is not sound
    private static @Nullable UUID keep(
            CsvRow row,
            Import run,
            Tally tally,
            KnownUnit unit,
            KnownIndicator indicator,
            Period period) {
        var figure = new Figure(row, indicator.row());
        var next = new HistoricalFigureRecord();
        next.setOrgUnitId(unit.id());
        next.setIndicatorId(indicator.row().getId());
        next.setFromMonth(period.from());
        next.setToMonth(period.to());
        next.setDocument(row.cell("document").name(200));
        figure.write(next);
        next.setQuote(row.optional("quote").map(cell -> cell.text(500)).orElse(null));
        var key = KnownHistory.key(next);
        if (!row.sound() || !run.first(row, "period", ImportKind.HISTORY, key)) {
            return null;
        }
        var known = run.register().history.get(key);
        next.setId(known == null ? run.newId() : known.getId());
        var outcome = run.changes().keep(known, next);
        run.require(row, outcome, unit.path());
        run.register().history.put(key, next);
        tally.add(outcome);
        return next.getId();
    }

    /// A level stands at the end of its period, and so does a rate of levels.
    private static @Nullable Period period(
            Cell cell, @Nullable KnownIndicator indicator, Import run) {
        var period = Period.parse(cell.text());
        if (period.isEmpty() && !cell.text().isEmpty()) {
            cell.complain("ROW_PERIOD_BAD", cell.text());
        }
        if (period.filter(read -> read.to().isAfter(run.today())).isPresent()) {
            cell.complain("ROW_PERIOD_FUTURE", cell.text());
        }
        return period.map(read -> indicator != null && held(indicator, run) ? read.end() : read)
                .orElse(null);
    }

    private static boolean held(KnownIndicator indicator, Import run) {
        return indicator.is(IndicatorKind.STOCK)
                || indicator.is(IndicatorKind.FACT)
                || run.register().indicators.values().stream()
                        .filter(one -> one.row().getId().equals(indicator.row().getNumeratorId()))
                        .anyMatch(one -> one.is(IndicatorKind.STOCK));
    }

    /// The numbers of a row, in the indicator's unit of measure.
    private record Figure(CsvRow row, IndicatorRecord indicator) {

        void write(HistoricalFigureRecord next) {
            var own = UnitOfMeasure.of(indicator.getUnitOfMeasure());
            var measure =
                    row.optional("unit_of_measure").map(cell -> measure(cell, own)).orElse(own);
            var value = row.cell("value");
            var printed = value.printed();
            if (printed.signum() < 0) {
                value.complain("ROW_NEGATIVE", value.text());
            }
            next.setPrinted(printed.toPlainString() + measure.code());
            next.setAmount(stored(value, measure.convert(printed, own)));
            next.setMargin(margin(measure, own, printed));
            next.setValueQualifier(
                    row.optional("qualifier")
                            .map(cell -> cell.choice(Qualifier.class))
                            .orElse(Qualifier.EXACT)
                            .name());
            row.optional("increase")
                    .ifPresent(cell ->
                            next.setIncrease(stored(cell, measure.convert(cell.printed(), own))));
            row.optional("growth").ifPresent(cell -> growth(cell, next));
        }

        /// What is counted one by one, as 件 or as 个, is exact as long as it is not printed in ten
        /// thousands.
        private BigDecimal margin(UnitOfMeasure measure, UnitOfMeasure own, BigDecimal printed) {
            return indicator.getDecimals() == 0
                            && measure.convert(BigDecimal.ONE, own).compareTo(BigDecimal.ONE) == 0
                    ? BigDecimal.ZERO.setScale(STORED_DECIMALS)
                    : measure.convert(printed.ulp().multiply(HALF), own)
                            .setScale(STORED_DECIMALS, RoundingMode.HALF_UP);
        }

        private static void growth(Cell cell, HistoricalFigureRecord next) {
            var growth = cell.percent();
            if (growth.scale() > STORED_DECIMALS || integerDigits(growth) > 8) {
                cell.complain("ROW_NUMBER_OUT_OF_RANGE", -99999999, 99999999);
                return;
            }
            next.setGrowth(growth.setScale(STORED_DECIMALS, RoundingMode.UNNECESSARY));
            next.setGrowthDecimals((byte) growth.scale());
        }

        /// A rate may be printed finer than this office reckons it; a patent has no fractions.
        private BigDecimal stored(Cell cell, BigDecimal amount) {
            var most =
                    IndicatorKind.valueOf(indicator.getKind()) == IndicatorKind.RATE
                            ? STORED_DECIMALS
                            : indicator.getDecimals();
            var plain = amount.stripTrailingZeros();
            if (plain.scale() > most) {
                cell.complain("ROW_TOO_MANY_DECIMALS", most, plain.toPlainString());
                return BigDecimal.ZERO;
            }
            if (integerDigits(plain) > INTEGER_DIGITS) {
                cell.complain("ROW_NUMBER_OUT_OF_RANGE", 0, "9999999999999999");
                return BigDecimal.ZERO;
            }
            return plain.setScale(STORED_DECIMALS, RoundingMode.UNNECESSARY);
        }

        private static int integerDigits(BigDecimal number) {
            return number.precision() - number.scale();
        }

        private static UnitOfMeasure measure(Cell cell, UnitOfMeasure own) {
            var printed = UnitOfMeasure.of(cell.name(12));
            if (!printed.convertsTo(own)) {
                cell.complain("ROW_MEASURE_DIFFERS", cell.text(), own.code());
                return own;
            }
            return printed;
        }
    }
}
