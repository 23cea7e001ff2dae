package org.tongbao.size;

import org.tongbao.size.Recording.Binding;
import org.tongbao.size.Recording.Step;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;

/// Executes what was recorded of requests, by prepared statements on one connection with the
/// product's own settings, and reads every column of every row.
final class Bare implements AutoCloseable {

    private final Connection connection;
    private final Map<String, PreparedStatement> prepared = new HashMap<>();
    private final Map<String, Long> took = new HashMap<>();

    Bare(SizedDatabase database) throws SQLException {
        var settings = new Properties();
        settings.put("user", database.user());
        settings.put("password", database.password());
        settings.put("rewriteBatchedStatements", "true");
        settings.put("cachePrepStmts", "true");
        settings.put("prepStmtCacheSqlLimit", "16384");
        settings.put("connectionTimeZone", "UTC");
        settings.put("forceConnectionTimeZoneToSession", "true");
        settings.put("sessionVariables", "group_concat_max_len=4294967295");
        connection = DriverManager.getConnection(database.url(), settings);
        connection.setTransactionIsolation(Connection.TRANSACTION_READ_COMMITTED);
    }

    void execute(List<Step> request) throws SQLException {
        for (var step : request) {
            switch (step) {
                case Step.Begin() -> connection.setAutoCommit(false);
                case Step.Commit() -> {
                    connection.commit();
                    connection.setAutoCommit(true);
                }
                case Step.Rollback() -> {
                    connection.rollback();
                    connection.setAutoCommit(true);
                }
                case Step.Execute(var sql, var bound) -> {
                    var begun = System.nanoTime();
                    execute(sql, bound);
                    took.merge(sql, System.nanoTime() - begun, Long::sum);
                }
            }
        }
    }

    /// The statement that took most of the time so far, and its share.
    String dearest() {
        var all = took.values().stream().mapToLong(nanos -> nanos).sum();
        return took.entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .map(one ->
                        "%d %% %s"
                                .formatted(
                                        100 * one.getValue() / all,
                                        one.getKey()
                                                .substring(0, Math.min(90, one.getKey().length()))))
                .orElse("");
    }

    private void execute(String sql, List<List<Binding>> bound) throws SQLException {
        var statement = prepared.get(sql);
        if (statement == null) {
            statement = connection.prepareStatement(sql);
            prepared.put(sql, statement);
        }
        for (var each : bound) {
            for (var binding : each) {
                binding.apply(statement);
            }
            if (bound.size() > 1) {
                statement.addBatch();
            }
        }
        if (bound.size() > 1) {
            statement.executeBatch();
        } else if (statement.execute()) {
            read(statement);
        }
    }

    private static void read(PreparedStatement statement) throws SQLException {
        try (var rows = statement.getResultSet()) {
            var columns = rows.getMetaData().getColumnCount();
            while (rows.next()) {
                for (int column = 1; column <= columns; column++) {
                    rows.getBytes(column);
                }
            }
        }
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
