package org.tongbao.document;

import org.apache.poi.xwpf.usermodel.LineSpacingRule;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;

/// A line of the layout as a paragraph of its style; only what differs from the style is said.
final class DocxLine {

    private DocxLine() {}

    static void write(Item.Line line, XWPFParagraph paragraph) {
        Style style = line.style();
        paragraph.setStyle(DocxStyles.id(style));
        if (line.keptWithNext() && !style.keptWithNext()) {
            paragraph.setKeepNext(true);
        }
        if (line.before() != style.before()) {
            paragraph.setSpacingBefore(PageMeasures.twips(line.before() * PageMeasures.PITCH));
        }
        indent(line, paragraph);
        boolean sized = line.points() != style.points();
        if (sized) {
            paragraph.setSpacingBetween(PageMeasures.pitch(line.points()), LineSpacingRule.EXACT);
        }
        for (Run run : line.runs()) {
            XWPFRun written = write(run, paragraph);
            if (sized) {
                written.setFontSize(line.points());
            }
        }
    }

    static XWPFRun write(Run run, XWPFParagraph paragraph) {
        XWPFRun written = paragraph.createRun();
        written.setText(run.text());
        if (run.strong()) {
            written.setBold(true);
        }
        return written;
    }

    private static void indent(Item.Line line, XWPFParagraph paragraph) {
        if (line.left() > 0) {
            paragraph.setIndentationLeft(characters(line.left(), line));
        }
        if (line.right() > 0) {
            paragraph.setIndentationRight(characters(line.right(), line));
        }
        if (line.first() < 0) {
            paragraph.setIndentationHanging(characters(-line.first(), line));
        }
    }

    private static int characters(double count, Item.Line line) {
        return PageMeasures.twips(count * (line.points() - PageMeasures.TIGHTENED));
    }
}
