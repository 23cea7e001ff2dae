package org.tongbao.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tongbao.graphql.Messages;
import org.tongbao.graphql.TestMessages;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.Arrays;
import java.util.Random;

/// Whatever arrives is read right or refused with a reason, quickly and without harm.
class HarmfulFilesTest {

    /// Far more than any of these takes: it ends work that grows without bound, and measures
    /// nothing.
    private static final Duration QUICKLY = Duration.ofMinutes(1);

    private final TableReader tables = new TableReader();

    @ParameterizedTest
    @ValueSource(strings = {"xl/vbaProject.bin", "xl/macrosheets/sheet1.xml"})
    void aWorkbookWithMacrosIsRefusedWhateverItsName(String part) {
        refuses(new RawWorkbook().part(part, "x").sheet("").bytes(), "FILE_MACROS");
    }

    @Test
    void aWorkbookThatCallsItselfOneWithMacrosIsRefused() {
        refuses(
                new RawWorkbook()
                        .part(
                                "[Content_Types].xml",
                                "<Types><Override PartName='/xl/workbook.xml'"
                                    + " ContentType='application/vnd.ms-excel.sheet.macroEnabled.main+xml'/></Types>")
                        .sheet("")
                        .bytes(),
                "FILE_MACROS");
    }

    @Test
    void aFileOfFiftyMegabytesIsRefusedUnread() {
        refuses(new byte[50 * 1024 * 1024], "FILE_TOO_LARGE");
    }

    @Test
    void aPartThatSwellsAThousandfoldIsRefused() {
        refuses(
                new RawWorkbook()
                        .sheet(1, new String(RawWorkbook.blanks(8_000_000), UTF_8))
                        .bytes(),
                "FILE_SWELLS");
    }

    @Test
    void sheetsThatSwellTogetherAreRefused() {
        var chance = new Random(7);
        var sheets = new StringBuilder();
        var relations = new StringBuilder("<Relationships>");
        var workbook = new RawWorkbook();
        for (var i = 1; i <= 40; i++) {
            sheets.append("<sheet name='%d' sheetId='%d' r:id='r%d'/>".formatted(i, i, i));
            relations.append(
                    "<Relationship Id='r%d' Target='worksheets/sheet%d.xml'/>".formatted(i, i));
            var line = "x".repeat(500);
            var filling = new StringBuilder();
            while (filling.length() < 2_000_000) {
                filling.append("<!--").append(chance.nextLong()).append(line).append("-->");
            }
            workbook.sheet(i, filling.toString());
        }
        var bytes =
                workbook.book("<sheets>" + sheets + "</sheets>")
                        .part("xl/_rels/workbook.xml.rels", relations + "</Relationships>")
                        .bytes();
        assertThat(bytes.length).isLessThan(TableLimits.BYTES);
        refuses(bytes, "FILE_SWELLS");
    }

    @Test
    void whatIsNotReadIsNotUnpacked() {
        var workbook = new RawWorkbook().sheet(WorkbookTest.row("<c r='A1'><v>1</v></c>"));
        for (var i = 0; i < 100; i++) {
            workbook.part("xl/media/" + i, RawWorkbook.blanks(1_000_000));
        }
        assertThat(tables.file(workbook.bytes())).isInstanceOf(TableReading.Read.class);
    }

    @Test
    void tooManyPartsAreRefused() {
        var workbook = new RawWorkbook();
        for (var i = 0; i < TableLimits.PARTS; i++) {
            workbook.part("xl/media/" + i, "x");
        }
        refuses(workbook.sheet("").bytes(), "FILE_SWELLS");
    }

    @Test
    void mergedAreasThatLieOnEachOtherAreRefused() {
        var rows = new StringBuilder("<sheetData>");
        for (var row = 1; row <= 2000; row++) {
            rows.append(
                    "<row r='%d'><c r='A%d'><v>1</v></c><c r='ZZ%d'><v>1</v></c></row>"
                            .formatted(row, row, row));
        }
        var areas = "<mergeCell ref='A1:ZZ2000'/>".repeat(10_000);
        refuses(
                new RawWorkbook()
                        .sheet(1, rows + "</sheetData><mergeCells>" + areas + "</mergeCells>")
                        .bytes(),
                "FILE_TOO_MANY_CELLS");
    }

    @Test
    void aHundredThousandRowsAreReadAndOneMoreIsRefused() {
        var csv = "税郭镇,1\n".repeat(TableLimits.ROWS);
        assertTimeout(
                QUICKLY,
                () ->
                        assertThat(tables.file(csv.getBytes(UTF_8)))
                                .isInstanceOfSatisfying(
                                        TableReading.Read.class,
                                        read ->
                                                assertThat(read.grids().getFirst().rows())
                                                        .hasSize(TableLimits.ROWS)));
        refuses((csv + "税郭镇,1\n").getBytes(UTF_8), "FILE_TOO_MANY_ROWS");
    }

