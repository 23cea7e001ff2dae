package org.tongbao.command;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.jspecify.annotations.Nullable;
import org.tongbao.command.Manifest.Content;

import tools.jackson.databind.json.JsonMapper;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.security.DigestInputStream;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Base64;
import java.util.HexFormat;

/// Rows of a table as lines, each a JSON array of texts: bytes as base64, null as null. One row at
/// a time is in memory.
final class TableRows {

    private static final JsonMapper JSON = new JsonMapper();
    private static final int ROWS_AT_ONCE = 1_000;
    private static final int CHARACTERS_AT_ONCE = 4_000_000;

    private final StoredTable table;

    TableRows(StoredTable table) {
        this.table = table;
    }

    /// Writes all rows, in the order of the key.
    Content write(Connection connection, OutputStream out) throws SQLException, IOException {
        var digest = sha256();
        var digested = new DigestOutputStream(out, digest);
        long count = 0;
        try (var statement = connection.prepareStatement(table.select())) {
            statement.setFetchSize(Integer.MIN_VALUE);
            try (var rows = statement.executeQuery()) {
                while (rows.next()) {
                    digested.write(line(rows));
                    count++;
                }
            }
        }
        digested.flush();
        return content(count, digest);
    }

    private byte[] line(ResultSet rows) throws SQLException {
        var cells = new @Nullable String[table.columns().size()];
        for (int i = 0; i < cells.length; i++) {
            cells[i] =
                    table.columns().get(i).binary()
                            ? base64(rows.getBytes(i + 1))
                            : rows.getString(i + 1);
        }
        return (JSON.writeValueAsString(cells) + "\n").getBytes(UTF_8);
    }

    private static @Nullable String base64(byte @Nullable [] bytes) {
        return bytes == null ? null : Base64.getEncoder().encodeToString(bytes);
    }

    /// What the lines are, without storing them.
    Content read(InputStream in) throws IOException {
        var digest = sha256();
        long count = 0;
        try (var lines = lines(in, digest)) {
            while (lines.readLine() != null) {
                count++;
            }
        }
        return content(count, digest);
    }

    /// Stores all lines, in transactions of a bounded number of rows.
    void load(InputStream in, Connection connection) throws IOException, SQLException {
        try (var lines = lines(in, sha256());
                var insert = connection.prepareStatement(table.insert())) {
            var rows = 0;
            var characters = 0;
            for (var line = lines.readLine(); line != null; line = lines.readLine()) {
                bind(insert, JSON.readValue(line, String[].class));
                characters += line.length();
                if (++rows == ROWS_AT_ONCE || characters > CHARACTERS_AT_ONCE) {
                    insert.executeBatch();
                    connection.commit();
                    rows = 0;
                    characters = 0;
                }
            }
            insert.executeBatch();
            connection.commit();
        }
    }

    private void bind(PreparedStatement insert, @Nullable String[] cells) throws SQLException {
        for (int i = 0; i < cells.length; i++) {
            var cell = cells[i];
            if (cell != null && table.columns().get(i).binary()) {
                insert.setBytes(i + 1, Base64.getDecoder().decode(cell));
            } else {
                insert.setString(i + 1, cell);
            }
        }
        insert.addBatch();
    }

    private Content content(long count, MessageDigest digest) {
        return new Content(
                table.name(),
                table.columnNames(),
                count,
                HexFormat.of().formatHex(digest.digest()));
    }

    private static BufferedReader lines(InputStream in, MessageDigest digest) {
        return new BufferedReader(new InputStreamReader(new DigestInputStream(in, digest), UTF_8));
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
