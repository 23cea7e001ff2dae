package org.tongbao.plan.printed;

import org.jspecify.annotations.Nullable;
import org.tongbao.indicator.Indicator;
import org.tongbao.indicator.IndicatorKind;
import org.tongbao.table.GridRow;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The sums a table prints (合计, 总数值) against those of its values: checks, never targets.
final class PrintedSums {

    private final Understanding understanding;
    private final PrintedTable printed;
    private final @Nullable Indicator indicator;
    private final String measure;
    private final List<Understood.Row> rows;
    private final Map<Integer, GridRow> byNumber;
    private @Nullable BigDecimal printedSum;

    PrintedSums(
            Understanding understanding,
            PrintedTable printed,
            @Nullable Indicator indicator,
            String measure,
            List<Understood.Row> rows) {
        this.understanding = understanding;
        this.printed = printed;
        this.indicator = indicator;
        this.measure = measure;
        this.rows = rows;
        this.byNumber =
                printed.rows().stream()
                        .collect(Collectors.toMap(GridRow::number, Function.identity()));
    }

    /// Rates do not add up, so there is nothing to check.
    void check() {
        if (indicator != null && indicator.kind() == IndicatorKind.RATE) {
            return;
        }
        for (var row : printed.rows()) {
            if (printed.isTotal(row)) {
                totals(row);
            }
        }
        var column = printed.totalColumn();
        if (column != null) {
            for (var row : rows) {
                against(new CellPlace(printed.sheet(), row.place().row(), column), row.values());
            }
        }
    }

    /// Over all rows and spans; levels of several years do not add up, so of the last.
    @Nullable BigDecimal sum() {
        return sum(rows);
    }

    private @Nullable BigDecimal sum(List<Understood.Row> some) {
        return sum(
                some.stream()
                        .flatMap(row ->
                                levels()
                                        ? Stream.of(row.values().getLast())
                                        : row.values().stream()));
    }

    @Nullable BigDecimal printed() {
        return printedSum;
    }

    private void totals(GridRow row) {
        var addedUp = printed.addedUp(row);
        var some = rows.stream().filter(each -> addedUp.test(each.place())).toList();
        for (var i = 0; i < printed.columns().size(); i++) {
            var place = i;
            var column = printed.columns().get(i).number();
            var values = some.stream().map(each -> each.values().get(place));
            compare(row, column, sum(values));
        }
        var grand = printed.totalColumn();
        if (grand != null) {
            printedSum = compare(row, grand, sum(some));
        } else if (printed.columns().size() == 1) {
            printedSum = number(row.text(printed.columns().getFirst().number()));
        }
    }

    /// A row's own sum.
    private void against(CellPlace place, List<Understood.Value> values) {
        compare(
                Objects.requireNonNull(byNumber.get(place.row())),
                place.column(),
                levels() ? values.getLast().value() : sum(values.stream()));
    }

    /// The printed number, after it was held against the sum.
    private @Nullable BigDecimal compare(GridRow row, int column, @Nullable BigDecimal sum) {
        var number = number(row.text(column));
        if (number != null && sum != null && number.compareTo(sum) != 0) {
            understanding.doubt(
                    printed.place(row, column),
                    "PRINTED_SUM_DIFFERS",
                    List.of(),
                    false,
                    number.stripTrailingZeros().toPlainString(),
                    sum.stripTrailingZeros().toPlainString());
        }
        return number;
    }

    private boolean levels() {
        return indicator != null && indicator.kind() == IndicatorKind.STOCK;
    }

    private @Nullable BigDecimal number(String text) {
        return Figure.number(text, measure, indicator);
    }

    private static @Nullable BigDecimal sum(Stream<Understood.Value> values) {
        return values.map(Understood.Value::value)
                .filter(Objects::nonNull)
                .reduce(BigDecimal::add)
                .orElse(null);
    }
}
