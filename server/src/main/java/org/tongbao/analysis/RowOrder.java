package org.tongbao.analysis;

import org.jspecify.annotations.Nullable;
import org.tongbao.analysis.AnalysisInput.Group;
import org.tongbao.analysis.AnalysisInput.Order;
import org.tongbao.graphql.Cursor;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// How rows are sorted: by figures, what has none last; among equals by what rows are made by. So
/// every row has a place of its own, and a page begins after the place where another ended.
record RowOrder(Layout layout) {

    /// Where a row stands.
    ///
    /// @param figures it is sorted by
    record Position(List<@Nullable BigDecimal> figures, List<Integer> place) {

        Position {
            figures = Collections.unmodifiableList(new ArrayList<>(figures));
            place = List.copyOf(place);
        }

        /// As a cursor keeps it.
        List<String> keys() {
            return Stream.concat(
                            figures.stream().map(one -> one == null ? "" : Cell.plain(one)),
                            place.stream().map(String::valueOf))
                    .toList();
        }
    }

    List<Row> sorted(List<Row> rows) {
        return layout.sorting().isEmpty()
                ? rows
                : rows.stream()
                        .sorted(Comparator.comparing(this::position, this::compare))
                        .toList();
    }

    /// The first rows of each group, of sorted ones.
    ///
    /// @param count of each; null for all
    List<Row> first(List<Row> sorted, @Nullable Integer count, List<Group> per) {
        if (count == null) {
            return sorted;
        }
        var taken = new HashMap<List<@Nullable Object>, Integer>();
        return sorted.stream()
                .filter(row -> taken.merge(group(row, per), 1, Integer::sum) <= count)
                .toList();
    }

    private List<@Nullable Object> group(Row row, List<Group> per) {
        return per.stream()
                .<@Nullable Object>map(group ->
                        switch (group) {
                            case INDICATOR -> row.key().indicator();
                            case CATEGORY -> written(row, Dimension.CATEGORY);
                            case DEPARTMENT -> written(row, Dimension.DEPARTMENT);
                            case PERIOD -> row.key().period();
                            case PARENT -> row.key().units().stand().parent();
                            case PEER_GROUP -> row.key().units().stand().unit().peerGroup();
                        })
                .toList();
    }

    private @Nullable String written(Row row, Dimension dimension) {
        var at = row.key().at().get(layout.analysis().asked().by().indexOf(dimension));
        return at == null ? null : at.written();
    }

    Position position(Row row) {
        return new Position(
                layout.sorting().stream()
                        .<@Nullable BigDecimal>map(figure -> row.cell(figure).number())
                        .toList(),
                row.key().place());
    }

    /// Of the row a page ended with.
    Position position(Cursor cursor) {
        var figures = new ArrayList<@Nullable BigDecimal>();
        var sorting = layout.sorting().size();
        for (int i = 0; i < sorting; i++) {
            figures.add(cursor.decimal(i));
        }
        return new Position(
                figures,
                IntStream.range(0, layout.analysis().asked().by().size())
                        .mapToObj(i -> cursor.integer(sorting + i))
                        .toList());
    }

    int compare(Position one, Position other) {
        var orders = layout.analysis().asked().order();
        for (int i = 0; i < orders.size(); i++) {
            var comparison = compare(orders.get(i), one.figures().get(i), other.figures().get(i));
            if (comparison != 0) {
                return comparison;
            }
        }
        return Tabulation.compare(one.place(), other.place());
    }

    private static int compare(Order order, @Nullable BigDecimal one, @Nullable BigDecimal other) {
        if (one == null || other == null) {
            return Boolean.compare(one == null, other == null);
        }
        return order.ascending() ? one.compareTo(other) : other.compareTo(one);
    }
}
