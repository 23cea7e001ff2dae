package org.tongbao.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

class PdfTest {

    private final Pdf pdf = Pdf.withFonts(null);

    @Test
    void theSameDocumentIsTheSameBytes() {
        assertThat(pdf.of(SampleBulletin.whole())).isEqualTo(pdf.of(SampleBulletin.whole()));
    }

    @Test
    void everyFontIsInsideTheFile() throws IOException {
        try (PDDocument read = read(SampleBulletin.whole())) {
            for (PDPage page : read.getPages()) {
                for (COSName name : page.getResources().getFontNames()) {
                    assertThat(page.getResources().getFont(name).isEmbedded()).isTrue();
                }
            }
        }
    }

    @Test
    void itsTextCanBeFoundAndEveryPageBearsNumberAndNotice() throws IOException {
        try (PDDocument read = read(SampleBulletin.whole())) {
            assertThat(text(read, 1)).contains("关于2021年", "枣知发〔2021〕29号", "一、知识产权创造情况");
            for (int page = 1; page <= read.getNumberOfPages(); page++) {
                assertThat(text(read, page)).contains("演示数据").containsPattern("— ?" + page + " ?—");
            }
        }
    }

    @Test
    void theHeadOfATableStandsOnEachOfItsPages() throws IOException {
        try (PDDocument read = read(SampleBulletin.whole())) {
            List<String> pages =
                    IntStream.rangeClosed(1, read.getNumberOfPages())
                            .mapToObj(page -> text(read, page))
                            .filter(text -> text.matches("(?s).*第\\d+街道.*"))
                            .toList();

            assertThat(pages).hasSizeBetween(2, 4).allMatch(text -> text.contains("拥有量（件）"));
        }
    }

    @Test
    void aTableTooWideTurnsItsPageAside() throws IOException {
        try (PDDocument read =
                read(
                        SampleBulletin.of(
                                List.of(Paragraph.of("前文。"), SampleBulletin.wide()), List.of()))) {
            assertThat(read.getPages())
                    .extracting(
                            page -> page.getMediaBox().getWidth() > page.getMediaBox().getHeight())
                    .containsExactly(false, true, false);
        }
    }

    @Test
    void theTitleOfAPageTurnedAsideStandsOverTheMiddleOfItsTable() throws IOException {
        var annex = new Annex("各单位工作情况", List.of(SampleBulletin.wide()));
        try (PDDocument read = read(SampleBulletin.of(List.of(), List.of(annex)))) {
            assertThat(middle(read, "各单位工作情况"))
                    .isCloseTo(PageMeasures.points(35 + 225 / 2.0), within(2.0));
        }
    }

    /// Where the middle of a line is, from the left edge of its page.
    private static double middle(PDDocument read, String line) throws IOException {
        var found = new ArrayList<Double>();
        var stripper =
                new PDFTextStripper() {
                    @Override
                    protected void writeString(String text, List<TextPosition> letters) {
                        if (text.strip().equals(line)) {
                            var last = letters.getLast();
                            found.add(
                                    (letters.getFirst().getXDirAdj()
                                                    + last.getXDirAdj()
                                                    + last.getWidthDirAdj())
                                            / 2.0);
                        }
                    }
                };
        stripper.getText(read);
        assertThat(found).as(line).hasSize(1);
        return found.getFirst();
    }

    @Test
    void noMarkBeginsALine() throws IOException {
        String text = "枣庄市知识产权，".repeat(200);

        try (PDDocument read = read(SampleBulletin.of(List.of(Paragraph.of(text)), List.of()))) {
            assertThat(new PDFTextStripper().getText(read).lines())
                    .noneMatch(line -> line.startsWith("，"));
        }
    }

    @Test
    void rareNamesAreShownAndMarkupInATextIsText() throws IOException {
        String text = "𠮷林路与𡃁仔街道、垎塔埠 & <img src=\"file:///etc/passwd\"/> </p>";

        try (PDDocument read = read(SampleBulletin.of(List.of(Paragraph.of(text)), List.of()))) {
            assertThat(new PDFTextStripper().getText(read).replaceAll("\\s", ""))
                    .contains(text.replace(" ", ""));
        }
    }

    @Test
    void theOfficesOwnFontIsPreferred(@TempDir Path folder) throws IOException {
        try (InputStream font = Pdf.class.getResourceAsStream("/fonts/kai.ttf")) {
            Files.copy(font, folder.resolve("simfang.ttf"));
        }

        try (PDDocument read =
                Loader.loadPDF(
                        Pdf.withFonts(folder)
                                .of(SampleBulletin.of(List.of(Paragraph.of("正文。")), List.of())))) {
            assertThat(fonts(read))
                    .filteredOn(name -> name.endsWith("TongbaoKai-Regular"))
                    .isNotEmpty();
        }
    }

    private static List<String> fonts(PDDocument read) throws IOException {
        var resources = read.getPage(0).getResources();
        List<String> names = new ArrayList<>();
        for (COSName name : resources.getFontNames()) {
            names.add(resources.getFont(name).getName());
        }
        return names;
    }

    private static String text(PDDocument read, int page) {
        try {
            var stripper = new PDFTextStripper();
            stripper.setStartPage(page);
            stripper.setEndPage(page);
            return stripper.getText(read);
        } catch (IOException unexpected) {
            throw new java.io.UncheckedIOException(unexpected);
        }
    }

    private PDDocument read(OfficialDocument document) throws IOException {
        return Loader.loadPDF(pdf.of(document));
    }
}
