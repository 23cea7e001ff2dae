package org.tongbao.integration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.tongbao.access.Personas;
import org.tongbao.graphql.Answer;
import org.tongbao.graphql.GraphQlDoor;
import org.tongbao.table.RawWorkbook;
import org.tongbao.testing.IntegrationTest;

import java.nio.charset.Charset;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

/// Files as people have them and as somebody who means harm makes them, through both doors over
/// real HTTP: read right or refused with the reason, quickly.
@IntegrationTest
class HarmfulImportTest {

    private static final Duration QUICKLY = Duration.ofSeconds(20);

    private static final String IMPORT =
            """
            mutation($input: ImportFilesInput!) { importFiles(input: $input) {
                results { created updated unchanged }
                problems { ... on Problem { code message } ... on ImportRowProblem { row column } } } }
            """;
    private static final String PREVIEW =
            """
            mutation($input: PreviewTargetsInput!) { previewTargets(input: $input) {
                preview { tables { caption } } problems { ... on Problem { code message } } } }
            """;

    @Autowired Personas personas;
    private GraphQlDoor administrator;
    private GraphQlDoor reviewer;

    @BeforeEach
    void people() {
        administrator = personas.administrator();
        reviewer = personas.reviewer();
    }

    @TestFactory
    Stream<DynamicTest> bothDoorsRefuseWithTheReasonAndQuickly() {
        return Stream.of(
                        tuple(
                                "macros",
                                workbook().part("xl/vbaProject.bin", "x").sheet("").bytes(),
                                "FILE_MACROS"),
                        tuple(
                                "a zip bomb",
                                workbook().sheet(1, " ".repeat(8_000_000)).bytes(),
                                "FILE_SWELLS"),
                        tuple(
                                "a formula without its result",
                                workbook()
                                        .sheet("<row r='1'><c r='A1'><f>1+1</f></c></row>")
                                        .bytes(),
                                "FILE_FORMULA_WITHOUT_VALUE"),
                        tuple("100,001 rows", rows(100_001), "FILE_TOO_MANY_ROWS"),
                        tuple(
                                "a picture",
                                "\u0089PNG\r\n\u001a\n\0\0".getBytes(Charset.forName("ISO-8859-1")),
                                "FILE_NOT_A_TABLE"),
                        tuple(
                                "half an archive",
                                "PK\u0003\u0004 and no more".getBytes(UTF_8),
                                "FILE_BROKEN"),
                        tuple(
                                "an unknown encoding",
                                new byte[] {(byte) 0xFF, (byte) 0xFF, 'a'},
                                "FILE_ENCODING_UNKNOWN"))
                .flatMap(file -> {
                    var values = file.toList();
                    var content = (byte[]) values.get(1);
                    return Stream.of(
                            DynamicTest.dynamicTest(
                                    values.get(0) + " to the importer",
                                    () ->
                                            refuses(
                                                    () -> imported(content).problems("importFiles"),
                                                    values.get(2))),
                            DynamicTest.dynamicTest(
                                    values.get(0) + " as a table of targets",
                                    () ->
                                            refuses(
                                                    () ->
                                                            previewed(content)
                                                                    .problems("previewTargets"),
                                                    values.get(2))));
                });
    }

    @Test
    void aHundredThousandRowsAreRead() {
        var rows = new StringBuilder("unit,name\n");
        for (var row = 0; row < 100_000; row++) {
            rows.append("市中区,行").append(row).append('\n');
        }
        assertTimeout(
                QUICKLY,
                () -> {
                    var answer = imported(rows.toString().getBytes(UTF_8));
                    assertThat(answer.data("importFiles").at("/results/0/created").asInt())
                            .as("%s", answer.body())
                            .isEqualTo(100_000);
                });
        rows.append("市中区,多一行\n");
        assertThat(imported(rows.toString().getBytes(UTF_8)).problems("importFiles"))
                .containsExactly("IMPORT_TOO_MANY_ROWS");
    }

    @Test
    void anEmptyFileIsNoFile() {
        assertThat(imported(new byte[0]).problems("importFiles"))
                .containsExactly("IMPORT_FILE_EMPTY");
        assertThat(previewed(new byte[0]).problems("previewTargets")).containsExactly("FILE_EMPTY");
    }

