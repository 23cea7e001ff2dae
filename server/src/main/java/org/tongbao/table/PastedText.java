package org.tongbao.table;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/// Cells as the clipboard gives them. Spreadsheets and most documents write a row on a line, with
/// tabs between the cells. Some documents write a cell on a line: each begins with a tab and an
/// empty line ends the row, or, from a PDF, nothing marks rows at all and [CellStream] finds them.
final class PastedText {

    private PastedText() {}

    static Grid read(String text) throws IOException {
        var lines = text.replace("\r\n", "\n").replace('\r', '\n').split("\n", -1);
        if (text.length() > TableLimits.BYTES) {
            throw new RefusedTableException("FILE_TEXT_TOO_LONG", TableLimits.BYTES);
        }
        for (var line : lines) {
            if (line.strip().indexOf('\t') >= 0) {
                return rowPerLine(text, lines);
            }
        }
        return cellPerLine(lines);
    }

    /// A spreadsheet puts a cell that holds a line break into quotes, always in pairs; a lone one
    /// is the document's own.
    private static Grid rowPerLine(String text, String[] lines) throws IOException {
        if (text.chars().filter(c -> c == '"').count() % 2 == 0) {
            return CsvText.cells(text, '\t');
        }
        var cells = new Cells(new Cells.Count());
        for (var row = 0; row < lines.length; row++) {
            put(cells, row + 1, List.of(lines[row].split("\t", -1)));
        }
        return cells.grid("");
    }

    private static Grid cellPerLine(String[] lines) throws IOException {
        var cells = new Cells(new Cells.Count());
        var row = 0;
        for (var cellsOfRow : rows(lines)) {
            put(cells, ++row, cellsOfRow);
        }
        return cells.grid("");
    }

    private static List<List<String>> rows(String[] lines) {
        var tabs = false;
        for (var line : lines) {
            tabs |= line.startsWith("\t");
        }
        var rows = tabs ? tabbed(lines) : blocks(lines);
        return tabs || rows.stream().anyMatch(PastedText::isRow) ? rows : CellStream.rows(lines);
    }

    /// A line without a tab stands outside the table: a row of its own.
    private static List<List<String>> tabbed(String[] lines) {
        var rows = new ArrayList<List<String>>();
        var row = new ArrayList<String>();
        for (var line : lines) {
            if (line.startsWith("\t")) {
                row.add(line);
            } else {
                end(row, rows);
                if (!line.isBlank()) {
                    rows.add(List.of(line));
                }
            }
        }
        end(row, rows);
        return rows;
    }

    /// A caption stands alone, also when no empty line parts it from the title above.
    private static List<List<String>> blocks(String[] lines) {
        var rows = new ArrayList<List<String>>();
        var row = new ArrayList<String>();
        for (var line : lines) {
            if (line.isBlank()) {
                end(row, rows);
            } else {
                if (CellStream.isCaption(line.strip())) {
                    end(row, rows);
                }
                row.add(line);
            }
        }
        end(row, rows);
        return rows;
    }

    /// A numbered row of a table: a short block that begins with its number.
    private static boolean isRow(List<String> block) {
        return block.size() > 2 && block.size() < 40 && block.getFirst().strip().equals("1");
    }

    private static void end(List<String> row, List<List<String>> rows) {
        if (!row.isEmpty()) {
            rows.add(List.copyOf(row));
            row.clear();
        }
    }

    private static void put(Cells cells, int row, List<String> texts) throws IOException {
        for (var i = 0; i < texts.size(); i++) {
            cells.put(row, i + 1, texts.get(i), CellOrigin.WRITTEN);
        }
    }
}
