package org.tongbao.feed;

import org.jspecify.annotations.Nullable;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/// A flat table: what its rows hold, in this order. Columns are added at the end only, since names
/// and places are part of the contract.
///
/// @param name as it stands in the address
/// @param about what else is said of all rows together, in JSON
record FeedTable<R>(String name, Map<String, Object> about, List<Column<R>> columns) {

    /// @param value a text, a number, a truth value, an instant, or null for none
    record Column<R>(String name, ColumnType type, Function<R, @Nullable Object> value) {

        Column(String name, Function<R, @Nullable Object> value) {
            this(name, ColumnType.TEXT, value);
        }
    }

    FeedTable(String name, List<Column<R>> columns) {
        this(name, Map.of(), columns);
    }

    FeedTable {
        about = Collections.unmodifiableMap(new LinkedHashMap<>(about));
        columns = List.copyOf(columns);
    }

    List<String> names() {
        return columns.stream().map(Column::name).toList();
    }
}
