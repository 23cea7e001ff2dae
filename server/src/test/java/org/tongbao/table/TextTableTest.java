package org.tongbao.table;

import static org.assertj.core.api.Assertions.assertThat;

import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.nio.charset.Charset;
import java.util.List;

class TextTableTest {

    private final TableReader tables = new TableReader();

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "GBK", "GB18030", "UTF-16"})
    void theEncodingIsFoundOut(String charset) {
        var text = "单位,2024年\n税郭镇,15\n";
        assertThat(rows(tables.file(text.getBytes(Charset.forName(charset)))))
                .containsExactly(List.of("单位", "2024年"), List.of("税郭镇", "15"));
    }

    @Test
    void aByteOrderMarkIsNoPartOfTheFirstCell() {
        assertThat(rows(tables.file("\uFEFF单位,值\n".getBytes(UTF_8))))
                .containsExactly(List.of("单位", "值"));
        assertThat(rows(tables.file("\uFEFF单位\t值\n".getBytes(UTF_16LE))))
                .containsExactly(List.of("单位", "值"));
    }

    @Test
    void rareCharactersSurviveGb18030() {
        assertThat(rows(tables.file("𠮷家,垎塔埠街道".getBytes(Charset.forName("GB18030")))))
                .containsExactly(List.of("𠮷家", "垎塔埠街道"));
    }

    @Test
    void semicolonsAndTabsSeparateToo() {
        assertThat(rows(tables.file("甲;1\n乙;2\n".getBytes(UTF_8))))
                .containsExactly(List.of("甲", "1"), List.of("乙", "2"));
        assertThat(rows(tables.file("甲\t1\n乙\t2\n".getBytes(UTF_8))))
                .containsExactly(List.of("甲", "1"), List.of("乙", "2"));
    }

    @Test
    void aRowKeepsItsNumberWhenRowsBeforeItAreEmpty() {
        var read = (TableReading.Read) tables.file("甲,1\n\n,\n乙,2\n".getBytes(UTF_8));
        assertThat(read.grids().getFirst().rows())
                .extracting(GridRow::number)
                .containsExactly(1, 4);
    }

    @Test
    void aBlockFromASpreadsheetIsRowsOfTabs() {
        assertThat(rows(tables.pasted("镇\t\"目标\n值\"\r\n税郭镇\t15\r\n")))
                .containsExactly(List.of("镇", "目标\n值"), List.of("税郭镇", "15"));
    }

    @Test
    void aLoneQuoteInADocumentIsItsOwn() {
        assertThat(rows(tables.pasted("\"甲\t1\n乙\t2\n丙\t3")))
                .containsExactly(List.of("\"甲", "1"), List.of("乙", "2"), List.of("丙", "3"));
    }

    @Test
    void aDocumentThatWritesACellOnALineEndsItsRowsWithEmptyLines() {
        var read =
                (TableReading.Read)
                        tables.pasted("附件\n\t序号\n\t镇\n\n\t\n\t\n\t2024年\n\n\t1\n\t税郭镇\n\t15\n");
        assertThat(rows(read))
                .containsExactly(
                        List.of("附件"),
                        List.of("序号", "镇"),
                        List.of("2024年"),
                        List.of("1", "税郭镇", "15"));
        assertThat(read.grids().getFirst().rows().get(2).text(3)).isEqualTo("2024年");
    }

    @Test
    void emptyLinesEndRowsWhenTheTabsAreLost() {
        assertThat(rows(tables.pasted("序号\n镇\n值\n\n1\n税郭镇\n15\n\n2\n孟庄镇\n10\n")))
                .containsExactly(
                        List.of("序号", "镇", "值"),
                        List.of("1", "税郭镇", "15"),
                        List.of("2", "孟庄镇", "10"));
    }

    @Test
    void cellsInARowOfLinesAreCutByTheirRunningNumbers() {
        var pdf =
                """
                说明
                一、培训（次）
                序号
                镇（街）
                2024年
                总数值
                合计
                全区
                3
                3
                1
                税郭镇
                1
                1
                2
                孟庄镇
                2
                2
                二、许可（项）
                序号
                镇（街）
                2024年
                1
                税郭镇
                7
                2
                孟庄镇
                8
                """;
        assertThat(rows(tables.pasted(pdf)))
                .containsExactly(
                        List.of("说明"),
                        List.of("一、培训（次）"),
                        List.of("序号", "镇（街）", "2024年", "总数值"),
                        List.of("合计", "全区", "3", "3"),
                        List.of("1", "税郭镇", "1", "1"),
                        List.of("2", "孟庄镇", "2", "2"),
                        List.of("二、许可（项）"),
                        List.of("序号", "镇（街）", "2024年"),
                        List.of("1", "税郭镇", "7"),
                        List.of("2", "孟庄镇", "8"));
    }

    @Test
    void placesAreNamedAsSpreadsheetsNameThem() {
        assertThat(GridCell.label(3, 2)).isEqualTo("B3");
        assertThat(GridCell.label(10, 28)).isEqualTo("AB10");
        assertThat(GridCell.label(1, 26)).isEqualTo("Z1");
    }

    private static List<List<String>> rows(TableReading reading) {
        assertThat(reading).isInstanceOf(TableReading.Read.class);
        return ((TableReading.Read) reading)
                .grids().getFirst().rows().stream()
                        .map(row -> row.cells().stream().map(GridCell::text).toList())
                        .toList();
    }
}
