package org.tongbao.integration;

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
    private final List<String> leftOut = new ArrayList<>();

    void add(Outcome outcome) {
        switch (outcome) {
            case CREATED -> created++;
            case UPDATED -> updated++;
            case UNCHANGED -> unchanged++;
        }
    }

    /// A row that is neither stored nor wrong.
    void leaveOut(String name) {
        if (leftOut.size() < MOST_DOUBTS) {
            leftOut.add(name);
        }
    }

    /// Names, at most two hundred.
    List<String> leftOut() {
        return List.copyOf(leftOut);
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
