package org.tongbao.document;

import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.xmlbeans.XmlException;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.StylesDocument;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/// The styles of [Style] as Word keeps them, so that whoever edits the file finds them by name.
final class DocxStyles {

    static final String FIGURES = "Times New Roman";

    static final String NAMESPACE = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

    /// Marks may stand outside a line, as Word has it anyway: where that is said, LibreOffice sets
    /// them inside and loses none.
    private static final String SHEET =
            """
            <w:styles xmlns:w="%s">
              <w:docDefaults>
                <w:rPrDefault><w:rPr>%s<w:lang w:val="en-US" w:eastAsia="zh-CN"/></w:rPr></w:rPrDefault>
                <w:pPrDefault/>
              </w:docDefaults>
              <w:style w:type="paragraph" w:default="1" w:styleId="Normal">
                <w:name w:val="Normal"/><w:qFormat/>
                <w:pPr><w:widowControl w:val="0"/><w:overflowPunct/><w:jc w:val="both"/></w:pPr>
              </w:style>
              <w:style w:type="table" w:default="1" w:styleId="TableNormal">
                <w:name w:val="Normal Table"/><w:uiPriority w:val="99"/><w:semiHidden/>
                <w:tblPr><w:tblInd w:w="0" w:type="dxa"/></w:tblPr>
              </w:style>
            %s</w:styles>
            """;

    private static final String STYLE =
            """
              <w:style w:type="paragraph"%s w:styleId="%s">
                <w:name w:val="%s"/><w:basedOn w:val="Normal"/><w:qFormat/>
                <w:pPr>%s<w:spacing w:before="%d" w:line="%d" w:lineRule="%s"/><w:ind w:firstLine="%d"%s/><w:jc w:val="%s"/>%s</w:pPr>
                <w:rPr>%s</w:rPr>
              </w:style>
            """;

    private DocxStyles() {}

    static void add(XWPFDocument word) {
        String styles =
                Arrays.stream(Style.values()).map(DocxStyles::style).collect(Collectors.joining());
        try {
            word.createStyles()
                    .setStyles(
                            StylesDocument.Factory.parse(
                                            SHEET.formatted(
                                                    NAMESPACE, characters(Style.BODY), styles))
                                    .getStyles());
        } catch (XmlException unexpected) {
            throw new IllegalStateException(unexpected);
        }
    }

    /// Word takes its own headings by these ids and everything else by any.
    static String id(Style style) {
        return style.level() > 0
                ? "Heading" + style.level()
                : Arrays.stream(style.name().split("_"))
                        .map(word -> word.charAt(0) + word.substring(1).toLowerCase(Locale.ROOT))
                        .collect(Collectors.joining("", "Gongwen", ""));
    }

    private static String style(Style style) {
        return STYLE.formatted(
                style.level() > 0 ? "" : " w:customStyle=\"1\"",
                id(style),
                style.label(),
                (style.keptWithNext() ? "<w:keepNext/>" : "")
                        + rule(style)
                        + (loose(style) ? "<w:snapToGrid w:val=\"0\"/>" : ""),
                before(style),
                loose(style) ? 240 : PageMeasures.twips(PageMeasures.pitch(style.points())),
                loose(style) ? "auto" : "exact",
                PageMeasures.twips(style.indent() * (style.points() - PageMeasures.TIGHTENED)),
                style.indent() > 0
                        ? " w:firstLineChars=\"%d\"".formatted(style.indent() * 100)
                        : "",
                justified(style),
                style.level() > 0
                        ? "<w:outlineLvl w:val=\"%d\"/>".formatted(style.level() - 1)
                        : "",
                characters(style));
    }

    private static int before(Style style) {
        return PageMeasures.twips(
                style == Style.MARK
                        ? PageMeasures.points(PageMeasures.MARK_MM)
                        : style.before() * PageMeasures.PITCH);
    }

    /// Small print follows its own height, not the grid of 22 lines.
    private static boolean loose(Style style) {
        return switch (style) {
            case CELL, HEAD_CELL, NOTE, SEAL, IMPRINT, PAGE_NUMBER, NOTICE -> true;
            case MARK,
                    NUMBER,
                    TITLE,
                    ADDRESSEES,
                    HEADING_1,
                    HEADING_2,
                    HEADING_3,
                    HEADING_4,
                    BODY,
                    CAPTION,
                    ANNEX_NOTE,
                    ISSUER,
                    ANNEX_MARK,
                    ANNEX_TITLE ->
                    false;
        };
    }

    /// The red line under 发文字号, 4 mm below it.
    private static String rule(Style style) {
        return style == Style.NUMBER
                ? "<w:pBdr><w:bottom w:val=\"single\" w:sz=\"12\" w:space=\"11\""
                        + " w:color=\"FF0000\"/></w:pBdr>"
                : "";
    }

    private static String justified(Style style) {
        return switch (style.alignment()) {
            case LEFT -> style == Style.CELL || style == Style.SEAL ? "left" : "both";
            case CENTRE -> "center";
            case RIGHT -> "right";
        };
    }

    /// Figures in a table have a face of their own: what a program takes for a missing 仿宋 may set
    /// them a third wider and divide them, what it takes for this one is as narrow. The hint leaves
    /// “ and — to the face of the text.
    private static String characters(Style style) {
        String font = style.face().font();
        String figures = style == Style.CELL ? FIGURES : font;
        return """
        <w:rFonts w:hint="eastAsia" w:ascii="%5$s" w:hAnsi="%5$s" w:eastAsia="%1$s" w:cs="%5$s"/>%2$s<w:spacing w:val="%3$d"/><w:sz w:val="%4$d"/><w:szCs w:val="%4$d"/>\
        """
                .formatted(
                        font,
                        style == Style.MARK ? "<w:color w:val=\"FF0000\"/>" : "",
                        style.points() == PageMeasures.BODY_POINTS
                                ? -PageMeasures.twips(PageMeasures.TIGHTENED)
                                : 0,
                        Math.round(style.points() * 2),
                        figures);
    }
}
