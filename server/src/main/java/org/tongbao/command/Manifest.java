package org.tongbao.command;

import tools.jackson.databind.json.JsonMapper;

import java.util.List;

/// What a backup says of itself, at its end: a file that was cut off has none.
///
/// @param format of the file; this program reads [#FORMAT]
/// @param migrations the scripts that made the tables, in their order
record Manifest(int format, String madeAt, List<String> migrations, List<Content> tables) {

    static final int FORMAT = 1;
    static final String ENTRY = "manifest.json";

    private static final JsonMapper JSON = new JsonMapper();

    /// @param sha256 of all its lines
    record Content(String table, List<String> columns, long rows, String sha256) {

        String entry() {
            return "tables/" + table + ".jsonl";
        }
    }

    long rows() {
        return tables.stream().mapToLong(Content::rows).sum();
    }

    byte[] written() {
        return JSON.writerWithDefaultPrettyPrinter().writeValueAsBytes(this);
    }

    static Manifest read(byte[] json) {
        return JSON.readValue(json, Manifest.class);
    }
}
