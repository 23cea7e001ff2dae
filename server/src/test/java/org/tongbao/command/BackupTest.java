package org.tongbao.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tongbao.db.Tables.ATTACHMENT;
import static org.tongbao.db.Tables.ATTACHMENT_PART;
import static org.tongbao.db.Tables.AUDIT_ENTRY;
import static org.tongbao.db.Tables.ORG_UNIT;
import static org.tongbao.db.Tables.PERSON;

import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.util.FileSystemUtils;
import org.tongbao.db.embedded.EmbeddedAccess;
import org.tongbao.testing.IntegrationTest;
import org.tongbao.testing.TestDatabase;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/// Back up the database of this test run, with whatever tests have left in it, beside the running
/// server.
@IntegrationTest
class BackupTest {

    @Autowired DSLContext dsl;
    @TempDir Path folder;

    private final TestDatabase database = TestDatabase.ofThisServer();
    private final ByteArrayOutputStream said = new ByteArrayOutputStream();

    @BeforeEach
    void whatIsHardToCarry() {
        var bytes = new byte[256 * 1024];
        new Random(1).nextBytes(bytes);
        var file = file();
        dsl.insertInto(ATTACHMENT_PART)
                .set(ATTACHMENT_PART.ATTACHMENT_ID, file)
                .set(ATTACHMENT_PART.NUMBER, 0)
                .set(ATTACHMENT_PART.CONTENT, bytes)
                .execute();
        dsl.insertInto(AUDIT_ENTRY)
                .set(AUDIT_ENTRY.ID, UUID.randomUUID())
                .set(AUDIT_ENTRY.AT, Instant.parse("2026-03-29T01:30:00.000001Z"))
                .set(AUDIT_ENTRY.ACTION, "sample.done")
                .set(AUDIT_ENTRY.ACTOR_KIND, "SYSTEM")
                .set(AUDIT_ENTRY.ACTOR_NAME, "𠮷𡃁 'quoted' \\ \u2028 \r\n\t 末尾 ")
                .set(AUDIT_ENTRY.DETAIL, "{\"é\":\"\\u0000\"}")
                .execute();
    }

    private UUID file() {
        var unit = UUID.randomUUID();
        dsl.insertInto(ORG_UNIT)
                .set(ORG_UNIT.ID, unit)
                .set(ORG_UNIT.CODE, "b" + unit.toString().substring(0, 8))
                .set(ORG_UNIT.LEVEL, "TOWNSHIP")
                .set(ORG_UNIT.NAME, "备份镇")
                .execute();
        var file = UUID.randomUUID();
        dsl.insertInto(ATTACHMENT)
                .set(ATTACHMENT.ID, file)
                .set(ATTACHMENT.KIND, "TARGET")
                .set(ATTACHMENT.ORG_UNIT_ID, unit)
                .set(ATTACHMENT.STATE, "RECEIVING")
                .set(ATTACHMENT.NAME, "照片.jpg")
                .set(ATTACHMENT.TITLE, "")
                .set(ATTACHMENT.BYTES, 256 * 1024)
                .set(ATTACHMENT.PART_BYTES, 256 * 1024)
                .set(ATTACHMENT.STARTED_BY, dsl.fetchAny(PERSON).getId())
                .set(ATTACHMENT.STARTED_AT, Instant.parse("2026-03-29T01:30:00Z"))
                .execute();
        return file;
    }

    @Test
    void whatIsRestoredIsRowForRowWhatWasBackedUp() throws Exception {
        var file = folder.resolve("backup.zip");
        assertThat(run(database, "backup", file)).as(said.toString()).isZero();
        assertThat(said.toString(StandardCharsets.UTF_8)).contains("备份完成", "Backed up");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");

        var restored = TestDatabase.named("restored");
        assertThat(run(restored, "restore", file)).as(said.toString()).isZero();
        assertThat(said.toString(StandardCharsets.UTF_8)).contains("恢复完成", "Restored");
        try (var after = restored.connect()) {
            assertEverythingThere(after);
        }

        assertThat(run(restored, "restore", file)).isEqualTo(2);
        assertThat(said.toString(StandardCharsets.UTF_8)).contains("已经有数据", "holds data");
    }

    /// Wherever the backup came from. Not below the temporary folder, which the database wipes.
    @Test
    void aFolderIsFilledBesideWhatLiesInItAndOnlyOnce() throws Exception {
        var file = folder.resolve("backup.zip");
        assertThat(run(database, "backup", file)).isZero();
        var used = Path.of("target", "restored-" + UUID.randomUUID());
        var settings = Files.createDirectories(used).resolve("application.yaml");
        Files.writeString(settings, "tongbao: {}");
        var data = "--tongbao.data=" + used;
        try {
            assertThat(run("restore", file.toString(), data)).as(said.toString()).isZero();
            assertThat(settings).hasContent("tongbao: {}");
            assertEverythingThere(used);
            assertThat(run("restore", file.toString(), data)).isEqualTo(2);
            assertThat(said.toString(StandardCharsets.UTF_8)).contains("已经有数据", "holds data");
            assertEverythingThere(used);
        } finally {
            FileSystemUtils.deleteRecursively(used);
        }
    }

