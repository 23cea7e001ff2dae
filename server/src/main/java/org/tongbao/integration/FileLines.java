package org.tongbao.integration;

import de.siegmar.fastcsv.reader.CsvReader;

import org.jspecify.annotations.Nullable;
import org.tongbao.table.CellOrigin;
import org.tongbao.table.FileContent;
import org.tongbao.table.Grid;
import org.tongbao.table.GridRow;
import org.tongbao.table.TableReader;
import org.tongbao.table.TableReading;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/// A file as lines of cells, whatever it was written with. What cannot be read at all is said in
/// the complaints.
record FileLines(ImportFile file, int index, Complaints complaints) {

    private static final int MEGABYTES = 5;
    private static final int MOST_BYTES = MEGABYTES * 1024 * 1024;
    private static final char BYTE_ORDER_MARK = '\uFEFF';
    private static final char UNREADABLE = '\uFFFD';

    /// @param merged the first cell that only repeats the one it is merged with; 0 when none does
    record Line(int number, List<String> cells, int merged) {

        boolean blank() {
            return cells.stream().allMatch(String::isBlank);
        }
    }

    Stream<Line> lines(TableReader tables) {
        if ((file.content() == null) == (file.file() == null)) {
            return refused("IMPORT_FILE_MISSING", file.name());
        }
        return file.content() != null ? text(file.content()) : whole(file.file(), tables);
    }

    private Stream<Line> text(String content) {
        if (content.getBytes(StandardCharsets.UTF_8).length > MOST_BYTES) {
            return refused("IMPORT_FILE_TOO_LARGE", file.name(), MEGABYTES);
        }
        return content.indexOf(UNREADABLE) >= 0
                ? refused("IMPORT_FILE_NOT_UTF8", file.name())
                : csv(content, ',');
    }

    private Stream<Line> whole(@Nullable String base64, TableReader tables) {
        return switch (tables.content(decoded(base64))) {
            case FileContent.Text(var text, var separator) -> csv(text, separator);
            case FileContent.Sheets(var grids) -> sheet(grids);
            case FileContent.Refused(var reading) -> refused(reading);
        };
    }

    /// What is no base64 is no file either, and is refused as an empty one.
    private static byte[] decoded(@Nullable String base64) {
        try {
            return Base64.getDecoder().decode(base64 == null ? "" : base64);
        } catch (IllegalArgumentException broken) {
            return new byte[0];
        }
    }

    private static Stream<Line> csv(String content, char separator) {
        var start = !content.isEmpty() && content.charAt(0) == BYTE_ORDER_MARK ? 1 : 0;
        var number = new int[1];
        return CsvReader.builder()
                .fieldSeparator(separator)
                .skipEmptyLines(false)
                .allowExtraFields(true)
                .allowMissingFields(true)
                .ofCsvRecord(content.substring(start))
                .stream()
                .map(record -> new Line(++number[0], record.getFields(), 0));
    }

    /// Of several sheets the one that is called as the file would be: `history`.
    private Stream<Line> sheet(List<Grid> grids) {
        var wanted = file.kind().name().toLowerCase(Locale.ROOT);
        var meant =
                grids.size() == 1
                        ? grids
                        : grids.stream()
                                .filter(grid -> grid.name().equalsIgnoreCase(wanted))
                                .toList();
        if (meant.size() != 1) {
            return refused("IMPORT_SEVERAL_SHEETS", file.name(), grids.size(), wanted);
        }
        return meant.getFirst().rows().stream().map(FileLines::line);
    }

    private static Line line(GridRow row) {
        var cells = new ArrayList<String>();
        var merged = 0;
        for (var cell : row.cells()) {
            while (cells.size() < cell.column()) {
                cells.add("");
            }
            cells.set(cell.column() - 1, cell.text());
            if (cell.origin() == CellOrigin.MERGED && merged == 0) {
                merged = cell.column();
            }
        }
        return new Line(row.number(), cells, merged);
    }

    private Stream<Line> refused(TableReading.Refused reading) {
        return refused(reading.code(), reading.arguments().toArray());
    }

    private Stream<Line> refused(String code, Object... arguments) {
        complaints.file(index, code, arguments);
        return Stream.empty();
    }
}
