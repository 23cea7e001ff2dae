package org.tongbao.plan.printed;

import org.jspecify.annotations.Nullable;
import org.tongbao.indicator.Direction;
import org.tongbao.indicator.Indicator;
import org.tongbao.indicator.UnitOfMeasure;
import org.tongbao.plan.TargetMeaning;
import org.tongbao.plan.TargetOperator;
import org.tongbao.plan.printed.Settled.How;
import org.tongbao.table.Grid;
import org.tongbao.table.GridRow;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.stream.IntStream;

/// Reads a list of targets (目标清单), a target on each row. It says what the tables of an annex
/// cannot: targets of the plan's own unit, rules, words, and what a figure rests on.
final class ListReader {

    private static final int FIRST_ROWS = 20;

    private final Understanding understanding;
    private final int sheet;
    private final Map<ListColumn, Integer> columns;
    private final List<GridRow> rows;

    private ListReader(
            Understanding understanding,
            int sheet,
            Map<ListColumn, Integer> columns,
            List<GridRow> rows) {
        this.understanding = understanding;
        this.sheet = sheet;
        this.columns = columns;
        this.rows = rows;
    }

    /// How many rows the list of a sheet has; empty when the sheet holds none.
    static OptionalInt rows(Grid grid) {
        var head = head(grid);
        return head < 0 ? OptionalInt.empty() : OptionalInt.of(grid.rows().size() - head - 1);
    }

    static List<Listed> read(Understanding understanding, int sheet, Grid grid) {
        var head = head(grid);
        return head < 0
                ? List.of()
                : new ListReader(
                                understanding,
                                sheet,
                                ListColumn.in(grid.rows().get(head)),
                                grid.rows().subList(head + 1, grid.rows().size()))
                        .listed();
    }

    /// Where the head stands, among the first rows; -1 when the sheet is no list.
    private static int head(Grid grid) {
        return IntStream.range(0, Math.min(FIRST_ROWS, grid.rows().size()))
                .filter(i -> !ListColumn.in(grid.rows().get(i)).isEmpty())
                .findFirst()
                .orElse(-1);
    }

    private List<Listed> listed() {
        var listed = new ArrayList<Listed>();
        for (var row : rows) {
            var said =
                    !text(row, ListColumn.UNIT).isEmpty()
                            || !text(row, ListColumn.INDICATOR).isEmpty();
            if (said && !leftOut(row)) {
                listed.add(read(row));
            }
        }
        return listed;
    }

    private boolean leftOut(GridRow row) {
        return columns.values().stream()
                .anyMatch(column ->
                        understanding.is(new CellPlace(sheet, row.number(), column), How.LEFT_OUT));
    }

    private Listed read(GridRow row) {
        var place = place(row, ListColumn.UNIT);
        var name = text(row, ListColumn.UNIT);
        var unit = understanding.listedUnit(place, name);
        var indicator =
                understanding.indicator(
                        place(row, ListColumn.INDICATOR), text(row, ListColumn.INDICATOR));
        var known = understanding.known();
        var meaning = meaning(row);
        var inTable = text(row, ListColumn.VALUE).equals(ListColumn.IN_TABLE);
        return new Listed(
                place,
                name,
                unit,
                indicator,
                text(row, ListColumn.APPLIES).equals(ListColumn.EACH_CHILD),
                meaning,
                meaning == TargetMeaning.QUALITATIVE ? null : operator(row, indicator),
                month(row, ListColumn.FROM, known.from()),
                month(row, ListColumn.TO, known.to()),
                value(row, indicator, meaning, inTable),
                inTable,
                quote(row, meaning),
                orNull(text(row, ListColumn.READING)),
                orNull(text(row, ListColumn.SOURCE)),
                departments(row));
    }

    private @Nullable TargetMeaning meaning(GridRow row) {
        var text = text(row, ListColumn.MEANING);
        var meaning = ListWords.meaning(text);
        if (meaning == null) {
            doubt(row, ListColumn.MEANING, "PRINTED_MEANING_UNKNOWN", text);
        }
        return meaning;
    }

