package org.tongbao.standing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tongbao.db.Tables.UNKEPT_ACT;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.web.util.HtmlUtils;
import org.tongbao.authority.Actor;
import org.tongbao.table.PrintedSheet;
import org.tongbao.table.TableReader;
import org.tongbao.table.TableReading;
import org.tongbao.testing.IntegrationTest;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.zip.ZipFile;

/// The standing as a spreadsheet.
@IntegrationTest
class StandingWorkbookTest {

    private static final StandingMarks.Sources UNITS_OWN =
            new StandingMarks.Sources(List.of(), true);

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
        workbook.write(october.of(leader), UNITS_OWN, null, Locale.CHINESE, file);

        assertThat(text(file.toByteArray()))
                .contains("截至 2025年10月", "方案（第 1 版）", "已完成", "严重落后", "未报", "沿用 2025年9月", "合计", "本级")
                .as("in October one of three said nothing, in September two")
                .contains("0.00\\%\\§\\*")
                .doesNotContain("演示数据", "STANDING_", "VERDICT_", "NOTE_");

        var english = new ByteArrayOutputStream();
        workbook.write(october.of(leader), UNITS_OWN, null, Locale.ENGLISH, english);

        assertThat(text(english.toByteArray()))
                .contains("Far behind", "Not reported", "Carried forward from September 2025")
                .doesNotContain("STANDING_", "VERDICT_", "NOTE_");
    }

    @Test
    void aboveFiguresAsKnownAtADateItSaysSo() throws IOException {
        var file = new ByteArrayOutputStream();
        dsl.deleteFrom(UNKEPT_ACT).execute();
        var at = Instant.now();
        workbook.write(october.knownAt(at), UNITS_OWN, null, Locale.CHINESE, file);

        assertThat(text(file.toByteArray()))
                .contains("截至 " + PrintedSheet.minute(at) + " 所知，不是现在的数");
    }

    @Test
    void belowTheFiguresStandsWhereTheyComeFrom() throws IOException {
        assertThat(sources(Locale.CHINESE)).contains("来源：镇街填报。");
        october.district.cameFromAList("b", "patents", "2025-09");
        assertThat(sources(Locale.CHINESE)).as("not approved").contains("来源：镇街填报。");
        october.district.reportIsApproved("b", "2025-09");
        assertThat(sources(Locale.CHINESE)).contains("来源：patents含国家局数据（单位已核对），其余为镇街填报。");
        assertThat(sources(Locale.ENGLISH)).contains("Source: patents hold figures from lists");
    }

    @Test
    void ofFiguresWhoseSourceWasNotKeptNothingIsSaid() throws IOException {
        october.district.cameFrom(null, "c", "patents", "2025-09");
        assertThat(sources(Locale.CHINESE)).as("not approved").contains("来源：镇街填报。");
        october.district.reportIsApproved("c", "2025-09");
        assertThat(sources(Locale.CHINESE)).doesNotContain("来源");
        october.district.cameFromAList("b", "patents", "2025-09");
        october.district.reportIsApproved("b", "2025-09");
        assertThat(sources(Locale.CHINESE))
                .contains("来源：patents含国家局数据（单位已核对），其余的有的没有记来源。")
                .doesNotContain("其余为镇街填报");
    }

    private String sources(Locale language) throws IOException {
        var file = new ByteArrayOutputStream();
        var standing = october.of(leader);
        workbook.write(
                standing,
                new StandingMarks.Sources(
                        standings.fromLists(standing), standings.sourcesKnown(standing)),
                null,
                language,
                file);
        return text(file.toByteArray());
    }

    @Test
    void aTargetThatMustNotBePassedCarriesItsSign() throws IOException {
        october.district.limit("patents");
        var file = new ByteArrayOutputStream();
        workbook.write(october.of(leader), UNITS_OWN, null, Locale.CHINESE, file);

        assertThat(text(file.toByteArray())).contains("\\≤#,##0");
    }

    /// Of the district's 200 over the plan nothing is of this year; the towns' are.
    @Test
    void aTotalOfThePlanNeverStandsAmongFiguresOfTheYear() throws IOException {
        october.district.target("", "patents", "CUMULATIVE", "2024-01", "2026-12", "200");
        var file = new ByteArrayOutputStream();
        workbook.write(october.of(leader), UNITS_OWN, null, Locale.CHINESE, file);

        var read = (TableReading.Read) new TableReader().file(file.toByteArray());
        var rows = read.grids().getFirst().rows();
        var head = rows.stream().filter(row -> row.text(1).equals("指标")).findFirst().orElseThrow();
        assertThat(List.of(head.text(6), head.text(7), head.text(13), head.text(14)))
                .containsExactly("本年完成数", "本年目标", "计划累计", "计划累计目标");
        var patents =
                rows.stream()
                        .filter(row -> row.text(1).equals(rows.get(rows.indexOf(head) + 1).text(1)))
                        .toList();
        assertThat(patents.getFirst().text(7)).isEqualTo("12");
        assertThat(patents.getFirst().text(14)).isEqualTo("22");
        assertThat(patents.getLast().text(3)).isEqualTo("合计");
        assertThat(patents.getLast().text(6) + patents.getLast().text(7)).isEmpty();
        assertThat(patents.getLast().text(14)).isEqualTo("200");
        assertThat(head.text(16)).isEqualTo("距计划目标");
        assertThat(patents.getLast().text(11)).isEmpty();
        assertThat(patents.getLast().text(16)).isNotEmpty();
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
