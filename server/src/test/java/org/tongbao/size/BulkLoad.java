package org.tongbao.size;

import com.mysql.cj.jdbc.JdbcStatement;

import org.jooq.Field;
import org.jooq.Table;
import org.jspecify.annotations.Nullable;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;

/// Puts the rows of one table into the database as one stream. Rows come in the order of the
/// primary key; into an empty table the database then writes page after page.
record BulkLoad(Connection connection) {

    private static final int BUFFER = 1 << 20;
    private static final DateTimeFormatter INSTANT =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss.SSSSSS").withZone(ZoneOffset.UTC);

    /// Makes the rows, one after the other.
    interface Source {
        void write(Rows rows) throws IOException;
    }

    /// @return how many rows there are
    long into(Table<?> table, List<Field<?>> fields, Source source) throws SQLException {
        try (var statement = connection.createStatement();
                var sent = new PipedOutputStream();
                var received = new PipedInputStream(sent, BUFFER)) {
            var making = CompletableFuture.runAsync(() -> make(source, sent));
            statement.unwrap(JdbcStatement.class).setLocalInfileInputStream(received);
            statement.execute(command(table, fields));
            making.join();
            return statement.getUpdateCount();
        } catch (IOException broken) {
            throw new IllegalStateException(broken);
        }
    }

    private static void make(Source source, OutputStream sent) {
        try (var out = new BufferedOutputStream(sent, BUFFER)) {
            source.write(new Rows(out));
        } catch (IOException broken) {
            throw new IllegalStateException(broken);
        }
    }

    /// Identities and hashes are sent as hexadecimal digits.
    private static String command(Table<?> table, List<Field<?>> fields) {
        var columns = new ArrayList<String>();
        var bytes = new ArrayList<String>();
        for (var field : fields) {
            var name = "`" + field.getName() + "`";
            if (field.getDataType().getTypeName().equals("binary")) {
                columns.add("@" + field.getName());
                bytes.add("%s = unhex(@%s)".formatted(name, field.getName()));
            } else {
                columns.add(name);
            }
        }
        return "load data local infile 'rows' into table `%s` character set utf8mb4 (%s)%s"
                .formatted(
                        table.getName(),
                        String.join(", ", columns),
                        bytes.isEmpty() ? "" : " set " + String.join(", ", bytes));
    }

    /// Rows as the database reads them: columns by tabulators, rows by line feeds.
    record Rows(OutputStream out) {

        private static final HexFormat HEX = HexFormat.of();

        void row(@Nullable Object... values) throws IOException {
            var row = new StringBuilder(160);
            for (var value : values) {
                row.append(row.isEmpty() ? "" : "\t");
                say(row, value);
            }
            out.write(row.append('\n').toString().getBytes(StandardCharsets.UTF_8));
        }

        private static void say(StringBuilder row, @Nullable Object value) {
            switch (value) {
                case null -> row.append("\\N");
                case UUID id ->
                        row.append(HEX.toHexDigits(id.getMostSignificantBits()))
                                .append(HEX.toHexDigits(id.getLeastSignificantBits()));
                case byte[] bytes -> row.append(HEX.formatHex(bytes));
                case YearMonth month -> row.append(month.getYear() * 100 + month.getMonthValue());
                case Instant instant -> row.append(INSTANT.format(instant));
                case Boolean flag -> row.append(flag ? 1 : 0);
                case Object other -> row.append(other);
            }
        }
    }
}
