package org.tongbao.size;

import java.sql.SQLException;
import java.util.Locale;

/// How often a database has made sure so far that its logs are on the disk.
///
/// @param ofTables the log of InnoDB, and its files
/// @param ofBinaryLog 0 where there is none
record Syncs(long ofTables, long ofBinaryLog) {

    private static final String OF_TABLES = "show global status like 'Innodb_data_fsyncs'";

    /// MySQL counts them among what it does with the file besides reading and writing.
    private static final String OF_BINARY_LOG =
            "select event_name, count_misc from performance_schema.file_summary_by_event_name"
                    + " where event_name = 'wait/io/file/sql/binlog'";

    static Syncs of(SizedDatabase database) throws SQLException {
        return new Syncs(
                counted(database, OF_TABLES),
                database.is("log_bin") ? counted(database, OF_BINARY_LOG) : 0);
    }

    private static long counted(SizedDatabase database, String sql) throws SQLException {
        try (var connection = database.connect();
                var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            return rows.next() ? rows.getLong(2) : 0;
        }
    }

    Syncs minus(Syncs before) {
        return new Syncs(ofTables - before.ofTables, ofBinaryLog - before.ofBinaryLog);
    }

    /// @param each among how many they are shared out
    String said(int each) {
        return String.format(
                Locale.ROOT,
                "disk syncs %.2f of tables, %.2f of the binary log",
                (double) ofTables / each,
                (double) ofBinaryLog / each);
    }
}
