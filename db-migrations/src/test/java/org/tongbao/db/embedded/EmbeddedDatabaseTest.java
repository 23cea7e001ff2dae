package org.tongbao.db.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.OptionalInt;
import java.util.concurrent.TimeUnit;

class EmbeddedDatabaseTest {

    private static final Path FOLDER = Path.of("target/embedded");

    private String lastProcess = "";

    @Test
    void whatWasStoredIsThereAfterARestart() throws SQLException {
        try (var database = EmbeddedDatabase.start(FOLDER)) {
            execute(database, "create table if not exists kept (word varchar(20))");
            execute(database, "delete from kept");
            execute(database, "insert into kept values ('𠮷垎')");
        }
        try (var database = EmbeddedDatabase.start(FOLDER)) {
            assertThat(ask(database, "select word from kept")).isEqualTo("𠮷垎");
        }
    }

    /// What begins with `#sql` in its folder for temporary tables a starting database removes.
    @Test
    void aNewDatabaseLeavesAloneWhatOthersKeepInTheTemporaryFolder() throws Exception {
        EmbeddedDatabase.delete(FOLDER.resolve("database"));
        var ofAnother = Path.of(System.getProperty("java.io.tmpdir"), "#sql-temptable-0.MAI");
        Files.writeString(ofAnother, "of another database");
        try (var database = EmbeddedDatabase.start(FOLDER)) {
            assertThat(ask(database, "select 1")).isEqualTo("1");
            assertThat(ofAnother).exists();
        } finally {
            Files.deleteIfExists(ofAnother);
        }
    }

    @Test
    void aSecondServerOnAFolderInUseIsRefusedInBothLanguages() throws SQLException {
        try (var database = EmbeddedDatabase.start(FOLDER)) {
            assertThatThrownBy(() -> EmbeddedDatabase.start(FOLDER))
                    .isInstanceOf(EmbeddedDatabaseRefused.class)
                    .hasMessageContaining("正由另一个正在运行的通报服务使用")
                    .hasMessageContaining("is in use by another running Tongbao server");
            assertThat(ask(database, "select 1")).isEqualTo("1");
        }
    }

    @Test
    void theDatabaseOfAKilledServerIsEndedAndItsDataKept() throws Exception {
        var server = serverThatIsKilled();
        var orphan = ProcessHandle.of(Long.parseLong(processIdInFolder())).orElseThrow();
        assertThat(orphan.isAlive()).isTrue();
        server.destroyForcibly().waitFor();
        assertThat(orphan.isAlive()).isTrue();
        try (var database = EmbeddedDatabase.start(FOLDER)) {
            assertThat(orphan.isAlive()).isFalse();
            assertThat(ask(database, "select word from orphaned")).isEqualTo("kept");
        }
    }

    @Test
    void aDatabaseThatIsKilledAloneComesBackOnTheSameAddressWithItsData() throws Exception {
        try (var database = EmbeddedDatabase.start(FOLDER)) {
            execute(database, "create or replace table survived select 'kept' as word");
            killDatabase();
            awaitAnswer(database);
            assertThat(ask(database, "select word from survived")).isEqualTo("kept");
            killDatabase();
            awaitAnswer(database);
            awaitRemoval(FOLDER.resolve("database.init"));
        }
        assertThat(ProcessHandle.of(Long.parseLong(lastProcess)).filter(ProcessHandle::isAlive))
                .isEmpty();
    }

    @Test
    void aDatabaseThatCannotStartIsAbandonedAfterTheLastAttempt() throws Exception {
        var away = FOLDER.resolveSibling("embedded.away");
        var revival = new Revival(List.of(Duration.ZERO, Duration.ZERO));
        try (var database = EmbeddedDatabase.start(FOLDER, revival, OptionalInt.empty())) {
            Files.move(FOLDER.resolve("database"), away);
            try {
                killDatabase();
                assertThat(revival.abandoned(Duration.ofSeconds(30))).isTrue();
                assertThatThrownBy(() -> ask(database, "select 1"))
                        .isInstanceOf(SQLException.class);
            } finally {
                Files.move(away, FOLDER.resolve("database"));
            }
        }
        EmbeddedDatabase.start(FOLDER).close();
    }

    @Test
    void aProcessThatIsNotTheDatabaseOfThisFolderIsLeftAlone() throws Exception {
        var bystander = new ProcessBuilder("sleep", "60").start();
        try {
            EmbeddedDatabase.start(FOLDER).close();
            Files.writeString(FOLDER.resolve("database.pid"), bystander.pid() + "\n");
            EmbeddedDatabase.start(FOLDER).close();
            assertThat(bystander.isAlive()).isTrue();
        } finally {
            bystander.destroy();
        }
    }

    @Test
    void onlyItsOwnerReadsThePasswordAndNobodyEntersWithoutIt() throws Exception {
        try (var database = EmbeddedDatabase.start(FOLDER)) {
            var permissions = Files.getPosixFilePermissions(FOLDER.resolve("database.password"));
            assertThat(PosixFilePermissions.toString(permissions)).isEqualTo("rw-------");
            assertThat(FOLDER.resolve("database.init")).doesNotExist();
            for (var user : new String[] {"root", "tongbao", ""}) {
                assertThatThrownBy(() ->
                                DriverManager.getConnection(database.url(""), user, "").close())
                        .isInstanceOf(SQLException.class);
            }
        }
    }