    @Test
    void aDatabaseThatHoldsAnythingElseIsLeftAsItIs() throws Exception {
        var file = folder.resolve("backup.zip");
        assertThat(run(database, "backup", file)).isZero();
        var used = TestDatabase.named("used");
        try (var connection = used.connect();
                var statement = connection.createStatement()) {
            statement.execute("create table somebody_elses (word varchar(8) primary key)");
            statement.execute("insert into somebody_elses values ('mine')");
            assertThat(run(used, "restore", file)).isEqualTo(2);
            assertThat(said.toString(StandardCharsets.UTF_8)).contains("已经有数据", "holds data");
            assertThat(tables(connection)).containsExactly("somebody_elses");
            assertThat(names(connection, "select word from somebody_elses"))
                    .containsExactly("mine");
        }
    }

    @Test
    void aDamagedFileIsRefusedBeforeAnythingIsTouched() throws Exception {
        var file = folder.resolve("backup.zip");
        assertThat(run(database, "backup", file)).isZero();
        var whole = Files.readAllBytes(file);
        var empty = TestDatabase.named("empty");
        for (var damaged : List.of(cut(whole), flipped(whole), shortened(whole))) {
            Files.write(file, damaged);
            said.reset();
            assertThat(run(empty, "restore", file)).isEqualTo(2);
            assertThat(said.toString(StandardCharsets.UTF_8)).contains("已损坏", "is damaged");
        }
        try (var connection = empty.connect()) {
            assertThat(tables(connection)).isEmpty();
        }
    }

    @Test
    void aBackupOverwritesNothing() throws IOException {
        var file = Files.writeString(folder.resolve("backup.zip"), "another");
        assertThat(run(database, "backup", file)).isEqualTo(2);
        assertThat(said.toString(StandardCharsets.UTF_8)).contains("没有覆盖", "not overwritten");
        assertThat(file).hasContent("another");
    }

    private static byte[] cut(byte[] whole) {
        return Arrays.copyOf(whole, whole.length - 100);
    }

    /// The first bit of what the first entry holds: whether its first block is its last. Elsewhere
    /// a bit may say when an entry was written, or which of two equal texts is meant.
    private static byte[] flipped(byte[] whole) {
        var header = ByteBuffer.wrap(whole).order(ByteOrder.LITTLE_ENDIAN);
        var name = header.getShort(26);
        var extra = header.getShort(28);
        var flipped = whole.clone();
        flipped[30 + name + extra] ^= 1;
        return flipped;
    }

    /// A whole archive, of which one table lost its first row.
    private static byte[] shortened(byte[] whole) throws IOException {
        var shortened = new ByteArrayOutputStream();
        try (var in = new ZipInputStream(new ByteArrayInputStream(whole));
                var out = new ZipOutputStream(shortened)) {
            for (var entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                var content = in.readAllBytes();
                var lost = entry.getName().equals("tables/audit_entry.jsonl") ? 1 : 0;
                out.putNextEntry(new ZipEntry(entry.getName()));
                for (var line :
                        new String(content, StandardCharsets.UTF_8).lines().skip(lost).toList()) {
                    out.write((line + "\n").getBytes(StandardCharsets.UTF_8));
                }
            }
        }
        return shortened.toByteArray();
    }

    private int run(String... arguments) {
        return Commands.run(new PrintStream(said, true, StandardCharsets.UTF_8), arguments);
    }

    private int run(TestDatabase on, String name, Path file) {
        return run(
                name,
                file.toString(),
                "--spring.datasource.url=" + on.url(),
                "--spring.datasource.username=" + on.user(),
                "--spring.datasource.password=" + on.password());
    }

    private void assertEverythingThere(Path restored) throws SQLException {
        try (var access = EmbeddedAccess.to(restored);
                var after =
                        DriverManager.getConnection(
                                access.url(), access.user(), access.password())) {
            assertEverythingThere(after);
        }
    }

    private void assertEverythingThere(Connection after) throws SQLException {
        try (var before = database.connect()) {
            var tables = tables(before);
            assertThat(tables(after)).isEqualTo(tables).hasSizeGreaterThan(50);
            for (var table : tables) {
                assertSame(table, before, after);
            }
            assertThat(migrations(after)).isEqualTo(migrations(before));
        }
    }

    private static void assertSame(String table, Connection before, Connection after)
            throws SQLException {
        var all = "select * from `" + table + "`";
        var expected = rows(before, all);
        assertThat(rows(after, all)).as(table).containsExactlyInAnyOrderElementsOf(expected);
    }

    private static List<String> tables(Connection connection) throws SQLException {
        return names(
                connection,
                """
                select table_name from information_schema.tables
                 where table_schema = database() and table_name <> 'flyway_schema_history'
                """);
    }

    private static List<String> migrations(Connection connection) throws SQLException {
        return names(connection, "select concat(script, ' ', checksum) from flyway_schema_history");
    }

    /// Sorted here: databases order the same words differently.
    private static List<String> names(Connection connection, String sql) throws SQLException {
        var names = new ArrayList<String>();
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                names.add(rows.getString(1));
            }
        }
        names.sort(Comparator.naturalOrder());
        return names;
    }

    /// Each row as the bytes of its columns.
    private static List<String> rows(Connection connection, String sql) throws SQLException {
        var found = new ArrayList<String>();
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                var row = new StringBuilder();
                for (int i = 1; i <= rows.getMetaData().getColumnCount(); i++) {
                    var bytes = rows.getBytes(i);
                    row.append(bytes == null ? "null" : HexFormat.of().formatHex(bytes))
                            .append(' ');
                }
                found.add(row.toString());
            }
        }
        return found;
    }
}
