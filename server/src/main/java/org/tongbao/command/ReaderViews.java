package org.tongbao.command;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;

/// The views through which programs that speak SQL read what is approved. They lie in a database of
/// their own beside that of the tables: whoever may read there sees no table, and a backup of the
/// tables has none of them.
///
/// @param tables name of the database that holds the tables
record ReaderViews(String tables) {

    private static final String SUFFIX = "_feed";

    ReaderViews {
        if (!tables.matches("[A-Za-z0-9_]{1,50}")) {
            throw new CommandRefused("READER_DATABASE", tables);
        }
    }

    /// Name of the database that holds the views.
    String name() {
        return tables + SUFFIX;
    }

    /// What makes them, and makes them anew after an upgrade.
    List<String> statements() {
        return Arrays.stream(text().split(";\\s*"))
                .map(each -> each.replace("${views}", name()).replace("${tables}", tables))
                .toList();
    }

    private static String text() {
        try (var in = ReaderViews.class.getResourceAsStream("/reader/views.sql")) {
            return new String(Objects.requireNonNull(in).readAllBytes(), UTF_8);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}