    @Test
    void aReaderIsLetInOnItsPortToItsViewsAndNowhereElse() throws Exception {
        int port;
        try (var free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = free.getLocalPort();
            assertThatThrownBy(() -> EmbeddedDatabase.startForReader(FOLDER, port))
                    .isInstanceOf(EmbeddedDatabaseRefused.class)
                    .hasMessageContaining("tongbao.reader.port");
        }
        try (var database = EmbeddedDatabase.startForReader(FOLDER, port)) {
            execute(database, "create or replace table secret select 'hidden' as word");
            execute(database, "create database if not exists tongbao_feed");
            execute(
                    database,
                    "create or replace view tongbao_feed.words as select word from secret");
            var url = EmbeddedDatabase.url(port, "tongbao_feed");
            var file = FOLDER.resolve("reader.password");
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                    .isEqualTo("rw-------");
            var password = Files.readString(file).strip();
            try (var reader = DriverManager.getConnection(url, "tongbao_reader", password);
                    var statement = reader.createStatement()) {
                assertThat(statement.executeQuery("select word from words").next()).isTrue();
                for (var sql :
                        List.of(
                                "select word from tongbao.secret",
                                "select word from tongbaoXfeed.words",
                                "select authentication_string from mysql.user",
                                "insert into words values ('mine')",
                                "create table mine (word char(1))",
                                "drop view words")) {
                    assertThatThrownBy(() -> statement.execute(sql))
                            .as(sql)
                            .isInstanceOf(SQLException.class)
                            .hasMessageContaining("denied");
                }
            }
            execute(database, "drop database tongbao_feed");
        }
        try (var database = EmbeddedDatabase.start(FOLDER)) {
            var password = Files.readString(FOLDER.resolve("reader.password")).strip();
            assertThatThrownBy(() ->
                            DriverManager.getConnection(
                                            database.url(""), "tongbao_reader", password)
                                    .close())
                    .isInstanceOf(SQLException.class);
        }
    }

    @Test
    void everyConnectionIsUtcReadCommittedAndFourByteClean() throws SQLException {
        try (var database = EmbeddedDatabase.start(FOLDER)) {
            assertThat(
                            ask(
                                    database,
                                    "select concat_ws(' ', @@global.time_zone,"
                                            + " @@global.tx_isolation, @@character_set_server)"))
                    .isEqualTo("+00:00 READ-COMMITTED utf8mb4");
        }
    }

    /// A server of its own JVM that stores a word and then waits to be killed.
    private static Process serverThatIsKilled() throws IOException {
        var server =
                new ProcessBuilder(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                "-cp",
                                System.getProperty("java.class.path"),
                                KilledServer.class.getName(),
                                FOLDER.toString())
                        .redirectError(ProcessBuilder.Redirect.INHERIT)
                        .start();
        var ready = server.inputReader().readLine();
        assertThat(ready).isEqualTo("ready");
        return server;
    }

    private void killDatabase() throws Exception {
        lastProcess = processIdInFolder();
        var mariadb = ProcessHandle.of(Long.parseLong(lastProcess)).orElseThrow();
        mariadb.destroyForcibly();
        mariadb.onExit().get(10, TimeUnit.SECONDS);
    }

    /// Comes back by itself, so the only thing to do is to ask until it does.
    private void awaitAnswer(EmbeddedDatabase database) throws Exception {
        var deadline = System.nanoTime() + Duration.ofSeconds(30).toNanos();
        while (true) {
            try {
                assertThat(ask(database, "select 1")).isEqualTo("1");
                lastProcess = processIdInFolder();
                return;
            } catch (SQLException notYet) {
                if (System.nanoTime() > deadline) {
                    throw notYet;
                }
                Thread.sleep(50);
            }
        }
    }

    /// The database answers a moment before whoever started it tidies up.
    private static void awaitRemoval(Path file) throws InterruptedException {
        var deadline = System.nanoTime() + Duration.ofSeconds(30).toNanos();
        while (Files.exists(file)) {
            assertThat(System.nanoTime()).as("still there: %s", file).isLessThan(deadline);
            Thread.sleep(50);
        }
    }

    private static String processIdInFolder() throws IOException {
        return Files.readString(FOLDER.resolve("database.pid")).strip();
    }

    private static void execute(EmbeddedDatabase database, String sql) throws SQLException {
        try (var connection = connect(database);
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static String ask(EmbeddedDatabase database, String sql) throws SQLException {
        try (var connection = connect(database);
                var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getString(1);
        }
    }

    private static Connection connect(EmbeddedDatabase database) throws SQLException {
        return DriverManager.getConnection(
                database.url("tongbao"), database.user(), database.password());
    }

    /// The main of the JVM that is killed.
    static final class KilledServer {

        private KilledServer() {}

        static void main(String[] arguments) throws Exception {
            var database = EmbeddedDatabase.start(Path.of(arguments[0]));
            execute(database, "create or replace table orphaned select 'kept' as word");
            System.out.println("ready");
            TimeUnit.MINUTES.sleep(5);
            database.close();
        }
    }
}
