package org.tongbao.integration;

/// A file to import: CSV, as docs/importing.md describes it.
///
/// @param name for messages
public record ImportFile(ImportKind kind, String name, String content) {}
