package org.tongbao.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tongbao.table.CellOrigin.FORMULA;
import static org.tongbao.table.CellOrigin.LINKED;
import static org.tongbao.table.CellOrigin.MERGED;
import static org.tongbao.table.CellOrigin.WRITTEN;

import org.dhatim.fastexcel.Workbook;
import org.junit.jupiter.api.Test;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;

class WorkbookTest {

    private final TableReader tables = new TableReader();

    @Test
    void aWorkbookGivesTheTextsOfItsCells() throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var workbook = new Workbook(bytes, "test", "1.0")) {
            var sheet = workbook.newWorksheet("分解表");
            sheet.value(0, 0, " 税郭镇 ");
            sheet.value(0, 1, 15);
            sheet.value(0, 2, 1200.5);
            sheet.value(2, 0, LocalDate.of(2026, 10, 1));
            sheet.style(2, 0).format("yyyy-mm-dd").set();
            sheet.value(2, 1, 0.3498);
            sheet.style(2, 1).format("0.00%").set();
            sheet.value(2, 2, "𠮷\n垎");
            workbook.newWorksheet("空表");
        }
        var grid = only(bytes.toByteArray());
        assertThat(grid.name()).isEqualTo("分解表");
        assertThat(grid.rows()).extracting(GridRow::number).containsExactly(1, 3);
        assertThat(texts(grid.rows().get(0))).containsExactly("税郭镇", "15", "1200.5");
        assertThat(texts(grid.rows().get(1))).containsExactly("2026-10-01", "34.98%", "𠮷\n垎");
    }

    @Test
    void aNumberIsWhatWasTypedNotWhatTheProcessorStored() {
        var grid = only(new RawWorkbook().sheet(row("<c r='A1'><v>34.979999999999997</v></c>")));
        assertThat(grid.rows().getFirst().text(1)).isEqualTo("34.98");
    }

    @Test
    void aMergedAreaHasItsTextEverywhereAndSaysThatItIsNotOfItsOwn() {
        var grid =
                only(
                        new RawWorkbook()
                                .sheet(
                                        1,
                                        "<sheetData><row r='1'>"
                                                + text("A1", "目标值")
                                                + text("D1", "总数值")
                                                + "</row><row r='2'>"
                                                + text("B2", "2024年")
                                                + "</row></sheetData><mergeCells>"
                                                + "<mergeCell ref='A1:C1'/><mergeCell ref='D1:D2'/>"
                                                + "<mergeCell ref='F1:XFD1048576'/></mergeCells>"));
        assertThat(grid.rows().get(0).cells())
                .containsExactly(
                        new GridCell(1, "目标值", WRITTEN),
                        new GridCell(2, "目标值", MERGED),
                        new GridCell(3, "目标值", MERGED),
                        new GridCell(4, "总数值", WRITTEN));
        assertThat(grid.rows().get(1).cells())
                .containsExactly(new GridCell(2, "2024年", WRITTEN), new GridCell(4, "总数值", MERGED));
    }

    @Test
    void aFormulaGivesItsLastResultAndSaysSo() {
        var grid =
                only(
                        new RawWorkbook()
                                .sheet(
                                        row(
                                                "<c r='A1'><f>SUM(B1:C1)</f><v>30</v></c><c"
                                                        + " r='B1'><f>[1]去年!A1</f><v>15</v></c>")));
        assertThat(grid.rows().getFirst().cells())
                .containsExactly(new GridCell(1, "30", FORMULA), new GridCell(2, "15", LINKED));
    }

    @Test
    void aFormulaWithoutAResultIsNamed() {
        var refused = refused(new RawWorkbook().sheet(row("<c r='AB1'><f>NOW()</f></c>")));
        assertThat(refused.code()).isEqualTo("FILE_FORMULA_WITHOUT_VALUE");
        assertThat(refused.arguments()).isEqualTo(List.<Object>of("目标", "AB1"));
    }

    @Test
    void aLinkToAnotherFileIsNeverFollowed() {
        var link = "<externalLink><externalBook r:id='rId1'/></externalLink>";
        var grid =
                only(
                        new RawWorkbook()
                                .part("xl/externalLinks/externalLink1.xml", link)
                                .part(
                                        "xl/externalLinks/_rels/externalLink1.xml.rels",
                                        "<Relationships><Relationship Id='rId1'"
                                            + " TargetMode='External'"
                                            + " Target='http://127.0.0.1:9/a.xlsx'/></Relationships>")
                                .sheet(row("<c r='A1'><v>1</v></c>")));
        assertThat(grid.rows()).hasSize(1);
    }

    @Test
    void anEntityIsNeverReplaced() {
        var sheet =
                "<!DOCTYPE w [<!ENTITY x SYSTEM 'file:///etc/hostname'>]><worksheet><sheetData>"
                        + row("<c r='A1' t='inlineStr'><is><t>&x;</t></is></c>")
                        + "</sheetData></worksheet>";
        assertThat(refused(new RawWorkbook().part("xl/worksheets/sheet1.xml", sheet)).code())
                .isEqualTo("FILE_BROKEN");
    }

    @Test
    void hiddenSheetsAreLeftOutAndTheOthersKeepTheirOrder() {
        var workbook =
                new RawWorkbook()
                        .book(
                                "<sheets><sheet name='二' sheetId='7' r:id='rId2'/><sheet name='藏'"
                                        + " sheetId='8' state='veryHidden' r:id='rId1'/></sheets>")
                        .sheet(1, "<sheetData>" + row(text("A1", "藏着")) + "</sheetData>")
                        .sheet(2, "<sheetData>" + row(text("A1", "看得见")) + "</sheetData>");
        assertThat(only(workbook).name()).isEqualTo("二");
    }

    @Test
    void hintsAtPronunciationAreNoPartOfAText() {
        var texts =
                "<sst><si><t>税郭</t><rPh sb='0' eb='1'><t>SHUI</t></rPh></si>"
                        + "<si><r><t>西王</t></r><r><t>庄镇</t></r></si></sst>";
        var grid =
                only(
                        new RawWorkbook()
                                .part("xl/sharedStrings.xml", texts)
                                .sheet(
                                        row(
                                                "<c r='A1' t='s'><v>0</v></c>"
                                                        + "<c r='B1' t='s'><v>1</v></c>")));
        assertThat(texts(grid.rows().getFirst())).containsExactly("税郭", "西王庄镇");
    }

    static String row(String cells) {
        return "<row r='1'>" + cells + "</row>";
    }

    private static String text(String place, String text) {
        return "<c r='" + place + "' t='inlineStr'><is><t>" + text + "</t></is></c>";
    }

    private static List<String> texts(GridRow row) {
        return row.cells().stream().map(GridCell::text).toList();
    }

    private Grid only(RawWorkbook workbook) {
        return only(workbook.bytes());
    }

    private Grid only(byte[] content) {
        var reading = tables.file(content);
        assertThat(reading).isInstanceOf(TableReading.Read.class);
        assertThat(((TableReading.Read) reading).grids()).hasSize(1);
        return ((TableReading.Read) reading).grids().getFirst();
    }

    private TableReading.Refused refused(RawWorkbook workbook) {
        return (TableReading.Refused) tables.file(workbook.bytes());
    }
}
