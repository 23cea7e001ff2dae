package org.tongbao.db.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/// The database of a folder as a command beside the server reaches it: the one that runs, or, where
/// none does, one that is started for as long as the command takes.
public final class EmbeddedAccess implements AutoCloseable {

    private final String url;
    private final String password;
    private final Optional<EmbeddedDatabase> started;

    private EmbeddedAccess(String url, String password, Optional<EmbeddedDatabase> started) {
        this.url = url;
        this.password = password;
        this.started = started;
    }

    /// Whether there is a database in this folder.
    public static boolean exists(Path dataFolder) {
        return Files.isDirectory(dataFolder.resolve("database"));
    }

    /// @throws EmbeddedDatabaseRefused when none runs and none can be started
    public static EmbeddedAccess to(Path dataFolder) {
        try {
            var database = EmbeddedDatabase.start(dataFolder);
            return new EmbeddedAccess(
                    database.url("tongbao"), database.password(), Optional.of(database));
        } catch (EmbeddedDatabaseRefused refused) {
            if (!refused.folderInUse()) {
                throw refused;
            }
            return running(dataFolder);
        }
    }

    private static EmbeddedAccess running(Path folder) {
        try {
            var port = Integer.parseInt(Files.readString(folder.resolve("database.port")).strip());
            var password = Files.readString(folder.resolve("database.password")).strip();
            return new EmbeddedAccess(
                    EmbeddedDatabase.url(port, "tongbao"), password, Optional.empty());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public String url() {
        return url;
    }

    public String user() {
        return EmbeddedDatabase.USER;
    }

    public String password() {
        return password;
    }

    @Override
    public void close() {
        started.ifPresent(EmbeddedDatabase::close);
    }
}
