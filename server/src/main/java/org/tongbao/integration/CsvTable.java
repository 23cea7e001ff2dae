package org.tongbao.integration;

import de.siegmar.fastcsv.reader.CsvParseException;

import org.tongbao.integration.FileLines.Line;
import org.tongbao.table.Folding;
import org.tongbao.table.GridCell;
import org.tongbao.table.TableReader;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/// A file, cut into rows whose cells are found by the head of their column.
record CsvTable(ImportKind kind, String name, List<CsvRow> rows) {

    private static final int MOST_ROWS = 100_000;

    /// What cannot be read is said in `complaints`, and the table is then not whole.
    static CsvTable read(
            ImportFile file,
            int index,
            Columns columns,
            Complaints complaints,
            TableReader tables) {
        var rows = new ArrayList<CsvRow>();
        var known = complaints.count();
        try (var lines = new FileLines(file, index, complaints).lines(tables)) {
            if (complaints.count() == known) {
                new Reading(file, index, columns, complaints, rows).run(lines);
            }
        }
        return new CsvTable(file.kind(), file.name(), rows);
    }

    private record Reading(
            ImportFile file, int index, Columns columns, Complaints complaints, List<CsvRow> rows) {

        void run(Stream<Line> lines) {
            var number = 0;
            Map<String, Integer> heads = Map.of();
            try {
                var each = lines.iterator();
                for (var first = true; each.hasNext(); first = false) {
                    var line = each.next();
                    number = line.number();
                    if (first) {
                        heads = heads(line.cells());
                    } else if (rows.size() == MOST_ROWS) {
                        complaints.file(index, "IMPORT_TOO_MANY_ROWS", file.name(), MOST_ROWS);
                        return;
                    } else if (!line.blank()) {
                        rows.add(row(line, heads));
                    }
                }
            } catch (CsvParseException broken) {
                complaints.row(file.name(), number + 1, null, "ROW_UNREADABLE");
            }
            if (number == 0) {
                complaints.file(index, "IMPORT_FILE_EMPTY", file.name());
            }
        }

        private Map<String, Integer> heads(List<String> cells) {
            var heads = new HashMap<String, Integer>();
            for (var i = 0; i < cells.size(); i++) {
                var head = Folding.name(cells.get(i)).toLowerCase(Locale.ROOT);
                if (!columns.know(head)) {
                    complaints.row(file.name(), 1, head, "ROW_COLUMN_UNKNOWN", head);
                } else if (heads.put(head, i) != null) {
                    complaints.row(file.name(), 1, head, "ROW_COLUMN_TWICE", head);
                }
            }
            for (var head : columns.required()) {
                if (!heads.containsKey(head)) {
                    complaints.row(file.name(), 1, head, "ROW_COLUMN_MISSING", head);
                }
            }
            return heads;
        }

        private CsvRow row(Line line, Map<String, Integer> heads) {
            var cells = line.cells();
            if (cells.size() > heads.size() && !complaints.any()) {
                complaints.row(
                        file.name(), line.number(), null, "ROW_TOO_MANY_CELLS", heads.size());
            }
            if (line.merged() > 0) {
                complaints.row(
                        file.name(),
                        line.number(),
                        null,
                        "ROW_CELL_MERGED",
                        GridCell.label(line.number(), line.merged()));
            }
            var texts = new HashMap<String, String>();
            heads.forEach((head, i) -> {
                if (i < cells.size()) {
                    texts.put(head, cells.get(i));
                }
            });
            return new CsvRow(file.name(), line.number(), texts, complaints);
        }
    }
}
