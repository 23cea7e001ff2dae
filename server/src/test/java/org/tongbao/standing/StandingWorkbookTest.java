package org.tongbao.standing;

import static org.assertj.core.api.Assertions.assertThat;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.web.util.HtmlUtils;
import org.tongbao.authority.Actor;
import org.tongbao.table.TableReader;
import org.tongbao.table.TableReading;
import org.tongbao.testing.IntegrationTest;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Locale;
import java.util.zip.ZipFile;

/// The standing as a spreadsheet.
@IntegrationTest
class StandingWorkbookTest {

    @Autowired DSLContext dsl;
    @Autowired Standings standings;
    @Autowired StandingWorkbook workbook;
    private OctoberStanding october;
    private Actor leader;

    @BeforeEach
    void settle() {
        october = new OctoberStanding(dsl, standings);
        leader = october.leader;
    }

    @Test
    void theSpreadsheetSaysVerdictsAndWhatIsMissingInWords() throws IOException {
        var file = new ByteArrayOutputStream();
        workbook.write(october.of(leader), Locale.CHINESE, file);

        assertThat(text(file.toByteArray()))
                .contains("截至 2025年10月", "方案（第 1 版）", "已完成", "严重落后", "未报", "沿用 2025-09", "合计", "本级")
                .as("in October one of three said nothing, in September two")
                .contains("0.00\\%\\§\\*")
                .doesNotContain("演示数据", "STANDING_", "VERDICT_", "NOTE_");

        var english = new ByteArrayOutputStream();
        workbook.write(october.of(leader), Locale.ENGLISH, english);

        assertThat(text(english.toByteArray()))
                .contains("Far behind", "Not reported", "Carried forward from 2025-09")
                .doesNotContain("STANDING_", "VERDICT_", "NOTE_");
    }

    @Test
    void aTargetThatMustNotBePassedCarriesItsSign() throws IOException {
        october.district.limit("patents");
        var file = new ByteArrayOutputStream();
        workbook.write(october.of(leader), Locale.CHINESE, file);

        assertThat(text(file.toByteArray())).contains("\\≤#,##0");
    }

    private static String text(byte[] workbook) throws IOException {
        assertThat(new TableReader().file(workbook)).isInstanceOf(TableReading.Read.class);
        var file = Files.write(Path.of("target", "standing.xlsx"), workbook);
        var text = new StringBuilder();
        try (var parts = new ZipFile(file.toFile())) {
            for (var part : Collections.list(parts.entries())) {
                text.append(new String(parts.getInputStream(part).readAllBytes(), UTF_8));
            }
        }
        return HtmlUtils.htmlUnescape(text.toString());
    }
}
