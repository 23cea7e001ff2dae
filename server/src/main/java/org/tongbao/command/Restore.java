package org.tongbao.command;

import org.flywaydb.core.Flyway;
import org.springframework.core.io.ClassPathResource;
import org.springframework.util.FileSystemUtils;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.function.Function;
import java.util.stream.Collectors;

/// `tongbao restore FILE`: fills an empty database with a backup, on the embedded database or on
/// another one than it came from. The tables are made by the very migrations that had made them;
/// the next start of the server brings them forward. At the end everything is read once more and
/// compared with what the backup says.
final class Restore implements Command {

    @Override
    public int run(CommandLine line, Voice voice) throws IOException, SQLException {
        var path = Path.of(line.required()).toAbsolutePath();
        try (var file = BackupFile.open(path)) {
            refuseUnknown(file.manifest());
            try (var database = CommandDatabase.reach(line.settings());
                    var connection = database.connect()) {
                refuseFull(connection);
                migrate(database, file.manifest());
                fill(connection, file);
                compare(connection, file.manifest());
            }
            var manifest = file.manifest();
            voice.say("RESTORE_DONE", manifest.tables().size(), manifest.rows(), manifest.madeAt());
        }
        return 0;
    }

    private static void refuseUnknown(Manifest manifest) {
        for (var script : manifest.migrations()) {
            if (!migration(script).exists()) {
                throw new CommandRefused("BACKUP_NEWER", script);
            }
        }
    }

    private static ClassPathResource migration(String script) {
        return new ClassPathResource("db/migration/" + script);
    }

    private static void refuseFull(Connection connection) throws SQLException {
        try (var statement = connection.createStatement();
                var rows =
                        statement.executeQuery(
                                "select count(*) from information_schema.tables"
                                        + " where table_schema = database()")) {
            rows.next();
            if (rows.getInt(1) > 0) {
                throw new CommandRefused("RESTORE_NOT_EMPTY");
            }
        }
    }

    /// With exactly these scripts and no later one, so that every column is as it was.
    private static void migrate(CommandDatabase database, Manifest manifest) throws IOException {
        var folder = Files.createTempDirectory("tongbao-restore");
        try {
            for (var script : manifest.migrations()) {
                try (var in = migration(script).getInputStream()) {
                    Files.copy(in, folder.resolve(Path.of(script).getFileName().toString()));
                }
            }
            Flyway.configure()
                    .dataSource(database.url(), database.user(), database.password())
                    .locations("filesystem:" + folder)
                    .load()
                    .migrate();
        } finally {
            FileSystemUtils.deleteRecursively(folder);
        }
    }

    private static void fill(Connection connection, BackupFile file)
            throws IOException, SQLException {
        var tables =
                StoredTable.all(connection).stream()
                        .collect(Collectors.toMap(StoredTable::name, Function.identity()));
        try (var statement = connection.createStatement()) {
            statement.execute("set session foreign_key_checks = 0, unique_checks = 0");
            for (var table : tables.keySet()) {
                // A migration may have put rows there.
                statement.execute("delete from `" + table + "`");
            }
        }
        connection.setAutoCommit(false);
        for (var content : file.manifest().tables()) {
            var table = tables.get(content.table());
            if (table == null || !table.columnNames().equals(content.columns())) {
                throw new CommandRefused("RESTORE_DIFFERS", content.table());
            }
            new TableRows(table).load(file.lines(content), connection);
        }
        connection.setAutoCommit(true);
    }

    private static void compare(Connection connection, Manifest manifest)
            throws IOException, SQLException {
        var stored = StoredTable.all(connection);
        for (int i = 0; i < stored.size(); i++) {
            var found =
                    new TableRows(stored.get(i))
                            .write(connection, java.io.OutputStream.nullOutputStream());
            if (!manifest.tables().get(i).equals(found)) {
                throw new CommandRefused("RESTORE_DIFFERS", found.table());
            }
        }
    }
}
