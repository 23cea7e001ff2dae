package org.tongbao.command;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/// `tongbao backup FILE`: everything in the database at one moment, files included, while the
/// server runs. Until it is whole it has another name.
final class Backup implements Command {

    @Override
    public int run(CommandLine line, Voice voice) throws IOException, SQLException {
        var file = Path.of(line.required()).toAbsolutePath();
        if (Files.exists(file)) {
            throw new CommandRefused("BACKUP_EXISTS", file);
        }
        try (var database = CommandDatabase.existing(line.settings());
                var connection = database.connect()) {
            var manifest = write(connection, file);
            voice.say(
                    "BACKUP_DONE",
                    file,
                    manifest.tables().size(),
                    manifest.rows(),
                    Files.size(file) / 1024 + 1);
        }
        return 0;
    }

    private static Manifest write(Connection connection, Path file)
            throws IOException, SQLException {
        var part = file.resolveSibling(file.getFileName() + ".part");
        Files.deleteIfExists(part);
        try (var out = create(part)) {
            var manifest = write(connection, out);
            out.close();
            Files.move(part, file, StandardCopyOption.ATOMIC_MOVE);
            return manifest;
        } finally {
            Files.deleteIfExists(part);
        }
    }

    /// It holds what people may not read: hashes of passwords, telephones, files.
    private static OutputStream create(Path file) throws IOException {
        if (file.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            var ownerOnly = PosixFilePermissions.fromString("rw-------");
            Files.createFile(file, PosixFilePermissions.asFileAttribute(ownerOnly));
        }
        return Files.newOutputStream(file);
    }

    private static Manifest write(Connection connection, OutputStream out)
            throws IOException, SQLException {
        begin(connection);
        var tables = StoredTable.all(connection);
        var migrations = migrations(connection);
        var madeAt = Instant.now().truncatedTo(ChronoUnit.SECONDS).toString();
        var contents = new ArrayList<Manifest.Content>();
        var zip = new ZipOutputStream(out);
        for (var table : tables) {
            zip.putNextEntry(new ZipEntry("tables/" + table.name() + ".jsonl"));
            contents.add(new TableRows(table).write(connection, zip));
            zip.closeEntry();
        }
        var manifest = new Manifest(Manifest.FORMAT, madeAt, migrations, contents);
        zip.putNextEntry(new ZipEntry(Manifest.ENTRY));
        zip.write(manifest.written());
        zip.closeEntry();
        zip.finish();
        return manifest;
    }

    /// One snapshot for all tables. Nobody waits for it, and it waits for nobody.
    private static void begin(Connection connection) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute("set session net_write_timeout = 600");
            statement.execute("set session transaction isolation level repeatable read");
            statement.execute("start transaction with consistent snapshot, read only");
        }
    }

    private static List<String> migrations(Connection connection) throws SQLException {
        var scripts = new ArrayList<String>();
        try (var statement = connection.createStatement();
                var rows =
                        statement.executeQuery(
                                "select script from "
                                        + StoredTable.HISTORY
                                        + " where success = 1 and type = 'SQL'"
                                        + " order by installed_rank")) {
            while (rows.next()) {
                scripts.add(rows.getString(1));
            }
        }
        return scripts;
    }
}