    @Test
    void aWorkbookOfAHundredThousandRowsIsReadToo() {
        assertTimeout(
                QUICKLY,
                () ->
                        assertThat(tables.file(rows(TableLimits.ROWS)))
                                .isInstanceOf(TableReading.Read.class));
        refuses(rows(TableLimits.ROWS + 1), "FILE_TOO_MANY_ROWS");
    }

    @Test
    void tooManyCellsAreRefused() {
        refuses((",1".repeat(500) + "\n").repeat(700).getBytes(UTF_8), "FILE_TOO_MANY_CELLS");
        refuses("1,".repeat(1001).concat("1").getBytes(UTF_8), "FILE_TOO_MANY_COLUMNS");
    }

    @Test
    void aCellNobodyCanReadIsRefused() {
        refuses(("\"" + "a".repeat(40_000)).getBytes(UTF_8), "FILE_CELL_TOO_LONG");
        refuses(
                new RawWorkbook()
                        .sheet(
                                "<row><c t='inlineStr'><is><t>"
                                        + "a".repeat(40_000)
                                        + "</t></is></c></row>")
                        .bytes(),
                "FILE_CELL_TOO_LONG");
    }

    @Test
    void oldAndLockedWorkbooksAreToldApart() {
        refuses(compound("Workbook"), "FILE_OLD_EXCEL");
        refuses(compound("EncryptedPackage"), "FILE_ENCRYPTED");
        refuses(new RawWorkbook().part("xl/workbook.bin", "x").bytes(), "FILE_BINARY_WORKBOOK");
    }

    @Test
    void whatIsNoTableIsRefused() {
        refuses("%PDF-1.7".getBytes(UTF_8), "FILE_NOT_A_TABLE");
        refuses(new byte[] {1, 2, 0, 3}, "FILE_NOT_A_TABLE");
        refuses(new byte[] {(byte) 0xFF, (byte) 0xFF, 'a'}, "FILE_ENCODING_UNKNOWN");
        refuses(new byte[0], "FILE_EMPTY");
        refuses(new RawWorkbook().sheet("").bytes(), "FILE_EMPTY");
    }

    @Test
    void anArchiveThatIsCutOffIsRefused() {
        var whole = new RawWorkbook().sheet(WorkbookTest.row("<c r='A1'><v>1</v></c>")).bytes();
        for (var length = 4; length < whole.length; length += 37) {
            refuses(Arrays.copyOf(whole, length), "FILE_BROKEN");
        }
    }

    @Test
    void aSheetThatMeansNothingIsRefused() {
        refuses(new RawWorkbook().sheet("<row><c r='A1'>").bytes(), "FILE_BROKEN");
        refuses(new RawWorkbook().sheet("<row><c r='!'/></row>").bytes(), "FILE_BROKEN");
        refuses(
                new RawWorkbook().sheet("<row><c r='A1'><v>x</v></c></row>").bytes(),
                "FILE_BROKEN");
        refuses(
                new RawWorkbook().sheet("<row><c r='A1' t='s'><v>9</v></c></row>").bytes(),
                "FILE_BROKEN");
    }

    private void refuses(byte[] content, String code) {
        assertTimeout(
                QUICKLY,
                () ->
                        assertThat(tables.file(content))
                                .isInstanceOfSatisfying(
                                        TableReading.Refused.class,
                                        refused -> {
                                            assertThat(refused.code()).isEqualTo(code);
                                            says(refused);
                                        }));
    }

    private static void says(TableReading.Refused refused) {
        for (var language : Messages.LANGUAGES) {
            assertThat(
                            TestMessages.all()
                                    .say(language, refused.code(), refused.arguments().toArray()))
                    .doesNotContain("{");
        }
    }

    private static byte[] rows(int count) {
        var rows = new StringBuilder();
        for (var row = 1; row <= count; row++) {
            rows.append("<row r='%d'><c r='A%d'><v>%d</v></c></row>".formatted(row, row, row));
        }
        return new RawWorkbook().sheet(rows.toString()).bytes();
    }

    private static byte[] compound(String stream) {
        var bytes = new ByteArrayOutputStream();
        try {
            bytes.write(new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0});
            bytes.write(new byte[] {(byte) 0xA1, (byte) 0xB1, 0x1A, (byte) 0xE1});
            bytes.write(new byte[500]);
            bytes.write(stream.getBytes(UTF_16LE));
        } catch (IOException impossible) {
            throw new AssertionError(impossible);
        }
        return bytes.toByteArray();
    }
}
