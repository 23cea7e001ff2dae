package org.tongbao.document;

import static org.assertj.core.api.Assertions.assertThat;

import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFFooter;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.junit.jupiter.api.Test;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSectPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STPageOrientation;
import org.tongbao.document.Table.Alignment;
import org.tongbao.document.Table.Cell;
import org.tongbao.document.Table.Column;
import org.tongbao.document.Table.Row;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipInputStream;

/// Read back with the library that wrote it.
class DocxTest {

    @Test
    void theSameDocumentIsTheSameBytes() {
        assertThat(Docx.of(SampleBulletin.whole())).isEqualTo(Docx.of(SampleBulletin.whole()));
    }

    @Test
    void thePageIsThatOfTheStandard() throws IOException {
        CTSectPr section = read(SampleBulletin.whole()).getDocument().getBody().getSectPr();

        assertThat(section.getPgSz().getW()).isEqualTo(BigInteger.valueOf(11906));
        assertThat(millimetres(section.getPgMar().getTop())).isEqualTo(37);
        assertThat(millimetres(section.getPgMar().getLeft())).isEqualTo(28);
        assertThat(
                        210
                                - millimetres(section.getPgMar().getLeft())
                                - millimetres(section.getPgMar().getRight()))
                .isEqualTo(156);
        assertThat(
                        297
                                - millimetres(section.getPgMar().getTop())
                                - millimetres(section.getPgMar().getBottom()))
                .isEqualTo(225);
        assertThat(section.getDocGrid().getLinePitch()).isEqualTo(BigInteger.valueOf(579));
    }

    @Test
    void headingsAreNumberedAndStandInTheOutline() throws IOException {
        XWPFDocument word = read(SampleBulletin.whole());

        List<String> first = styled(word, "Heading1");
        assertThat(first).hasSize(6).first().isEqualTo("一、知识产权创造情况");
        assertThat(first).last().isEqualTo("六、知识产权宣传情况");
        assertThat(styled(word, "Heading2")).hasSize(6).allMatch(text -> text.startsWith("（一）"));
        assertThat(word.getStyles().getStyle("Heading1").getCTStyle().toString())
                .contains("黑体", "outlineLvl");
        assertThat(word.getStyles().getStyle("Heading2").getCTStyle().toString())
                .contains("楷体_GB2312");
        assertThat(word.getStyles().getStyle("GongwenBody").getCTStyle().toString())
                .contains("仿宋_GB2312", "firstLineChars=\"200\"");
    }

    @Test
    void pagesAreNumberedAtTheirOuterFoot() throws IOException {
        XWPFDocument word = read(SampleBulletin.whole());

        assertThat(word.getEvenAndOddHeadings()).isTrue();
        assertThat(word.getFooterList()).hasSize(2);
        for (XWPFFooter footer : word.getFooterList()) {
            XWPFParagraph paragraph = footer.getParagraphs().getFirst();
            assertThat(paragraph.getCTP().getFldSimpleList().getFirst().getInstr())
                    .isEqualTo("PAGE");
        }
        assertThat(word.getFooterList())
                .extracting(footer -> footer.getParagraphs().getFirst().getAlignment().name())
                .containsExactly("RIGHT", "LEFT");
        assertThat(word.getHeaderList())
                .extracting(header -> header.getText().strip())
                .containsExactly("演示数据", "演示数据");
    }

    @Test
    void theHeadOfATableIsRepeatedAndNoRowIsDivided() throws IOException {
        XWPFTable table = read(SampleBulletin.whole()).getTables().getFirst();

        assertThat(table.getRows()).hasSize(63);
        assertThat(table.getRows().subList(0, 2)).allMatch(XWPFTableRow::isRepeatHeader);
        assertThat(table.getRows().subList(2, 63)).noneMatch(XWPFTableRow::isRepeatHeader);
        assertThat(table.getRows()).allMatch(XWPFTableRow::isCantSplitRow);
        assertThat(table.getRow(0).getCell(1).getCTTc().getTcPr().getGridSpan().getVal())
                .isEqualTo(2);
        assertThat(table.getRow(1).getCell(0).getCTTc().getTcPr().isSetVMerge()).isTrue();
    }

    /// Half a character each is what Times and all that stand in for it give figures, also in bold.
    @Test
    void figuresInATableAreOfAFaceWhoseSubstitutesLeaveThemOnOneLine() throws IOException {
        var sum = Stream.concat(Stream.of("合计"), Stream.generate(() -> "104（95/110）").limit(8));
        var widest =
                new Table(
                        null,
                        Collections.nCopies(9, new Column(4, Alignment.RIGHT)),
                        List.of(),
                        List.of(new Row(sum.map(Cell::of).toList(), true)),
                        null);
        XWPFDocument word = read(SampleBulletin.of(List.of(widest), List.of()));

        assertThat(word.getStyles().getStyle("GongwenCell").getCTStyle().toString())
                .contains("ascii=\"Times New Roman\"", "hAnsi=\"Times New Roman\"")
                .contains("eastAsia=\"仿宋_GB2312\"", "hint=\"eastAsia\"");
        XWPFTable table = word.getTables().getFirst();
        int sides = table.getCellMarginLeft() + table.getCellMarginRight();
        double size =
                table.getRow(0)
                        .getCell(1)
                        .getParagraphs()
                        .getFirst()
                        .getRuns()
                        .getFirst()
                        .getFontSizeAsDouble();
        for (XWPFTableCell cell : table.getRow(0).getTableCells().subList(1, 9)) {
            assertThat((cell.getWidth() - sides) / 20.0).isGreaterThan((8 * 0.5 + 2) * size);
        }
    }

