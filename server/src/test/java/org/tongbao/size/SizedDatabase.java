package org.tongbao.size;

import static org.tongbao.size.Measuring.say;

import org.tongbao.db.embedded.EmbeddedDatabase;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;

/// The database of a size: the embedded one in a data folder of the product, or one of its own on a
/// server of this machine that already runs.
///
/// @param url of the database, with the name of the size's own
/// @param processor of its server
/// @param closing what ends it, if that is for us
record SizedDatabase(
        String url, String user, String password, Processor processor, Runnable closing)
        implements AutoCloseable {

    private static final String SETTINGS = "?sslMode=DISABLED&allowPublicKeyRetrieval=true";
    private static final int USUAL_PORT = 3306;

    /// @param folder can be opened by the product too, as `tongbao.data`
    static SizedDatabase embedded(Path folder) throws IOException {
        var database = EmbeddedDatabase.start(folder);
        var url = database.url("tongbao");
        return new SizedDatabase(
                url, database.user(), database.password(), processor(url), database::close);
    }

    /// @param server for example `jdbc:mysql://127.0.0.1:3306`
    /// @param user may make databases and set global variables
    static SizedDatabase on(String server, String user, String password, Size size)
            throws IOException, SQLException {
        var name = "tongbao_" + size.word();
        var root = server.replaceFirst("^(jdbc:[a-z]+://[^/?]+).*", "$1/");
        try (var connection = DriverManager.getConnection(root + SETTINGS, user, password);
                var statement = connection.createStatement()) {
            statement.execute("create database if not exists " + name + " character set utf8mb4");
        }
        var url = root + name + SETTINGS;
        return new SizedDatabase(url, user, password, processor(url), () -> {});
    }

    private static Processor processor(String url) throws IOException {
        var port = URI.create(url.substring("jdbc:".length())).getPort();
        return Processor.listening(port < 0 ? USUAL_PORT : port);
    }

    Connection connect() throws SQLException {
        return DriverManager.getConnection(url, user, password);
    }

    /// A connection for making data. Files are sent through it: a server that takes none is told to
    /// as long as it is open. What is made is kept out of the binary log, and believed.
    void filling(Filling filling) throws SQLException, IOException {
        var takesFiles = is("local_infile");
        if (!takesFiles) {
            execute("set global local_infile = 1");
        }
        try (var connection =
                        DriverManager.getConnection(
                                url + "&allowLoadLocalInfile=true", user, password);
                var statement = connection.createStatement()) {
            statement.execute("set unique_checks = 0, foreign_key_checks = 0");
            if (is("log_bin")) {
                statement.execute("set sql_log_bin = 0");
            }
            filling.through(connection);
        } finally {
            if (!takesFiles) {
                execute("set global local_infile = 0");
            }
        }
    }

    interface Filling {
        void through(Connection connection) throws SQLException, IOException;
    }

    boolean is(String variable) throws SQLException {
        return variable(variable).equals("1");
    }

    String variable(String name) throws SQLException {
        try (var connection = connect();
                var statement = connection.createStatement();
                var rows = statement.executeQuery("select @@" + name)) {
            rows.next();
            return rows.getString(1);
        }
    }

    void execute(String sql) throws SQLException {
        try (var connection = connect();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /// What decides how dear a commit and a reading from disk are.
    void introduce() throws SQLException {
        var megabyte = 1 << 20;
        say(
                "%s: binary log %s, sync_binlog %s, innodb_flush_log_at_trx_commit %s, buffer pool"
                        + " %d MB",
                variable("version"),
                is("log_bin") ? "on" : "off",
                variable("sync_binlog"),
                variable("innodb_flush_log_at_trx_commit"),
                Long.parseLong(variable("innodb_buffer_pool_size")) / megabyte);
    }

    @Override
    public void close() {
        closing.run();
    }
}
