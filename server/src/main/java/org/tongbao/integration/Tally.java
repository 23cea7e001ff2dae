package org.tongbao.integration;

/// Counts what an import does with the rows of one file.
final class Tally {

    private int created;
    private int updated;
    private int unchanged;

    void add(Outcome outcome) {
        switch (outcome) {
            case CREATED -> created++;
            case UPDATED -> updated++;
            case UNCHANGED -> unchanged++;
        }
    }

    ImportResult result(String file, ImportKind kind) {
        return new ImportResult(file, kind, created, updated, unchanged);
    }
}
