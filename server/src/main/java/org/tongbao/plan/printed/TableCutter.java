package org.tongbao.plan.printed;

import org.jspecify.annotations.Nullable;
import org.tongbao.plan.printed.PrintedTable.Column;
import org.tongbao.table.CellOrigin;
import org.tongbao.table.Grid;
import org.tongbao.table.GridCell;
import org.tongbao.table.GridRow;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/// Cuts a sheet into its tables. A table begins with a row that names its columns, its caption is
/// the line above, and it ends with its last row of figures before the next table.
final class TableCutter {

    private static final Pattern MEASURE = Pattern.compile("[(]?(?:计量)?单位[:：](.{1,12}?)[)]?");
    private static final int CAPTION_DISTANCE = 3;

    private final int sheet;
    private final Grid grid;
    private final List<PrintedTable> tables = new ArrayList<>();

    private TableCutter(int sheet, Grid grid) {
        this.sheet = sheet;
        this.grid = grid;
    }

    static List<PrintedTable> cut(int sheet, Grid grid) {
        var cutter = new TableCutter(sheet, grid);
        cutter.run();
        return cutter.tables;
    }

    private void run() {
        var rows = grid.rows();
        for (var i = 0; i < rows.size(); ) {
            if (Heads.begins(rows.get(i))) {
                var data = i + 1;
                while (data < rows.size() && Heads.inHead(rows.get(data))) {
                    data++;
                }
                var end = end(data);
                if (end > data) {
                    add(i, rows.subList(i, data), rows.subList(data, end));
                }
                i = end;
            } else {
                i++;
            }
        }
    }

    /// After the last row of figures before the next table. A line that stands alone among them is
    /// a row too: of a unit whose cells are empty, or one that somebody has to leave out. Lines
    /// after the last one are captions and notes.
    private int end(int data) {
        var rows = grid.rows();
        var end = data;
        for (var i = data; i < rows.size() && !Heads.begins(rows.get(i)); i++) {
            if (!standsAlone(rows.get(i))) {
                end = i + 1;
            }
        }
        return end;
    }

    private static boolean standsAlone(GridRow row) {
        return row.cells().size() == 1 || !Heads.only(row).isEmpty();
    }

    private void add(int first, List<GridRow> heads, List<GridRow> rows) {
        var periods = periods(heads);
        var name = nameColumn(heads, periods, rows);
        var width = rows.stream().mapToInt(TableCutter::width).max().orElse(0);
        var total = headColumn(heads, Heads::isTotal);
        var columns = columns(heads, periods, name, total == null ? width : width - 1);
        var last = columns.isEmpty() ? name : columns.getLast().number();
        if (total != null && (total <= last || total > width)) {
            total = last + 1;
        }
        var above = above(first);
        tables.add(
                new PrintedTable(
                        sheet,
                        above.place,
                        above.caption,
                        above.measure,
                        name,
                        columns,
                        total,
                        rows));
    }

    /// The columns of the values. A document that writes a cell on a line loses where its heads
    /// stood; then the spans follow the names in their order.
    private List<Column> columns(List<GridRow> heads, List<Column> periods, int name, int last) {
        if (periods.isEmpty()) {
            var value = headColumn(heads, Heads::isValue);
            var number = value == null || value <= name ? name + 1 : value;
            return List.of(new Column(number, place(heads.getFirst(), number), null));
        }
        if (periods.getFirst().number() > name && periods.getLast().number() <= last) {
            return periods;
        }
        var columns = new ArrayList<Column>();
        for (var period : periods) {
            columns.add(new Column(name + 1 + columns.size(), period.head(), period.period()));
        }
        return columns;
    }

    /// Of the head that names most of them.
    private List<Column> periods(List<GridRow> heads) {
        var most = List.<Column>of();
        for (var row : heads) {
            var periods = new ArrayList<Column>();
            for (var cell : row.cells()) {
                if (cell.origin() != CellOrigin.MERGED) {
                    PrintedPeriod.of(cell.text())
                            .ifPresent(period ->
                                    periods.add(
                                            new Column(
                                                    cell.column(),
                                                    place(row, cell.column()),
                                                    period)));
                }
            }
            most = periods.size() > most.size() ? periods : most;
        }
        return most;
    }

    /// Where the head says so, else the last column with words before the figures.
    private static int nameColumn(List<GridRow> heads, List<Column> periods, List<GridRow> rows) {
        var named = headColumn(heads, Heads::isName);
        if (named != null) {
            return named;
        }
        var before = periods.isEmpty() ? Integer.MAX_VALUE : periods.getFirst().number();
        return rows.getFirst().cells().stream()
                .filter(cell -> cell.column() < before)
                .filter(cell -> cell.text().codePoints().anyMatch(Character::isLetter))
                .mapToInt(GridCell::column)
                .max()
                .orElse(1);
    }

    private static @Nullable Integer headColumn(List<GridRow> heads, Predicate<String> wanted) {
        for (var row : heads) {
            for (var cell : row.cells()) {
                if (wanted.test(cell.text())) {
                    return cell.column();
                }
            }
        }
        return null;
    }

    private CellPlace place(GridRow row, int column) {
        return new CellPlace(sheet, row.number(), column);
    }

    private record Above(CellPlace place, String caption, String measure) {}

    private Above above(int first) {
        var measure = "";
        for (var i = first - 1; i >= Math.max(0, first - CAPTION_DISTANCE); i--) {
            var row = grid.rows().get(i);
            var text = Heads.only(row);
            var found = MEASURE.matcher(Wording.folded(text));
            if (found.matches()) {
                measure = found.group(1);
            } else if (text.isEmpty()) {
                break;
            } else {
                var column = row.cells().getFirst().column();
                return new Above(new CellPlace(sheet, row.number(), column), text, measure);
            }
        }
        var head = grid.rows().get(first);
        var place = new CellPlace(sheet, head.number(), head.cells().getFirst().column());
        return new Above(place, grid.name(), measure);
    }

    private static int width(GridRow row) {
        return row.cells().getLast().column();
    }
}