    @Test
    void fiftyMegabytesAreRefusedAtTheDoor() {
        var content = new byte[50 * 1024 * 1024];
        assertTimeout(
                QUICKLY,
                () -> {
                    for (var answer : List.of(imported(content), previewed(content))) {
                        assertThat(answer.status()).isEqualTo(413);
                        assertThat(answer.errorMessage()).contains("8 MB");
                    }
                });
    }

    @Test
    void sixMegabytesAreRefusedWithTheSizeAFileMayHave() {
        assertThat(imported(new byte[5 * 1024 * 1024 + 1]).problems("importFiles"))
                .containsExactly("FILE_TOO_LARGE");
        assertThat(previewed(new byte[5 * 1024 * 1024 + 1]).problems("previewTargets"))
                .containsExactly("FILE_TOO_LARGE");
    }

    @Test
    void csvIsReadInTheEncodingsOfChina() {
        for (var encoded :
                List.of(
                        departments(",").getBytes(Charset.forName("GBK")),
                        departments(";").getBytes(Charset.forName("GB18030")),
                        ("\uFEFF" + departments(",")).getBytes(UTF_8),
                        ("\uFEFF" + departments("\t")).getBytes(UTF_16LE))) {
            var answer = imported(encoded);
            assertThat(answer.problems("importFiles")).as("%s", answer.body()).isEmpty();
            assertThat(answer.data("importFiles").at("/results/0/created").asInt()).isEqualTo(1);
        }
    }

    @Test
    void aWorkbookIsReadLikeItsCsvAndOfSeveralSheetsTheOneThatIsNamed() {
        var sheet = sheet("unit", "name") + sheet(2, "市中区", "账本" + UUID.randomUUID());
        assertThat(
                        imported(workbook().sheet(sheet).bytes())
                                .data("importFiles")
                                .at("/results/0/created")
                                .asInt())
                .isEqualTo(1);
        var two =
                workbook()
                        .sheet(1, "<sheetData>" + sheet("note") + "</sheetData>")
                        .sheet(2, "<sheetData>" + sheet + "</sheetData>");
        assertThat(imported(named(two, "说明", "Departments").bytes()).problems("importFiles"))
                .isEmpty();
        assertThat(imported(named(two, "说明", "表").bytes()).problems("importFiles"))
                .containsExactly("IMPORT_SEVERAL_SHEETS");
    }

    @Test
    void aFormulaCountsWithItsResultAndAMergedCellDoesNotCount() {
        var formula =
                sheet("unit", "name")
                        + "<row r='2'><c r='A2' t='str'><f>\"市\"&amp;\"中区\"</f><v>市中区</v></c><c r='B2' t='inlineStr'><is><t>公式%s</t></is></c></row>"
                                .formatted(UUID.randomUUID());
        assertThat(imported(workbook().sheet(formula).bytes()).problems("importFiles")).isEmpty();
        var merged =
                workbook()
                        .sheet(
                                1,
                                "<sheetData>"
                                        + sheet("unit", "name")
                                        + sheet(2, "市中区", "甲")
                                        + sheet(3, "", "乙")
                                        + "</sheetData><mergeCells><mergeCell"
                                        + " ref='A2:A3'/></mergeCells>");
        var answer = imported(merged.bytes());
        assertThat(answer.problems("importFiles")).containsExactly("ROW_CELL_MERGED");
        assertThat(answer.data("importFiles").at("/problems/0/message").asString()).contains("A3");
    }

