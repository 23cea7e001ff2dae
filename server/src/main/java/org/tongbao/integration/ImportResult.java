package org.tongbao.integration;

/// What an import did with one file, in rows. Rows of printed totals are never stored: they count
/// as unchanged.
public record ImportResult(String file, ImportKind kind, int created, int updated, int unchanged) {}
