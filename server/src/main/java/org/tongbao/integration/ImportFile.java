package org.tongbao.integration;

import org.jspecify.annotations.Nullable;

/// A file to import, as docs/importing.md describes it: its text, or the file itself.
///
/// @param name for messages
/// @param content text of a CSV file; null when the file itself is given
/// @param file in base64: a workbook, or CSV in any encoding of China; null when the text is given
public record ImportFile(
        ImportKind kind, String name, @Nullable String content, @Nullable String file) {

    public static ImportFile text(ImportKind kind, String name, String content) {
        return new ImportFile(kind, name, content, null);
    }
}
