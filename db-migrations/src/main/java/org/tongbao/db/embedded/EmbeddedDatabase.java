package org.tongbao.db.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.concurrent.TimeUnit;

/// A running MariaDB with its data in one folder, reachable on a loopback port only by the password
/// in that folder. It runs until closed: when its process ends alone it is started again on the
/// same data and port. After a kill of the server it runs on until the next start on its folder,
/// which ends it; one folder serves one server at a time.
public final class EmbeddedDatabase implements AutoCloseable {

    static final String USER = "tongbao";

    /// Reads the views of the database `tongbao_feed` and nothing else.
    static final String READER = "tongbao_reader";

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final DataFolder folder;
    private final Program program;
    private final String password;
    private final int port;
    private final boolean letsReaderIn;
    private final Revival revival;

    /// Guarded by this.
    private Process process;

    /// Guarded by this.
    private boolean closed;

    private EmbeddedDatabase(
            DataFolder folder, Program program, Revival revival, OptionalInt readerPort)
            throws IOException {
        this.folder = folder;
        this.program = program;
        this.revival = revival;
        this.password = folder.password();
        this.port = readerPort.isPresent() ? readerPort.getAsInt() : freePort();
        this.letsReaderIn = readerPort.isPresent();
        this.process = launch();
    }

    /// Starts on this folder, which is made when missing. Never name one below `java.io.tmpdir`: it
    /// is wiped.
    ///
    /// @throws EmbeddedDatabaseRefused when the folder is in use or the platform has no program
    public static EmbeddedDatabase start(Path dataFolder) {
        return start(dataFolder, new Revival(), OptionalInt.empty());
    }

    /// As [#start(Path)], and the reader is let in.
    ///
    /// @param readerPort on this port of 127.0.0.1
    /// @throws EmbeddedDatabaseRefused also when something else listens there
    public static EmbeddedDatabase startForReader(Path dataFolder, int readerPort) {
        return start(dataFolder, new Revival(), OptionalInt.of(readerPort));
    }

    static EmbeddedDatabase start(Path dataFolder, Revival revival, OptionalInt readerPort) {
        var folder = DataFolder.lock(dataFolder);
        try {
            Orphan.end(folder);
            readerPort.ifPresent(EmbeddedDatabase::refuseTaken);
            var program = Program.unpacked(folder.program());
            install(program, folder);
            var database = new EmbeddedDatabase(folder, program, revival, readerPort);
            database.watch();
            return database;
        } catch (IOException e) {
            release(folder);
            throw new UncheckedIOException(e);
        } catch (RuntimeException e) {
            release(folder);
            throw e;
        }
    }

    private Process launch() throws IOException {
        var launched = program.start(folder.database(), folder.log(), arguments());
        awaitGreeting(launched, port, folder);
        Files.deleteIfExists(folder.statements(""));
        Files.writeString(folder.port(), String.valueOf(port));
        return launched;
    }

    private synchronized void watch() {
        process.onExit().thenRun(() -> revival.begin(this::launchAgain));
    }

    /// @return whether it runs again; not when it was closed
    private synchronized boolean launchAgain() throws IOException {
        if (!closed) {
            process = launch();
            watch();
        }
        return !closed;
    }

    /// The URL of a database on this server; the one named `tongbao` exists from the start, others
    /// whose names begin so may be created.
    public String url(String database) {
        return url(port, database);
    }

    static String url(int port, String database) {
        return "jdbc:mysql://127.0.0.1:%d/%s?sslMode=DISABLED&allowPublicKeyRetrieval=true"
                .formatted(port, database);
    }

    public String user() {
        return USER;
    }

    public String password() {
        return password;
    }

