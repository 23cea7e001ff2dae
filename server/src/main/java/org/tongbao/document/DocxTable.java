package org.tongbao.document;

import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.TableRowAlign;
import org.apache.poi.xwpf.usermodel.TableWidthType;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTcPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STMerge;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STTblLayoutType;

import java.math.BigInteger;
import java.util.List;

/// A table between rules, with its caption above and its note below.
final class DocxTable {

    /// Left and right of a cell's text, in twentieths of a point.
    private static final int SIDE = 50;

    private static final int ABOVE = 40;

    private final Table table;
    private final TableMeasure measure;
    private final XWPFTable written;

    private DocxTable(Item.SetTable set, XWPFTable written) {
        table = set.table();
        measure = set.measure();
        this.written = written;
    }

    static void add(XWPFDocument word, Item.SetTable set) {
        Table table = set.table();
        if (table.caption() != null) {
            DocxLine.write(Item.Line.of(Style.CAPTION, table.caption()), word.createParagraph());
        }
        XWPFTable written = word.createTable();
        written.removeRow(0);
        new DocxTable(set, written).write();
        if (table.note() != null) {
            DocxLine.write(Item.Line.of(Style.NOTE, table.note()), word.createParagraph());
        }
    }

    private void write() {
        frame();
        write(table.head(), true);
        write(table.rows(), false);
    }

    private void frame() {
        written.setTableAlignment(TableRowAlign.CENTER);
        written.setWidthType(TableWidthType.DXA);
        written.setWidth(
                PageMeasures.twips(
                        measure.widths().stream().mapToDouble(Double::doubleValue).sum()));
        written.getCTTbl().getTblPr().addNewTblLayout().setType(STTblLayoutType.FIXED);
        written.setCellMargins(ABOVE, SIDE, ABOVE, SIDE);
        var columns = written.getCTTbl().addNewTblGrid();
        measure.widths()
                .forEach(width ->
                        columns.addNewGridCol()
                                .setW(BigInteger.valueOf(PageMeasures.twips(width))));
    }

    private void write(List<Table.Row> rows, boolean head) {
        List<List<Grid.Place>> grid = Grid.of(table.columns().size(), rows).rows();
        for (int index = 0; index < rows.size(); index++) {
            var row = new XWPFTableRow(written.getCTTbl().addNewTr(), written);
            row.setCantSplitRow(true);
            row.setRepeatHeader(head);
            for (Grid.Place place : grid.get(index)) {
                write(place, row.createCell(), head, rows.get(index).strong());
            }
        }
    }

    private void write(Grid.Place place, XWPFTableCell cell, boolean head, boolean strong) {
        Table.Cell content = place.cell();
        cell.setVerticalAlignment(XWPFTableCell.XWPFVertAlign.CENTER);
        CTTcPr properties = cell.getCTTc().getTcPr();
        cell.setWidthType(TableWidthType.DXA);
        cell.setWidth(String.valueOf(width(place)));
        if (content.columns() > 1) {
            properties.addNewGridSpan().setVal(BigInteger.valueOf(content.columns()));
        }
        if (content.rows() > 1) {
            properties
                    .addNewVMerge()
                    .setVal(place.continued() ? STMerge.CONTINUE : STMerge.RESTART);
        }
        XWPFParagraph paragraph =
                cell.getParagraphs().isEmpty()
                        ? cell.addParagraph()
                        : cell.getParagraphs().getFirst();
        paragraph.setStyle(DocxStyles.id(head ? Style.HEAD_CELL : Style.CELL));
        if (!head) {
            paragraph.setAlignment(alignment(place));
        }
        if (!place.continued()) {
            var run = DocxLine.write(new Run(content.text(), strong), paragraph);
            run.setText(TextWidth.breakable(run.text()), 0);
            if (measure.points() != Style.CELL.points()) {
                run.setFontSize(measure.points());
            }
        }
    }

    private int width(Grid.Place place) {
        return PageMeasures.twips(
                measure
                        .widths()
                        .subList(place.column(), place.column() + place.cell().columns())
                        .stream()
                        .mapToDouble(Double::doubleValue)
                        .sum());
    }

    private ParagraphAlignment alignment(Grid.Place place) {
        return switch (table.alignment(place)) {
            case LEFT -> ParagraphAlignment.LEFT;
            case CENTRE -> ParagraphAlignment.CENTER;
            case RIGHT -> ParagraphAlignment.RIGHT;
        };
    }
}
