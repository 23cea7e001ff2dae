package org.tongbao.document;

import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.TableWidthType;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTable.XWPFBorderType;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTblPPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STHAnchor;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STTblLayoutType;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STVAnchor;

import java.math.BigInteger;
import java.util.List;

import javax.xml.namespace.QName;

/// 版记 (7.4): a table at the foot of the last page, thick rules outside and thin ones between.
/// LibreOffice before 7.6 leaves it where the text ends.
final class DocxImprint {

    /// 0.35 mm and 0.25 mm, in eighths of a point.
    private static final int THICK = 8;

    private static final int THIN = 6;

    private static final int ABOVE = 40;

    private DocxImprint() {}

    static void add(XWPFDocument word, Imprint imprint, boolean landscape) {
        List<ImprintLines.Line> lines = ImprintLines.of(imprint);
        if (lines.isEmpty()) {
            return;
        }
        DocxPages.afterTable(word);
        XWPFTable table = word.createTable();
        table.removeRow(0);
        frame(table, PageMeasures.twips(PageMeasures.textWidth(landscape)));
        for (ImprintLines.Line line : lines) {
            write(line, new XWPFTableRow(table.getCTTbl().addNewTr(), table));
        }
    }

    private static void frame(XWPFTable table, int width) {
        table.setWidthType(TableWidthType.DXA);
        table.setWidth(width);
        table.setTopBorder(XWPFBorderType.SINGLE, THICK, 0, "000000");
        table.setBottomBorder(XWPFBorderType.SINGLE, THICK, 0, "000000");
        table.setInsideHBorder(XWPFBorderType.SINGLE, THIN, 0, "000000");
        table.setInsideVBorder(XWPFBorderType.NONE, 0, 0, "auto");
        table.setLeftBorder(XWPFBorderType.NONE, 0, 0, "auto");
        table.setRightBorder(XWPFBorderType.NONE, 0, 0, "auto");
        int character = PageMeasures.twips(Style.IMPRINT.points());
        table.setCellMargins(ABOVE, character, ABOVE, character);
        table.getCTTbl().getTblPr().addNewTblLayout().setType(STTblLayoutType.FIXED);
        place(table.getCTTbl().getTblPr().addNewTblpPr());
        var columns = table.getCTTbl().addNewTblGrid();
        columns.addNewGridCol().setW(BigInteger.valueOf(width / 2));
        columns.addNewGridCol().setW(BigInteger.valueOf(width - width / 2));
    }

    private static void place(CTTblPPr place) {
        place.setVertAnchor(STVAnchor.MARGIN);
        place.setHorzAnchor(STHAnchor.MARGIN);
        place.setTblpX(BigInteger.ZERO);
        // the small edition of the schema knows no type for this attribute
        try (var attributes = place.newCursor()) {
            attributes.setAttributeText(new QName(DocxStyles.NAMESPACE, "tblpYSpec"), "bottom");
        }
    }

    private static void write(ImprintLines.Line line, XWPFTableRow row) {
        row.setCantSplitRow(true);
        XWPFTableCell left = row.createCell();
        write(left, line.left(), ParagraphAlignment.BOTH);
        if (line.right() == null) {
            left.getCTTc().addNewTcPr().addNewGridSpan().setVal(BigInteger.TWO);
        } else {
            write(row.createCell(), line.right(), ParagraphAlignment.RIGHT);
        }
    }

    private static void write(XWPFTableCell cell, String text, ParagraphAlignment alignment) {
        XWPFParagraph paragraph =
                cell.getParagraphs().isEmpty()
                        ? cell.addParagraph()
                        : cell.getParagraphs().getFirst();
        paragraph.setStyle(DocxStyles.id(Style.IMPRINT));
        paragraph.setAlignment(alignment);
        DocxLine.write(Run.of(text), paragraph);
    }
}
