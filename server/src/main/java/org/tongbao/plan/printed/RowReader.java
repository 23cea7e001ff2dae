package org.tongbao.plan.printed;

import org.jspecify.annotations.Nullable;
import org.tongbao.indicator.Indicator;
import org.tongbao.orgunit.OrgUnit;
import org.tongbao.plan.printed.Settled.How;
import org.tongbao.table.CellOrigin;
import org.tongbao.table.GridRow;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// Reads the rows of one table and holds its sums against them.
final class RowReader {

    private final Understanding understanding;
    private final PrintedTable printed;
    private final @Nullable Indicator indicator;
    private final String measure;
    private final List<Understood.Row> rows = new ArrayList<>();
    private final Map<OrgUnit, GridRow> rowOf = new HashMap<>();

    RowReader(
            Understanding understanding,
            PrintedTable printed,
            @Nullable Indicator indicator,
            String measure) {
        this.understanding = understanding;
        this.printed = printed;
        this.indicator = indicator;
        this.measure = measure;
    }

    Understood.Table table() {
        for (var row : printed.rows()) {
            if (!printed.isTotal(row) && !leftOut(row)) {
                rows.add(read(row));
            }
        }
        var sums = new PrintedSums(understanding, printed, indicator, measure, rows);
        sums.check();
        missing();
        return new Understood.Table(
                printed.captionPlace(),
                printed.caption(),
                indicator,
                measure,
                periods(),
                rows,
                totals(),
                sums.sum(),
                sums.printed());
    }

    private boolean leftOut(GridRow row) {
        return understanding.is(printed.place(row, printed.nameColumn()), How.LEFT_OUT);
    }

    private Understood.Row read(GridRow row) {
        var place = printed.place(row, printed.nameColumn());
        var name = row.text(printed.nameColumn());
        var unit = understanding.unit(place, name);
        if (unit != null) {
            var before = rowOf.putIfAbsent(unit, row);
            if (before != null) {
                understanding.doubt(
                        place, "PRINTED_UNIT_TWICE", List.of(), true, unit.name(), before.number());
            }
        }
        var values = printed.columns().stream().map(column -> value(row, column.number())).toList();
        return new Understood.Row(place, name, unit, values, total(row));
    }

    private List<Understood.Row> totals() {
        return printed.rows().stream().filter(printed::isTotal).map(this::sums).toList();
    }

    private Understood.Row sums(GridRow row) {
        var values = printed.columns().stream().map(column -> sum(row, column.number())).toList();
        var place = printed.place(row, printed.nameColumn());
        return new Understood.Row(place, row.text(printed.nameColumn()), null, values, total(row));
    }

    private Understood.@Nullable Value total(GridRow row) {
        var column = printed.totalColumn();
        return column == null || row.text(column).isEmpty() ? null : sum(row, column);
    }

    /// A printed sum: shown and checked, never a target.
    private Understood.Value sum(GridRow row, int column) {
        var text = row.text(column);
        return new Understood.Value(
                printed.place(row, column), text, Figure.number(text, measure, indicator));
    }

    private Understood.Value value(GridRow row, int column) {
        var place = printed.place(row, column);
        var corrected = understanding.settled(place, How.TEXT);
        var text = corrected == null ? row.text(column) : corrected;
        if (corrected == null) {
            origin(row, column, place);
        }
        var figure = Figure.of(text, measure);
        if (!figure.fault().isEmpty()) {
            var empty = figure.fault().equals("PRINTED_CELL_EMPTY");
            understanding.doubt(place, figure.fault(), List.of(), !empty, text);
        }
        return new Understood.Value(
                place,
                text,
                new Amounts(understanding, measure, indicator).converted(place, figure.value()));
    }

    /// One number merged over several rows is nobody's.
    private void origin(GridRow row, int column, CellPlace place) {
        for (var cell : row.cells()) {
            if (cell.column() == column && cell.origin() != CellOrigin.WRITTEN) {
                understanding.doubt(
                        place,
                        "PRINTED_CELL_" + cell.origin(),
                        List.of(),
                        cell.origin() == CellOrigin.MERGED,
                        cell.text());
            }
        }
    }

    private List<Understood.Period> periods() {
        var known = understanding.known();
        var periods = new ArrayList<Understood.Period>();
        var before = new HashSet<List<YearMonth>>();
        for (var column : printed.columns()) {
            var period = column.period();
            if (period != null && !before.add(List.of(period.from(), period.to()))) {
                understanding.doubt(
                        column.head(), "PRINTED_PERIOD_TWICE", List.of(), true, period.text());
            }
            if (period == null) {
                periods.add(new Understood.Period("", known.from(), known.to()));
            } else {
                if (period.from().isBefore(known.from()) || period.to().isAfter(known.to())) {
                    understanding.doubt(
                            column.head(),
                            "PRINTED_PERIOD_OUTSIDE",
                            List.of(),
                            true,
                            period.text(),
                            known.from(),
                            known.to());
                }
                periods.add(new Understood.Period(period.text(), period.from(), period.to()));
            }
        }
        return periods;
    }

    private void missing() {
        var missing =
                understanding.known().expected().stream()
                        .filter(unit -> !rowOf.containsKey(unit))
                        .map(OrgUnit::name)
                        .collect(Collectors.joining("、"));
        if (!missing.isEmpty()) {
            understanding.doubt(
                    printed.captionPlace(), "PRINTED_UNIT_MISSING", List.of(), false, missing);
        }
    }
}