    /// Waits for a start that is under way, and lets none begin after it.
    @Override
    public synchronized void close() {
        closed = true;
        process.destroy();
        try {
            if (!process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        release(folder);
    }

    private static void install(Program program, DataFolder folder) throws IOException {
        if (Files.isDirectory(folder.database())) {
            return;
        }
        delete(folder.unfinished());
        Files.createDirectories(folder.unfinished());
        var installation = program.install(folder.unfinished(), folder.temporary(), folder.log());
        if (!succeeds(installation)) {
            throw EmbeddedDatabaseRefused.didNotStart(folder.log(), lastLines(folder.log()));
        }
        Files.move(folder.unfinished(), folder.database(), StandardCopyOption.ATOMIC_MOVE);
    }

    private List<String> arguments() throws IOException {
        var arguments = new ArrayList<>(List.of("--no-defaults"));
        arguments.addAll(Program.asRoot());
        arguments.addAll(
                List.of(
                        "--basedir=" + program.home(),
                        "--datadir=" + folder.database(),
                        "--tmpdir=" + folder.temporary(),
                        "--pid-file=" + folder.processId(),
                        // Relative to the data directory: a socket's path may have 107 bytes only.
                        "--socket=server.sock",
                        "--init-file=" + folder.statements(accounts()),
                        "--bind-address=127.0.0.1",
                        "--port=" + port,
                        "--skip-ssl",
                        "--skip-name-resolve",
                        "--performance-schema=OFF",
                        "--character-set-server=utf8mb4",
                        "--collation-server=utf8mb4_unicode_520_ci",
                        "--default-time-zone=+00:00",
                        "--transaction-isolation=READ-COMMITTED",
                        "--max-allowed-packet=64M"));
        return arguments;
    }

    /// Run by the server itself before it takes a connection; each statement is one line.
    private String accounts() throws IOException {
        return """
        CREATE DATABASE IF NOT EXISTS tongbao CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_520_ci;
        CREATE USER IF NOT EXISTS 'tongbao'@'127.0.0.1' IDENTIFIED BY '%1$s';
        ALTER USER 'tongbao'@'127.0.0.1' IDENTIFIED BY '%1$s';
        GRANT ALL ON `tongbao%%`.* TO 'tongbao'@'127.0.0.1';
        DELETE FROM mysql.global_priv WHERE User NOT IN ('tongbao', 'root', 'mariadb.sys');
        DELETE FROM mysql.db WHERE User NOT IN ('tongbao', 'mariadb.sys');
        DELETE FROM mysql.global_priv WHERE User = 'root' AND Host <> 'localhost';
        FLUSH PRIVILEGES;
        ALTER USER 'root'@'localhost' IDENTIFIED BY '%1$s';
        """
                        .formatted(password)
                + (letsReaderIn ? reader(folder.readerPassword()) : "");
    }

    /// So few connections and so short statements that reports can always be filed.
    private static String reader(String password) {
        return """
        CREATE USER '%1$s'@'127.0.0.1' IDENTIFIED BY '%2$s' WITH MAX_USER_CONNECTIONS 5 MAX_STATEMENT_TIME 30;
        GRANT SELECT ON `tongbao\\_feed`.* TO '%1$s'@'127.0.0.1';
        """
                .formatted(READER, password);
    }

    /// The server greets a connection only after it has run the statements of its start.
    private static void awaitGreeting(Process process, int port, DataFolder folder)
            throws IOException {
        var deadline = System.nanoTime() + PATIENCE.toNanos();
        while (process.isAlive() && System.nanoTime() < deadline) {
            if (greets(port)) {
                return;
            }
            pause();
        }
        process.destroyForcibly();
        throw EmbeddedDatabaseRefused.didNotStart(folder.log(), lastLines(folder.log()));
    }

    private static boolean greets(int port) {
        try (var socket = new Socket()) {
            socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 1000);
            socket.setSoTimeout(5000);
            return socket.getInputStream().read() > 0;
        } catch (IOException e) {
            return false;
        }
    }

    private static void pause() {
        try {
            Thread.sleep(20);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void refuseTaken(int port) {
        try {
            new ServerSocket(port, 1, InetAddress.getLoopbackAddress()).close();
        } catch (IOException taken) {
            throw EmbeddedDatabaseRefused.portTaken(port);
        }
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private static boolean succeeds(Process process) {
        try {
            return process.waitFor() == 0;
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private static String lastLines(Path log) throws IOException {
        var lines = Files.readAllLines(log);
        return String.join("\n", lines.subList(Math.max(0, lines.size() - 12), lines.size()));
    }

    static void delete(Path path) throws IOException {
        if (!Files.exists(path)) {
            return;
        }
        try (var below = Files.walk(path)) {
            for (var each : below.sorted(java.util.Comparator.reverseOrder()).toList()) {
                Files.delete(each);
            }
        }
    }

    private static void release(DataFolder folder) {
        try {
            folder.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
