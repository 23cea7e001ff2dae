package org.tongbao.handdown;

import static org.assertj.core.api.Assertions.assertThat;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.dhatim.fastexcel.Workbook;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.tongbao.access.Personas;
import org.tongbao.ledger.Territory;
import org.tongbao.testing.IntegrationTest;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;

/// The national office sends workbooks.
@IntegrationTest
class ImportWorkbookDoorTest {

    @Autowired Personas personas;
    @Autowired DSLContext dsl;

    private HandedDownLists lists;
    private Territory here;

    @BeforeEach
    void aDistrictWithALedgerOfPatents() {
        lists = HandedDownLists.of(dsl, personas);
        here = lists.here();
    }

    @Test
    void aWorkbookIsReadAsTheNationalOfficeSendsIt() {
        var taken =
                lists.take(
                        workbook(
                                List.of("2025年2月发明专利授权清单"),
                                List.of("序号", "专利号", "名称", "授权日", "权利人", "地址"),
                                List.of(1, "ZL1", "一种装置", LocalDate.of(2025, 2, 1), "甲公司", "甲镇1号"),
                                List.of(2, "ZL2", "一种方法", "2025-02-03", "乙公司", "乙镇2号")));
        assertThat(taken.problems("importSourceList")).as("%s", taken.body()).isEmpty();
        assertThat(taken.data("importSourceList").path("created").asInt()).isEqualTo(2);
        assertThat(lists.row("ZL1").at("/unit/code").asString()).isEqualTo(here.town);
        assertThat(lists.row("ZL2").path("owner").asString()).isEqualTo("乙公司");
    }

    @Test
    void aWorkbookWithWrongHeadsOrDatesStoresNothingAndSaysWhere() {
        var headless = lists.take(workbook(List.of("编号", "日期"), List.of("ZL1", "2025-02-01")));
        assertThat(headless.problems("importSourceList")).containsExactly("LEDGER_FILE_HEAD");
        assertThat(headless.data("importSourceList").at("/problems/0/message").asString())
                .contains("授权日");
        var wrong =
                lists.take(
                        workbook(
                                List.of("专利号", "名称", "授权日"),
                                List.of("ZL1", "一种装置", "去年"),
                                List.of("ZL2", "", LocalDate.of(2025, 2, 1))));
        assertThat(wrong.problems("importSourceList"))
                .containsExactly("LEDGER_VALUE_DATE", "LEDGER_FIELD_EMPTY");
        assertThat(wrong.data("importSourceList").path("problems").toString())
                .contains("\"row\":2,\"column\":\"授权日\"", "\"row\":3,\"column\":\"名称\"");
        assertThat(
                        lists.take("PK\u0003\u0004 no workbook".getBytes(UTF_8))
                                .problems("importSourceList"))
                .hasSize(1);
        assertThat(lists.rows(here.reviewer(), "").data("sourceRows").path("edges")).isEmpty();
        assertThat(lists.trail()).isEmpty();
    }

    private static byte[] workbook(List<?>... rows) {
        var bytes = new ByteArrayOutputStream();
        try (var workbook = new Workbook(bytes, "test", "1.0")) {
            var sheet = workbook.newWorksheet("清单");
            for (int row = 0; row < rows.length; row++) {
                for (int column = 0; column < rows[row].size(); column++) {
                    switch (rows[row].get(column)) {
                        case LocalDate day -> {
                            sheet.value(row, column, day);
                            sheet.style(row, column).format("yyyy-mm-dd").set();
                        }
                        case Number number -> sheet.value(row, column, number);
                        case Object text -> sheet.value(row, column, text.toString());
                    }
                }
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }
}