    /// An empty cell means what the indicator's direction says.
    private @Nullable TargetOperator operator(GridRow row, @Nullable Indicator indicator) {
        var text = text(row, ListColumn.OPERATOR);
        if (text.isEmpty()) {
            return indicator != null && indicator.direction() == Direction.LOWER
                    ? TargetOperator.AT_MOST
                    : TargetOperator.AT_LEAST;
        }
        var operator = ListWords.operator(text);
        if (operator == null) {
            doubt(row, ListColumn.OPERATOR, "PRINTED_OPERATOR_UNKNOWN", text);
        }
        return operator;
    }

    /// An empty cell stands for the plan's own month.
    private YearMonth month(GridRow row, ListColumn column, YearMonth plans) {
        var text = text(row, column);
        if (text.isEmpty()) {
            return plans;
        }
        var month = ListWords.month(text);
        var known = understanding.known();
        if (month == null) {
            doubt(row, column, "PRINTED_MONTH_UNKNOWN", text);
            return plans;
        }
        if (month.isBefore(known.from()) || month.isAfter(known.to())) {
            doubt(row, column, "PRINTED_PERIOD_OUTSIDE", text, known.from(), known.to());
        }
        return month;
    }

    private Understood.Value value(
            GridRow row,
            @Nullable Indicator indicator,
            @Nullable TargetMeaning meaning,
            boolean inTable) {
        var place = place(row, ListColumn.VALUE);
        var text = text(row, ListColumn.VALUE);
        if (inTable) {
            return new Understood.Value(place, text, null);
        }
        if (meaning == TargetMeaning.QUALITATIVE) {
            if (!text.isEmpty()) {
                doubt(row, ListColumn.VALUE, "PRINTED_WORDS_ONLY", text);
            }
            return new Understood.Value(place, text, null);
        }
        var measure = measure(row, indicator);
        var figure = Figure.of(text, measure);
        if (!figure.fault().isEmpty()) {
            var empty = figure.fault().equals("PRINTED_CELL_EMPTY");
            understanding.doubt(place, figure.fault(), List.of(), !empty, text);
        }
        var amounts = new Amounts(understanding, measure, indicator);
        return new Understood.Value(place, text, amounts.converted(place, figure.value()));
    }

    private String measure(GridRow row, @Nullable Indicator indicator) {
        var text = text(row, ListColumn.MEASURE);
        if (indicator == null || text.isEmpty()) {
            return indicator == null ? text : indicator.unitOfMeasure();
        }
        if (!text.equals(indicator.unitOfMeasure())
                && !(UnitOfMeasure.knows(text)
                        && UnitOfMeasure.of(text).convertsTo(indicator.unit()))) {
            doubt(
                    row,
                    ListColumn.MEASURE,
                    "PRINTED_MEASURE_DIFFERS",
                    text,
                    indicator.unitOfMeasure());
        }
        return text;
    }

    /// A target in words is its quote.
    private String quote(GridRow row, @Nullable TargetMeaning meaning) {
        var text = text(row, ListColumn.QUOTE);
        if (text.isEmpty() && meaning == TargetMeaning.QUALITATIVE) {
            doubt(row, ListColumn.QUOTE, "PRINTED_QUOTE_MISSING");
        }
        return text;
    }

    private List<String> departments(GridRow row) {
        return Arrays.stream(text(row, ListColumn.DEPARTMENTS).split("[、，,;；\\n]"))
                .map(String::strip)
                .filter(name -> !name.isEmpty())
                .distinct()
                .toList();
    }

    private void doubt(GridRow row, ListColumn column, String code, Object... arguments) {
        understanding.doubt(place(row, column), code, List.of(), true, arguments);
    }

    private CellPlace place(GridRow row, ListColumn column) {
        return new CellPlace(sheet, row.number(), columns.getOrDefault(column, 1));
    }

    /// As printed or settled; empty when the list has no such column.
    private String text(GridRow row, ListColumn column) {
        var number = columns.get(column);
        if (number == null) {
            return "";
        }
        var settled = understanding.settled(place(row, column), How.TEXT);
        return settled == null ? row.text(number).strip() : settled.strip();
    }

    private static @Nullable String orNull(String text) {
        return text.isEmpty() ? null : text;
    }
}
