package org.tongbao.table;

import java.util.List;

/// What a file holds, for readers that want a text as a whole and cut it into cells themselves.
public sealed interface FileContent {

    /// @param separator the one of comma, semicolon and tab that the first lines hold most often
    record Text(String text, char separator) implements FileContent {}

    /// A workbook's visible sheets that hold something, at least one.
    record Sheets(List<Grid> grids) implements FileContent {

        public Sheets {
            grids = List.copyOf(grids);
        }
    }

    record Refused(TableReading.Refused reading) implements FileContent {}
}
