package org.tongbao.db.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;

/// The layout of a data folder, and the lock that says a living server owns it. The lock belongs to
/// the JVM, not to the database: it vanishes with a killed server while its database lives on, and
/// that is how an orphan is told from a database in use.
final class DataFolder implements AutoCloseable {

    private final Path root;
    private final FileChannel lock;

    private DataFolder(Path root, FileChannel lock) {
        this.root = root;
        this.lock = lock;
    }

    static DataFolder lock(Path folder) {
        try {
            var root = Files.createDirectories(folder).toRealPath();
            var channel =
                    FileChannel.open(
                            root.resolve("server.lock"),
                            StandardOpenOption.CREATE,
                            StandardOpenOption.WRITE);
            if (!locked(channel)) {
                channel.close();
                throw EmbeddedDatabaseRefused.folderInUse(root);
            }
            return new DataFolder(root, channel);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean locked(FileChannel channel) throws IOException {
        try {
            return channel.tryLock() != null;
        } catch (OverlappingFileLockException e) {
            return false;
        }
    }

    Path program() {
        return root.resolve("program");
    }

    Path database() {
        return root.resolve("database");
    }

    /// Where a database is made before it is moved to its place whole, so that a start that was
    /// interrupted leaves no half of one.
    Path unfinished() {
        return root.resolve("database.unfinished");
    }

    Path temporary() throws IOException {
        return Files.createDirectories(root.resolve("tmp"));
    }

    Path log() {
        return root.resolve("database.log");
    }

    Path processId() {
        return root.resolve("database.pid");
    }

    /// The port of the database that runs, or ran last.
    Path port() {
        return root.resolve("database.port");
    }

    /// Made once, kept in a file only its owner reads.
    String password() throws IOException {
        return password("database.password");
    }

    /// As [#password], of the account that reads views only.
    String readerPassword() throws IOException {
        return password("reader.password");
    }

    private String password(String name) throws IOException {
        var file = root.resolve(name);
        if (!Files.exists(file)) {
            var bytes = new byte[24];
            new SecureRandom().nextBytes(bytes);
            writeSecret(file, HexFormat.of().formatHex(bytes));
        }
        return Files.readString(file).strip();
    }

    Path statements(String sql) throws IOException {
        return writeSecret(root.resolve("database.init"), sql);
    }

    private static Path writeSecret(Path file, String text) throws IOException {
        Files.deleteIfExists(file);
        if (file.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            var ownerOnly = PosixFilePermissions.fromString("rw-------");
            Files.createFile(file, PosixFilePermissions.asFileAttribute(ownerOnly));
        }
        return Files.writeString(file, text);
    }

    @Override
    public void close() throws IOException {
        lock.close();
    }
}