    /// Seven tenths is what the widest face that stands in gives a bold figure.
    @Test
    void whereTheFaceIsMissingALineEndsBeforeABracketAndInNoFigure() throws IOException {
        var figures = Stream.generate(() -> "8957.61（95/110）").limit(10);
        var widest =
                new Table(
                        null,
                        Collections.nCopies(10, new Column(4, Alignment.RIGHT)),
                        List.of(),
                        List.of(new Row(figures.map(Cell::of).toList(), true)),
                        null);
        XWPFTable table =
                read(SampleBulletin.of(List.of(widest), List.of())).getTables().getFirst();
        int sides = table.getCellMarginLeft() + table.getCellMarginRight();
        for (XWPFTableCell cell : table.getRow(0).getTableCells()) {
            assertThat(cell.getText()).isEqualTo("8957.61\u200B（95/110）");
            assertThat((cell.getWidth() - sides) / 20.0).isGreaterThan((5 * 0.7 + 0.55 + 2) * 9);
        }
    }

    @Test
    void aTableTooWideTurnsItsPageAside() throws IOException {
        XWPFDocument word =
                read(
                        SampleBulletin.of(
                                List.of(
                                        Paragraph.of("前文。"),
                                        SampleBulletin.wide(),
                                        Paragraph.of("后文。")),
                                List.of()));

        List<CTSectPr> sections =
                word.getParagraphs().stream()
                        .filter(paragraph -> paragraph.getCTP().isSetPPr())
                        .map(paragraph -> paragraph.getCTP().getPPr().getSectPr())
                        .filter(section -> section != null)
                        .toList();
        assertThat(sections).hasSize(2);
        assertThat(sections.getFirst().getPgSz().isSetOrient()).isFalse();
        assertThat(sections.getLast().getPgSz().getOrient()).isEqualTo(STPageOrientation.LANDSCAPE);
        assertThat(word.getDocument().getBody().getSectPr().getPgSz().isSetOrient()).isFalse();
    }

    @Test
    void namesAndSignsOfAllKindsAreKept() throws IOException {
        String text = "𠮷林路与𡃁仔街道 & <五家> \"单位\" ]]> " + "很长的单位名称".repeat(100);

        XWPFDocument word =
                read(
                        SampleBulletin.of(
                                List.of(new Heading(1, "空的一节"), Paragraph.of(text)), List.of()));

        assertThat(styled(word, "GongwenBody")).containsExactly(text);
    }

    @Test
    void wordIsToldWhichFontToTakeWhereOneIsMissing() throws IOException {
        assertThat(part(Docx.of(SampleBulletin.whole()), "word/fontTable.xml"))
                .contains("<w:font w:name=\"仿宋_GB2312\"><w:altName w:val=\"仿宋\"/>");
    }

    @Test
    void aDocumentOfATitleOnlyIsADocument() throws IOException {
        var bare =
                new OfficialDocument(
                        new Masthead(null, null, "通报", List.of()),
                        List.of(),
                        List.of(),
                        new Signature(List.of(), null),
                        null,
                        List.of(),
                        null);

        assertThat(read(bare).getParagraphs())
                .singleElement()
                .extracting(XWPFParagraph::getText)
                .isEqualTo("通报");
    }

    private static List<String> styled(XWPFDocument word, String style) {
        return word.getParagraphs().stream()
                .filter(paragraph -> style.equals(paragraph.getStyle()))
                .map(XWPFParagraph::getText)
                .toList();
    }

    private static long millimetres(Object twips) {
        return Math.round(((BigInteger) twips).doubleValue() / 20 / 72 * 25.4);
    }

    private static XWPFDocument read(OfficialDocument document) throws IOException {
        return new XWPFDocument(new ByteArrayInputStream(Docx.of(document)));
    }

    private static String part(byte[] archive, String name) {
        try (var parts = new ZipInputStream(new ByteArrayInputStream(archive))) {
            for (var entry = parts.getNextEntry(); entry != null; entry = parts.getNextEntry()) {
                if (entry.getName().equals(name)) {
                    return new String(parts.readAllBytes(), StandardCharsets.UTF_8);
                }
            }
            throw new AssertionError("no " + name);
        } catch (IOException unexpected) {
            throw new UncheckedIOException(unexpected);
        }
    }
}
