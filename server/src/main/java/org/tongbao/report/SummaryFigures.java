package org.tongbao.report;

import org.jspecify.annotations.Nullable;
import org.tongbao.indicator.Indicator;
import org.tongbao.indicator.IndicatorKind;
import org.tongbao.ledger.LineSource;
import org.tongbao.report.SummaryTable.Cell;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.List;
import java.util.Objects;

/// What is known of one unit and one indicator for a summary table, and what its cell says.
///
/// @param now what the month itself says; null when it says nothing
/// @param source where it came from; null where it says nothing, and where that was not kept
/// @param approved whether the month's report is approved
/// @param sinceJanuary the sum of the numbers since January; null when there is none
/// @param last the last number at or before the month; null when there is none
/// @param lastMonth when that was
record SummaryFigures(
        @Nullable LineValue now,
        @Nullable LineSource source,
        boolean approved,
        @Nullable BigDecimal sinceJanuary,
        @Nullable BigDecimal last,
        @Nullable YearMonth lastMonth) {

    static final SummaryFigures NONE = new SummaryFigures(null, null, false, null, null, null);

    /// Flows and money add up over the months; a stock is what it was last.
    Cell cell(Indicator indicator) {
        var stock = indicator.kind() == IndicatorKind.STOCK;
        var carried = stock && now == null ? lastMonth : null;
        return new Cell(
                LineValue.statusOf(now),
                LineValue.amountOf(now),
                switch (indicator.kind()) {
                    case STOCK -> last;
                    case FLOW, AMOUNT -> sinceJanuary;
                    case RATE, FACT -> null;
                },
                now != null && approved,
                source,
                carried);
    }

    /// 合计 of the cells above it. What adds up over units is added; rates and facts never.
    static Cell total(Indicator indicator, List<Cell> cells) {
        if (cells.stream().allMatch(Cell.NOT_APPLICABLE::equals)) {
            return Cell.NOT_APPLICABLE;
        }
        var adds =
                switch (indicator.kind()) {
                    case FLOW, STOCK, AMOUNT -> true;
                    case RATE, FACT -> false;
                };
        var reported =
                cells.stream().filter(cell -> cell.status() == ValueStatus.REPORTED).toList();
        return new Cell(
                reported.isEmpty() ? ValueStatus.NOT_REPORTED : ValueStatus.REPORTED,
                adds ? sum(reported.stream().map(Cell::value).toList()) : null,
                adds ? sum(cells.stream().map(Cell::toDate).toList()) : null,
                !reported.isEmpty() && reported.stream().allMatch(Cell::approved),
                adds ? LineSource.ofAll(reported.stream().map(Cell::source).toList()) : null,
                null);
    }

    private static @Nullable BigDecimal sum(List<@Nullable BigDecimal> numbers) {
        return numbers.stream().filter(Objects::nonNull).reduce(BigDecimal::add).orElse(null);
    }
}
