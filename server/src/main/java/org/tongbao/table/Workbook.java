package org.tongbao.table;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/// A workbook of Excel 2007 and later, read as a stream with the JDK's own parser: no formula is
/// computed, no link followed, no program run, and the XML of a sheet is never whole in memory.
final class Workbook {

    private Workbook() {}

    /// The visible sheets, in their order.
    static List<Grid> read(byte[] content) throws IOException {
        try (var archive = Archive.of(content)) {
            archive.refuseForeign();
            var description = WorkbookDescription.of(archive);
            var texts = new SharedTexts();
            if (!description.sharedTexts().isEmpty()) {
                try (var part = archive.open(description.sharedTexts())) {
                    texts.read(part);
                }
            }
            return grids(archive, description, texts);
        }
    }

    private static List<Grid> grids(
            Archive archive, WorkbookDescription description, SharedTexts texts)
            throws IOException {
        var grids = new ArrayList<Grid>();
        var count = new Cells.Count();
        for (var sheet : description.sheets().entrySet()) {
            var cells = new Cells(count);
            try (var part = archive.open(sheet.getKey())) {
                new SheetParser(sheet.getValue(), cells, texts, description.formats()).read(part);
            }
            grids.add(cells.grid(sheet.getValue()));
        }
        return grids;
    }
}