    @Test
    void figuresOfEarlierYearsComeInAWorkbookAndWhatDoesNotHoldIsFlagged() {
        var document = "XLSX " + UUID.randomUUID();
        var rows =
                sheet(
                                "unit",
                                "indicator",
                                "period",
                                "value",
                                "unit_of_measure",
                                "qualifier",
                                "growth",
                                "document")
                        + sheet(
                                2,
                                "税郭镇",
                                "trademark_registrations",
                                "2018-H1",
                                "100",
                                "件",
                                "EXACT",
                                "",
                                document)
                        + sheet(
                                3,
                                "税郭镇",
                                "trademark_registrations",
                                "2019-H1",
                                "150",
                                "件",
                                "EXACT",
                                "70",
                                document);
        var answer =
                administrator.post(
                        "mutation($input: ImportFilesInput!) { importFiles(input: $input) { results"
                            + " { created doubts { code row } } problems { ... on Problem { code"
                            + " message } } } }",
                        Map.of(
                                "input",
                                Map.of(
                                        "files",
                                        List.of(
                                                file(
                                                        "HISTORY",
                                                        "history.xlsx",
                                                        workbook().sheet(rows).bytes())),
                                        "dryRun",
                                        true)));
        assertThat(answer.problems("importFiles")).as("%s", answer.body()).isEmpty();
        var result = answer.data("importFiles").at("/results/0");
        assertThat(result.path("created").asInt()).isEqualTo(2);
        assertThat(result.at("/doubts/0/code").asString()).isEqualTo("HISTORY_GROWTH_DIFFERS");
        assertThat(result.at("/doubts/0/row").asInt()).isEqualTo(3);
    }

    @Test
    void aFileComesAsTextOrAsItIsAndNotAsBoth() {
        for (var file :
                List.of(
                        Map.of("kind", "DEPARTMENTS", "name", "d.csv"),
                        Map.of(
                                "kind",
                                "DEPARTMENTS",
                                "name",
                                "d.csv",
                                "content",
                                "unit,name\n",
                                "file",
                                "eA=="))) {
            assertThat(
                            administrator
                                    .post(IMPORT, Map.of("input", Map.of("files", List.of(file))))
                                    .problems("importFiles"))
                    .containsExactly("IMPORT_FILE_MISSING");
        }
    }

    private interface Asked {
        List<String> problems();
    }

    private static void refuses(Asked asked, Object code) {
        assertTimeout(QUICKLY, () -> assertThat(asked.problems()).containsExactly((String) code));
    }

    private Answer imported(byte[] content) {
        return administrator.post(
                IMPORT,
                Map.of(
                        "input",
                        Map.of(
                                "files",
                                List.of(file("DEPARTMENTS", "departments.xlsx", content)),
                                "dryRun",
                                true)));
    }

    private Answer previewed(byte[] content) {
        return reviewer.post(
                PREVIEW,
                Map.of(
                        "input",
                        Map.of(
                                "plan",
                                "shizhong-2024-2026",
                                "table",
                                Map.of(
                                        "name",
                                        "表.xlsx",
                                        "content",
                                        Base64.getEncoder().encodeToString(content)))));
    }

    private static Map<String, String> file(String kind, String name, byte[] content) {
        return Map.of(
                "kind", kind, "name", name, "file", Base64.getEncoder().encodeToString(content));
    }

    private static String departments(String separator) {
        return "unit%sname\r\n市中区%s垎塔埠%s\r\n".formatted(separator, separator, UUID.randomUUID());
    }

    private static RawWorkbook workbook() {
        return new RawWorkbook();
    }

    private static RawWorkbook named(RawWorkbook workbook, String first, String second) {
        return workbook.book(
                        "<sheets><sheet name='%s' sheetId='1' r:id='r1'/><sheet name='%s' sheetId='2' r:id='r2'/></sheets>"
                                .formatted(first, second))
                .part(
                        "xl/_rels/workbook.xml.rels",
                        "<Relationships><Relationship Id='r1'"
                                + " Target='worksheets/sheet1.xml'/><Relationship Id='r2'"
                                + " Target='worksheets/sheet2.xml'/></Relationships>");
    }

    private static String sheet(String... cells) {
        return sheet(1, cells);
    }

    private static String sheet(int row, String... cells) {
        var text = new StringBuilder("<row r='" + row + "'>");
        for (var i = 0; i < cells.length; i++) {
            if (!cells[i].isEmpty()) {
                text.append(
                        "<c r='%c%d' t='inlineStr'><is><t>%s</t></is></c>"
                                .formatted('A' + i, row, cells[i]));
            }
        }
        return text.append("</row>").toString();
    }

    private static byte[] rows(int count) {
        var rows = new StringBuilder();
        for (var row = 1; row <= count; row++) {
            rows.append("<row r='%d'><c r='A%d'><v>%d</v></c></row>".formatted(row, row, row));
        }
        return workbook().sheet(rows.toString()).bytes();
    }
}
