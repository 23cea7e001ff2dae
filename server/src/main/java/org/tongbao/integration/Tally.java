package org.tongbao.integration;

/// Counts what an import does with the rows of one file.
import org.tongbao.history.Doubt;

import java.util.ArrayList;
import java.util.List;

/// What became of the rows of one file.
final class Tally {

    private static final int MOST_DOUBTS = 200;

    private int created;
    private int updated;
    private int unchanged;
    private final List<ImportRowProblem> doubts = new ArrayList<>();

    void add(Outcome outcome) {
        switch (outcome) {
            case CREATED -> created++;
            case UPDATED -> updated++;
            case UNCHANGED -> unchanged++;
        }
    }

    /// Something about a row that does not hold, though it is stored.
    void doubt(String file, CsvRow row, Doubt doubt) {
        if (doubts.size() < MOST_DOUBTS) {
            doubts.add(
                    new ImportRowProblem(
                            doubt.messageKey(),
                            List.of("files", file),
                            file,
                            row.number(),
                            null,
                            doubt.arguments()));
        }
    }

    ImportResult result(String file, ImportKind kind) {
        return new ImportResult(file, kind, created, updated, unchanged, doubts);
    }
}
