package org.tongbao.table;

import org.springframework.stereotype.Component;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.Semaphore;

/// Reads a table from what a person has. Two at a time: each may take some tens of megabytes.
@Component
public class TableReader {

    private interface Reading {
        List<Grid> grids() throws IOException;
    }

    private static final int AT_ONCE = 2;

    private final Semaphore places = new Semaphore(AT_ONCE, true);

    /// A workbook (XLSX) or a file of text: CSV with commas, semicolons or tabs, in UTF-8, UTF-16
    /// or GB18030. The content decides, not the name.
    public TableReading file(byte[] content) {
        return reading(() -> grids(content));
    }

    /// Cells copied from a spreadsheet or a document, see [PastedText].
    public TableReading pasted(String text) {
        return reading(() -> List.of(PastedText.read(text)));
    }

    /// As [#file], but a file of text as one text: files that list a country's units have more
    /// cells than a table that somebody looks at.
    public FileContent content(byte[] content) {
        if (content.length <= TableLimits.BYTES && FileKind.of(content) == FileKind.TEXT) {
            try {
                return CsvText.whole(content);
            } catch (RefusedTableException refused) {
                return new FileContent.Refused(refused.asReading());
            }
        }
        return switch (file(content)) {
            case TableReading.Read(var grids) -> new FileContent.Sheets(grids);
            case TableReading.Refused refused -> new FileContent.Refused(refused);
        };
    }

    private TableReading reading(Reading reading) {
        places.acquireUninterruptibly();
        try {
            var grids = reading.grids().stream().filter(grid -> !grid.rows().isEmpty()).toList();
            return grids.isEmpty()
                    ? new RefusedTableException("FILE_EMPTY").asReading()
                    : new TableReading.Read(grids);
        } catch (RefusedTableException refused) {
            return refused.asReading();
        } catch (IOException broken) {
            return new RefusedTableException("FILE_BROKEN").asReading();
        } finally {
            places.release();
        }
    }

    private static List<Grid> grids(byte[] content) throws IOException {
        if (content.length > TableLimits.BYTES) {
            throw new RefusedTableException(
                    "FILE_TOO_LARGE", TableLimits.BYTES / 1024 / 1024, megabytes(content));
        }
        return switch (FileKind.of(content)) {
            case WORKBOOK -> Workbook.read(content);
            case TEXT -> List.of(CsvText.read(content));
            case ENCRYPTED -> throw new RefusedTableException("FILE_ENCRYPTED");
            case OLD_WORKBOOK -> throw new RefusedTableException("FILE_OLD_EXCEL");
            case OTHER -> throw new RefusedTableException("FILE_NOT_A_TABLE");
        };
    }

    private static int megabytes(byte[] content) {
        return Math.ceilDiv(content.length, 1024 * 1024);
    }
}
