package org.tongbao.command;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// A table as the database describes it.
///
/// @param columns in their order, without those the database computes
/// @param key what orders its rows the same way everywhere
record StoredTable(String name, List<Column> columns, List<String> key) {

    static final String HISTORY = "flyway_schema_history";

    /// @param binary whether it holds bytes; everything else is text
    /// @param words whether it is stored as text, and not only written so
    record Column(String name, boolean binary, boolean words) {

        private static final List<String> TEXTS =
                List.of("char", "varchar", "tinytext", "text", "mediumtext", "longtext");

        static Column of(String name, String type) {
            return new Column(
                    name, type.endsWith("binary") || type.endsWith("blob"), TEXTS.contains(type));
        }

        /// A number or time is written by the database itself, so that nothing is lost on the way.
        private String selected() {
            return binary || words ? "`" + name + "`" : "cast(`" + name + "` as char)";
        }
    }

    /// All tables but the history of migrations, in the order of their names.
    static List<StoredTable> all(Connection connection) throws SQLException {
        var columns = new TreeMap<String, List<Column>>();
        var keys = new TreeMap<String, List<String>>();
        read(
                connection,
                """
                select table_name, column_name, data_type
                  from information_schema.columns join information_schema.tables using (table_schema, table_name)
                 where table_schema = database() and table_type = 'BASE TABLE' and extra not like '%GENERATED%'
                 order by table_name, ordinal_position
                """,
                row -> add(columns, row[0], Column.of(row[1], row[2])));
        read(
                connection,
                """
                select table_name, column_name, 1
                  from information_schema.statistics
                 where table_schema = database() and index_name = 'PRIMARY'
                 order by table_name, seq_in_index
                """,
                row -> add(keys, row[0], row[1]));
        columns.remove(HISTORY);
        return columns.entrySet().stream()
                .map(table ->
                        new StoredTable(
                                table.getKey(),
                                List.copyOf(table.getValue()),
                                List.copyOf(keys.getOrDefault(table.getKey(), List.of()))))
                .toList();
    }

    private static <T> void add(TreeMap<String, List<T>> map, String table, T value) {
        map.computeIfAbsent(table, _ -> new ArrayList<>()).add(value);
    }

    private interface Reader {
        void take(String[] row);
    }

    private static void read(Connection connection, String sql, Reader reader) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                reader.take(new String[] {rows.getString(1), rows.getString(2), rows.getString(3)});
            }
        }
    }

    List<String> columnNames() {
        return columns.stream().map(Column::name).toList();
    }

    String select() {
        return "select %s from `%s`%s"
                .formatted(
                        columns.stream().map(Column::selected).collect(Collectors.joining(", ")),
                        name,
                        key.isEmpty() ? "" : " order by " + quoted(key));
    }

    String insert() {
        return "insert into `%s` (%s) values (%s)"
                .formatted(
                        name,
                        quoted(columnNames()),
                        columns.stream().map(_ -> "?").collect(Collectors.joining(", ")));
    }

    private static String quoted(List<String> names) {
        return names.stream().map(each -> "`" + each + "`").collect(Collectors.joining(", "));
    }
}
