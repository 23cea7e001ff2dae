package org.tongbao.plan.printed;

import org.jspecify.annotations.Nullable;
import org.tongbao.indicator.Indicator;
import org.tongbao.orgunit.OrgUnit;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.List;

/// What was understood of the tables of a document.
///
/// @param listed the rows of a list of targets (目标清单), in its order
/// @param doubts in the order of their cells, at most two hundred, those that block before others
/// @param moreDoubts how many further ones are not told
/// @param learned names that were settled by hand and are not known yet
public record Understood(
        List<Table> tables,
        List<Listed> listed,
        List<Doubt> doubts,
        int moreDoubts,
        List<Learned> learned) {

    /// @param indicator null while it is in doubt
    /// @param measure the unit of measure of the printed figures
    /// @param totals the rows of sums, as printed
    /// @param sum of all values; null when the table has none
    /// @param printedSum the table's own grand total; null when it prints none
    public record Table(
            CellPlace place,
            String caption,
            @Nullable Indicator indicator,
            String measure,
            List<Period> periods,
            List<Row> rows,
            List<Row> totals,
            @Nullable BigDecimal sum,
            @Nullable BigDecimal printedSum) {

        public Table {
            periods = List.copyOf(periods);
            rows = List.copyOf(rows);
            totals = List.copyOf(totals);
        }
    }

    /// @param text as printed; empty for the whole plan
    public record Period(String text, YearMonth fromMonth, YearMonth toMonth) {}

    /// @param unit null while it is in doubt, and for a row of sums
    /// @param values one for each period
    /// @param total the sum it prints; null when it prints none
    public record Row(
            CellPlace place,
            String name,
            @Nullable OrgUnit unit,
            List<Value> values,
            @Nullable Value total) {

        public Row {
            values = List.copyOf(values);
        }
    }

    /// @param text as printed or settled
    /// @param value in the indicator's unit of measure; null when there is none
    public record Value(CellPlace place, String text, @Nullable BigDecimal value) {}

    /// That a document calls something so.
    ///
    /// @param unit null when it is an indicator
    public record Learned(String name, @Nullable OrgUnit unit, @Nullable Indicator indicator) {}

    public Understood {
        tables = List.copyOf(tables);
        listed = List.copyOf(listed);
        doubts = List.copyOf(doubts);
        learned = List.copyOf(learned);
    }

    /// Whether it can be stored as it is.
    public boolean settled() {
        return doubts.stream().noneMatch(Doubt::blocking);
    }
}
