package org.tongbao.integration;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// A file, cut into rows whose cells are found by the head of their column.
record CsvTable(ImportKind kind, String name, List<CsvRow> rows) {

    private static final int MOST_BYTES = 5 * 1024 * 1024;
    private static final int MOST_ROWS = 100_000;
    private static final char BYTE_ORDER_MARK = '\uFEFF';
    private static final char UNREADABLE = '\uFFFD';

    /// What cannot be read is said in `complaints`, and the table is then not whole.
    static CsvTable read(ImportFile file, int index, Columns columns, Complaints complaints) {
        var rows = new ArrayList<CsvRow>();
        if (fits(file, index, complaints)) {
            new Reading(file, index, columns, complaints, rows).run();
        }
        return new CsvTable(file.kind(), file.name(), rows);
    }

    private static boolean fits(ImportFile file, int index, Complaints complaints) {
        if (file.content().getBytes(StandardCharsets.UTF_8).length > MOST_BYTES) {
            complaints.file(index, "IMPORT_FILE_TOO_LARGE", file.name(), 5);
            return false;
        }
        if (file.content().indexOf(UNREADABLE) >= 0) {
            complaints.file(index, "IMPORT_FILE_NOT_UTF8", file.name());
            return false;
        }
        return true;
    }

    private record Reading(
            ImportFile file, int index, Columns columns, Complaints complaints, List<CsvRow> rows) {

        void run() {
            var content = file.content();
            var start = !content.isEmpty() && content.charAt(0) == BYTE_ORDER_MARK ? 1 : 0;
            var number = 0;
            Map<String, Integer> heads = Map.of();
            try (var reader =
                    CsvReader.builder()
                            .skipEmptyLines(false)
                            .allowExtraFields(true)
                            .allowMissingFields(true)
                            .ofCsvRecord(content.substring(start))) {
                for (var cells : reader) {
                    number++;
                    if (number == 1) {
                        heads = heads(cells);
                    } else if (rows.size() == MOST_ROWS) {
                        complaints.file(index, "IMPORT_TOO_MANY_ROWS", file.name(), MOST_ROWS);
                        return;
                    } else if (!blank(cells)) {
                        rows.add(row(cells, number, heads));
                    }
                }
            } catch (CsvParseException broken) {
                complaints.row(file.name(), number + 1, null, "ROW_UNREADABLE");
            } catch (IOException impossible) {
                throw new UncheckedIOException(impossible);
            }
            if (number == 0) {
                complaints.file(index, "IMPORT_FILE_EMPTY", file.name());
            }
        }

        private Map<String, Integer> heads(CsvRecord cells) {
            var heads = new HashMap<String, Integer>();
            for (var i = 0; i < cells.getFieldCount(); i++) {
                var head = Folding.name(cells.getField(i)).toLowerCase(Locale.ROOT);
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

        private CsvRow row(CsvRecord cells, int number, Map<String, Integer> heads) {
            if (cells.getFieldCount() > heads.size() && !complaints.any()) {
                complaints.row(file.name(), number, null, "ROW_TOO_MANY_CELLS", heads.size());
            }
            var texts = new HashMap<String, String>();
            heads.forEach((head, i) -> {
                if (i < cells.getFieldCount()) {
                    texts.put(head, cells.getField(i));
                }
            });
            return new CsvRow(file.name(), number, texts, complaints);
        }

        private static boolean blank(CsvRecord cells) {
            return cells.getFields().stream().allMatch(String::isBlank);
        }
    }
}
