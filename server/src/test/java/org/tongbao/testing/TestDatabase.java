package org.tongbao.testing;

import org.tongbao.db.embedded.EmbeddedDatabase;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Objects;

/// A database of its own for this test run, empty at first: on the embedded MariaDB, or on the
/// server named by `-Dtongbao.test.datasource.url=jdbc:mysql://host:port` (with `.username`,
/// `.password`), where it is dropped at the end.
public record TestDatabase(String url, String user, String password) {

    private static final String NAME = "tongbao_test_" + ProcessHandle.current().pid();

    /// The one of this JVM.
    public static TestDatabase shared() {
        return Shared.DATABASE;
    }

    /// A further database, empty, on the same server; dropped at the end where this one is.
    public TestDatabase another(String purpose) throws SQLException {
        var name = NAME + "_" + purpose;
        var further = new TestDatabase(url.replace("/" + NAME, "/" + name), user, password);
        create(this, name);
        if (!System.getProperty("tongbao.test.datasource.url", "").isBlank()) {
            Runtime.getRuntime().addShutdownHook(new Thread(() -> drop(further, name)));
        }
        return further;
    }

    /// A connection beside the server's pool, for tests that hold a lock or look from outside.
    public Connection connect() throws SQLException {
        return DriverManager.getConnection(url, user, password);
    }

    private static TestDatabase open() {
        var server = System.getProperty("tongbao.test.datasource.url", "");
        try {
            return server.isBlank() ? embedded() : on(server);
        } catch (SQLException e) {
            throw new IllegalStateException("no database to test on", e);
        }
    }

    private static TestDatabase embedded() throws SQLException {
        var database = EmbeddedDatabase.start(Path.of("target/embedded"));
        Runtime.getRuntime().addShutdownHook(new Thread(database::close));
        return fresh(
                new TestDatabase(database.url("tongbao"), database.user(), database.password()),
                database.url(NAME));
    }

    private static TestDatabase on(String server) throws SQLException {
        var address = server.replaceFirst("^(jdbc:[a-z]+://[^/?]+).*", "$1");
        var parameters = "?sslMode=DISABLED&allowPublicKeyRetrieval=true";
        var door =
                new TestDatabase(
                        address + "/" + parameters,
                        Objects.requireNonNull(
                                System.getProperty("tongbao.test.datasource.username")),
                        System.getProperty("tongbao.test.datasource.password", ""));
        Runtime.getRuntime().addShutdownHook(new Thread(() -> drop(door, NAME)));
        return fresh(door, address + "/" + NAME + parameters);
    }

    private static TestDatabase fresh(TestDatabase door, String url) throws SQLException {
        create(door, NAME);
        return new TestDatabase(url, door.user(), door.password());
    }

    private static void create(TestDatabase door, String name) throws SQLException {
        try (var connection = door.connect();
                var statement = connection.createStatement()) {
            statement.execute("drop database if exists " + name);
            statement.execute("create database " + name + " character set utf8mb4");
        }
    }

    private static void drop(TestDatabase door, String name) {
        try (var connection = door.connect();
                var statement = connection.createStatement()) {
            statement.execute("drop database if exists " + name);
        } catch (SQLException e) {
            System.err.println("left behind: " + name + " (" + e.getMessage() + ")");
        }
    }

    private static final class Shared {
        private static final TestDatabase DATABASE = open();
    }
}
