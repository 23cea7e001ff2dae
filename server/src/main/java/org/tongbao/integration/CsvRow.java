package org.tongbao.integration;

import org.jspecify.annotations.Nullable;
import org.tongbao.table.Folding;

import java.util.Map;
import java.util.Optional;

/// A row of a file. What is wrong with its cells is noted, and reading goes on with stand-in
/// values: whoever uses them asks [#sound] first, so that a person learns of all faults of a row at
/// once.
final class CsvRow {

    private final String file;
    private final int number;
    private final Map<String, String> texts;
    private final Complaints complaints;
    private boolean sound = true;

    CsvRow(String file, int number, Map<String, String> texts, Complaints complaints) {
        this.file = file;
        this.number = number;
        this.texts = texts;
        this.complaints = complaints;
    }

    int number() {
        return number;
    }

    /// Whether nothing was found wrong with it so far.
    boolean sound() {
        return sound;
    }

    /// A cell that must hold something.
    Cell cell(String column) {
        var cell = new Cell(this, column, Folding.text(texts.getOrDefault(column, "")));
        if (cell.text().isEmpty()) {
            complain(column, "ROW_CELL_EMPTY");
        }
        return cell;
    }

    /// A cell that may be empty.
    Optional<Cell> optional(String column) {
        var text = Folding.text(texts.getOrDefault(column, ""));
        return text.isEmpty() ? Optional.empty() : Optional.of(new Cell(this, column, text));
    }

    void complain(@Nullable String column, String code, Object... arguments) {
        sound = false;
        complaints.row(file, number, column, code, arguments);
    }
}
