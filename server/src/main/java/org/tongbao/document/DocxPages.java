package org.tongbao.document;

import org.apache.poi.wp.usermodel.HeaderFooterType;
import org.apache.poi.xwpf.usermodel.LineSpacingRule;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFHeaderFooter;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageMar;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageSz;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSectPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STDocGrid;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STPageOrientation;

import java.math.BigInteger;

/// Paper, margins, the grid of lines, the page's number at its outer foot and the notice at its
/// head.
final class DocxPages {

    private final XWPFDocument word;

    /// With the head and foot that all sections share.
    private final CTSectPr shared;

    private DocxPages(XWPFDocument word, CTSectPr shared) {
        this.word = word;
        this.shared = shared;
    }

    static DocxPages of(XWPFDocument word, OfficialDocument document) {
        word.setEvenAndOddHeadings(true);
        foot(word, HeaderFooterType.DEFAULT, ParagraphAlignment.RIGHT);
        foot(word, HeaderFooterType.EVEN, ParagraphAlignment.LEFT);
        String notice = document.notice();
        if (notice != null) {
            head(word, HeaderFooterType.DEFAULT, notice);
            head(word, HeaderFooterType.EVEN, notice);
        }
        return new DocxPages(word, word.getDocument().getBody().getSectPr());
    }

    /// Single pages have their number one character off the right edge, double ones off the left
    /// (7.5).
    private static void foot(
            XWPFDocument word, HeaderFooterType type, ParagraphAlignment alignment) {
        XWPFParagraph paragraph = only(word.createFooter(type), Style.PAGE_NUMBER);
        paragraph.setAlignment(alignment);
        int character = PageMeasures.twips(Style.PAGE_NUMBER.points());
        paragraph.setIndentationLeft(character);
        paragraph.setIndentationRight(character);
        DocxLine.write(Run.of("— "), paragraph);
        var field = paragraph.getCTP().addNewFldSimple();
        field.setInstr("PAGE");
        field.addNewR().addNewT().setStringValue("1");
        DocxLine.write(Run.of(" —"), paragraph);
    }

    private static void head(XWPFDocument word, HeaderFooterType type, String notice) {
        DocxLine.write(Run.of(notice), only(word.createHeader(type), Style.NOTICE));
    }

    private static XWPFParagraph only(XWPFHeaderFooter edge, Style style) {
        XWPFParagraph paragraph =
                edge.getParagraphs().isEmpty()
                        ? edge.createParagraph()
                        : edge.getParagraphs().getFirst();
        paragraph.setStyle(DocxStyles.id(style));
        return paragraph;
    }

    /// What follows begins on a new page.
    void end(boolean landscape) {
        properties(closing()).addNewSectPr().set(described(landscape));
    }

    void endLast(boolean landscape) {
        closing();
        word.getDocument().getBody().setSectPr(described(landscape));
    }

    /// A section and a document end with a paragraph; behind a table it takes no room.
    private XWPFParagraph closing() {
        afterTable(word);
        return (XWPFParagraph) word.getBodyElements().getLast();
    }

    /// Tables that touch would be one.
    static void afterTable(XWPFDocument word) {
        if (!(word.getBodyElements().getLast() instanceof XWPFParagraph)) {
            hairline(word);
        }
    }

    /// A paragraph that takes no room.
    static void hairline(XWPFDocument word) {
        XWPFParagraph paragraph = word.createParagraph();
        paragraph.setSpacingBetween(1, LineSpacingRule.EXACT);
        properties(paragraph).addNewRPr().addNewSz().setVal(2);
    }

    private static CTPPr properties(XWPFParagraph paragraph) {
        return paragraph.getCTP().isSetPPr()
                ? paragraph.getCTP().getPPr()
                : paragraph.getCTP().addNewPPr();
    }

    private CTSectPr described(boolean landscape) {
        CTSectPr section = (CTSectPr) shared.copy();
        CTPageSz size = section.addNewPgSz();
        size.setW(twips(landscape ? PageMeasures.HEIGHT_MM : PageMeasures.WIDTH_MM));
        size.setH(twips(landscape ? PageMeasures.WIDTH_MM : PageMeasures.HEIGHT_MM));
        if (landscape) {
            size.setOrient(STPageOrientation.LANDSCAPE);
        }
        margins(section.addNewPgMar(), landscape);
        var grid = section.addNewDocGrid();
        grid.setType(STDocGrid.LINES);
        grid.setLinePitch(BigInteger.valueOf(PageMeasures.twips(PageMeasures.PITCH)));
        return section;
    }

    /// A page turned aside keeps its bound edge, which is then the upper one.
    private static void margins(CTPageMar margins, boolean landscape) {
        margins.setTop(twips(landscape ? PageMeasures.LEFT_MM : PageMeasures.TOP_MM));
        margins.setBottom(twips(landscape ? PageMeasures.RIGHT_MM : PageMeasures.BOTTOM_MM));
        margins.setLeft(twips(landscape ? PageMeasures.BOTTOM_MM : PageMeasures.LEFT_MM));
        margins.setRight(twips(landscape ? PageMeasures.TOP_MM : PageMeasures.RIGHT_MM));
        double lost = landscape ? PageMeasures.BOTTOM_MM - PageMeasures.RIGHT_MM : 0;
        margins.setFooter(twips(PageMeasures.FOOTER_MM - lost));
        margins.setHeader(twips(PageMeasures.HEADER_MM - lost));
        margins.setGutter(BigInteger.ZERO);
    }

    private static BigInteger twips(double millimetres) {
        return BigInteger.valueOf(PageMeasures.twips(PageMeasures.points(millimetres)));
    }
}
