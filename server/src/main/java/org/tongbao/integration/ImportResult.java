package org.tongbao.integration;

import java.util.List;

/// What an import did with one file, in rows. Rows of printed totals are never stored: they count
/// as unchanged.
///
/// @param doubts about rows that are stored all the same: figures of documents that contradict each
///   other
public record ImportResult(
        String file,
        ImportKind kind,
        int created,
        int updated,
        int unchanged,
        List<ImportRowProblem> doubts) {

    public ImportResult {
        doubts = List.copyOf(doubts);
    }
}
