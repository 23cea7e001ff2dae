package org.tongbao.command;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/// `tongbao reader`: makes the views for Metabase and Superset, on the embedded database. For one
/// of your own it prints the statements, which its administrator runs: the user of the server may
/// not make views and accounts there.
final class Reader implements Command {

    private static final String READER = "tongbao_reader";

    @Override
    public int run(CommandLine line, Voice voice) throws SQLException {
        try (var database = CommandDatabase.existing(line.settings());
                var connection = database.connect()) {
            var views = new ReaderViews(connection.getCatalog());
            if (CommandDatabase.named(line.settings())) {
                print(views, voice);
            } else {
                make(views, connection);
                voice.say("READER_MADE", views.name(), READER);
                port(line, voice);
            }
        }
        return 0;
    }

    private static void make(ReaderViews views, Connection connection) throws SQLException {
        try (var statement = connection.createStatement()) {
            for (var sql : views.statements()) {
                statement.execute(sql);
            }
        }
    }

    /// Whether the reader is let in from the next start of the server on.
    private static void port(CommandLine line, Voice voice) {
        var port = line.settings().getProperty("tongbao.reader.port", Integer.class, 0);
        if (port == 0) {
            voice.say("READER_PORT_MISSING");
        } else {
            voice.say("READER_PORT", Integer.toString(port));
        }
    }

    private static void print(ReaderViews views, Voice voice) {
        voice.print(String.join(";\n\n", all(views)) + ";");
    }

    private static List<String> all(ReaderViews views) {
        var statements = new ArrayList<>(views.statements());
        statements.add(
                "CREATE USER IF NOT EXISTS '%s'@'%%' IDENTIFIED BY 'CHOOSE-A-PASSWORD' WITH MAX_USER_CONNECTIONS 5"
                        .formatted(READER));
        statements.add("GRANT SELECT ON `%s`.* TO '%s'@'%%'".formatted(views.name(), READER));
        return statements;
    }
}
