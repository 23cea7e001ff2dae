package org.tongbao.integration;

/// What an import does with a row.
enum Outcome {
    CREATED,
    UPDATED,
    UNCHANGED;

    boolean changes() {
        return this != UNCHANGED;
    }

    /// When what belongs to a row changed, so did the row.
    Outcome or(boolean partChanged) {
        return this == UNCHANGED && partChanged ? UPDATED : this;
    }
}
