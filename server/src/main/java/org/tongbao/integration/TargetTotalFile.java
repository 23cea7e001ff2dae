package org.tongbao.integration;

import org.tongbao.db.tables.records.TargetRecord;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

/// Sums printed beside targets (合计, 总数值): checked against the targets, never stored.
final class TargetTotalFile implements FileReader {

    /// Whose targets a printed sum adds up.
    enum SumOf {
        /// The unit's own, over the years.
        OWN,
        /// Those of the units directly under it.
        CHILDREN
    }

    @Override
    public Columns columns() {
        return Columns.of("plan unit indicator sum_of from_month to_month value", "printed_at");
    }

    @Override
    public void read(CsvTable table, Import run, Tally tally) {
        for (var row : table.rows()) {
            var plan = run.plan(row.cell("plan"));
            var unit = run.unit(row.cell("unit"));
            var indicator = run.indicator(row.cell("indicator"));
            var of = row.cell("sum_of").choice(SumOf.class);
            var from = row.cell("from_month").month();
            var to = row.cell("to_month").month();
            var printed = row.cell("value").decimal(TargetFile.STORED_DECIMALS);
            row.optional("printed_at").ifPresent(cell -> cell.text(60));
            if (plan != null && unit != null && indicator != null && row.sound()) {
                var which =
                        new Which(
                                run.register(),
                                plan.getId(),
                                unit,
                                indicator.row().getId(),
                                of,
                                from,
                                to);
                check(row, printed, which.sum());
                tally.add(Outcome.UNCHANGED);
            }
        }
    }

    private static void check(CsvRow row, BigDecimal printed, BigDecimal sum) {
        if (printed.compareTo(sum) != 0) {
            row.complain(
                    "value",
                    "ROW_SUM_DIFFERS",
                    printed.toPlainString(),
                    sum.stripTrailingZeros().toPlainString());
        }
    }

    private record Which(
            Register register,
            UUID plan,
            KnownUnit unit,
            UUID indicator,
            SumOf of,
            YearMonth from,
            YearMonth to) {

        BigDecimal sum() {
            return owners().stream()
                    .flatMap(owner -> register.targets(plan, indicator, owner).stream())
                    .filter(target -> !target.getForEachChild())
                    .filter(this::inPeriod)
                    .map(TargetRecord::getAmount)
                    .filter(Objects::nonNull)
                    .reduce(BigDecimal.ZERO, BigDecimal::add);
        }

        private List<UUID> owners() {
            return switch (of) {
                case OWN -> List.of(unit.id());
                case CHILDREN -> register.units.children(unit);
            };
        }

        private boolean inPeriod(TargetRecord target) {
            return !target.getFromMonth().isBefore(from) && !target.getToMonth().isAfter(to);
        }
    }
}
