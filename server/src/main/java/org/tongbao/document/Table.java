package org.tongbao.document;

import org.jspecify.annotations.Nullable;

import java.util.List;

/// A table. Its head stands again on each page and no row is divided.
///
/// @param caption null for none
/// @param head rows of headings, which may span columns and rows; they cover every column
/// @param rows each covers every column, spans from above included; may be empty
/// @param note under the table, such as 注：…; null for none
public record Table(
        @Nullable String caption,
        List<Column> columns,
        List<Row> head,
        List<Row> rows,
        @Nullable String note)
        implements Block {

    public Table {
        caption = PrintedText.line(caption);
        note = PrintedText.line(note);
        columns = List.copyOf(columns);
        head = List.copyOf(head);
        rows = List.copyOf(rows);
        if (columns.isEmpty()) {
            throw new IllegalArgumentException("a table has columns");
        }
        Grid.of(columns.size(), head);
        Grid.of(columns.size(), rows);
    }

    /// What spans columns belongs to none of them.
    Alignment alignment(Grid.Place place) {
        return place.cell().columns() > 1
                ? Alignment.CENTRE
                : columns.get(place.column()).alignment();
    }

    boolean isEmpty() {
        return head.isEmpty() && rows.isEmpty();
    }

    /// @param weight how much of the width it takes beside the others, such as the characters of
    ///   its widest usual text
    public record Column(int weight, Alignment alignment) {

        public Column {
            if (weight < 1 || weight > 1_000) {
                throw new IllegalArgumentException("a weight of 1 to 1,000: " + weight);
            }
        }
    }

    public enum Alignment {
        LEFT,
        CENTRE,
        RIGHT
    }

    /// @param strong printed bold, as a sum is
    public record Row(List<Cell> cells, boolean strong) {

        public Row {
            cells = List.copyOf(cells);
        }

        public static Row of(String... texts) {
            return new Row(List.of(texts).stream().map(Cell::of).toList(), false);
        }
    }

    /// @param columns how many it spans, from 1
    /// @param rows how many it spans, from 1
    public record Cell(String text, int columns, int rows) {

        public Cell {
            text = PrintedText.inside(text).strip();
            if (columns < 1 || rows < 1) {
                throw new IllegalArgumentException("a cell covers at least itself");
            }
        }

        public static Cell of(String text) {
            return new Cell(text, 1, 1);
        }
    }
}
