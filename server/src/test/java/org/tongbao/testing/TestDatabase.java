package org.tongbao.testing;

import org.tongbao.db.embedded.EmbeddedDatabase;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;

/// A database of this test run, empty at first: on the embedded MariaDB, or on the server named by
/// `-Dtongbao.test.datasource.url=jdbc:mysql://host:port` (with `.username`, `.password`), where it
/// is dropped at the end.
public record TestDatabase(String url, String user, String password) {

    private static final String SERVER = System.getProperty("tongbao.test.datasource.url", "");
    private static final Map<String, TestDatabase> MADE = new ConcurrentHashMap<>();

    /// The one below the server of this test.
    public static TestDatabase ofThisServer() {
        return TestLane.database();
    }

    /// The one of this name, made when it is asked for the first time.
    public static TestDatabase named(String name) {
        return MADE.computeIfAbsent(name, TestDatabase::make);
    }

    /// A connection beside the server's pool, for tests that hold a lock or look from outside.
    public Connection connect() throws SQLException {
        return DriverManager.getConnection(url, user, password);
    }

    private static TestDatabase make(String name) {
        var whole = "tongbao_test_%d_%s".formatted(ProcessHandle.current().pid(), name);
        Door.OPEN.execute("create database " + whole + " character set utf8mb4");
        if (!SERVER.isBlank()) {
            var drop = "drop database " + whole;
            Runtime.getRuntime().addShutdownHook(new Thread(() -> Door.OPEN.execute(drop)));
        }
        return Door.OPEN.to(whole);
    }

    private TestDatabase to(String name) {
        return new TestDatabase(url.replaceFirst("(//[^/]+/)[^?]*", "$1" + name), user, password);
    }

    private void execute(String sql) {
        try (var connection = connect();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    /// Through which databases are made.
    private static final class Door {

        private static final TestDatabase OPEN = SERVER.isBlank() ? embedded() : given();

        private static TestDatabase embedded() {
            var database = EmbeddedDatabase.start(Path.of("target/embedded"));
            Runtime.getRuntime().addShutdownHook(new Thread(database::close));
            return new TestDatabase(database.url("tongbao"), database.user(), database.password());
        }

        private static TestDatabase given() {
            return new TestDatabase(
                    SERVER.replaceFirst("^(jdbc:[a-z]+://[^/?]+).*", "$1/")
                            + "?sslMode=DISABLED&allowPublicKeyRetrieval=true",
                    Objects.requireNonNull(System.getProperty("tongbao.test.datasource.username")),
                    System.getProperty("tongbao.test.datasource.password", ""));
        }
    }
}
