package org.tongbao.standing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.web.util.HtmlUtils;
import org.tongbao.authority.Actor;
import org.tongbao.authority.Role;
import org.tongbao.graphql.StatementCounter;
import org.tongbao.problem.NotFoundException;
import org.tongbao.standing.Acceptance.Result;
import org.tongbao.standing.Acceptance.Row;
import org.tongbao.testing.IntegrationTest;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.Collections;
import java.util.Locale;
import java.util.zip.ZipFile;

/// The acceptance table of a unit.
@IntegrationTest
class AcceptancesTest {

    @Autowired Acceptances acceptances;
    @Autowired AcceptanceWorkbook workbook;
    @Autowired DSLContext dsl;
    @Autowired StatementCounter statements;
    private District district;
    private Actor leader;

    @BeforeEach
    void aDistrictThatReported() {
        district = new District(dsl);
        leader = district.actor("", Role.LEADER);
        district.approve("a", "patents", "2024-10", "9");
        district.approve("a", "patents", "2025-03", "12");
        district.approve("a", "stations", "2025-06", "1");
        district.approve("", "handled", "2025-10", "8");
        district.approve("", "closed", "2025-10", "7");
    }

    @Test
    void everyTargetIsJudgedByItsOwnPeriodInThePlansOrder() {
        var rows = acceptance(leader, "a", "2025-10").rows();

        assertThat(rows)
                .extracting(row -> row.target().quote(), Row::result)
                .containsExactly(
                        tuple("10", Result.NOT_MET),
                        tuple("12", Result.MET),
                        tuple("2", Result.OPEN));
        assertThat(rows.get(0).actual()).isEqualByComparingTo("9");
        assertThat(rows.get(0).completion()).isEqualByComparingTo("90");
        assertThat(rows.get(2).note()).isEqualTo(StandingNote.CARRIED_FORWARD);
    }

    @Test
    void whatIsNotKnownIsNotJudgedAndTheEndOfThePlanIsTheEnd() {
        var nothing = acceptance(leader, "c", "2025-10").rows().getFirst();
        assertThat(nothing.result()).isEqualTo(Result.UNKNOWN);
        assertThat(nothing.note()).isEqualTo(StandingNote.NOT_REPORTED);

        var district = acceptance(leader, "", "2025-10");
        var own = district.rows().stream().filter(row -> !row.ofChildren()).toList();
        assertThat(own).extracting(Row::result).containsExactly(Result.OPEN, Result.OPEN);
        assertThat(own.get(1).actual()).isEqualByComparingTo("87.5");
        assertThat(district.open()).isEqualTo(3);
    }

    /// Patents were given to the towns by year, and the district promised none itself.
    @Test
    void whatOnlyTheTownsPromisedStandsInTheDistrictsTableAsTheirSum() {
        var rows = acceptance(leader, "", "2025-10").rows();

        assertThat(rows)
                .filteredOn(Row::ofChildren)
                .extracting(
                        row -> row.target().indicator().code(),
                        row -> row.target().unitId(),
                        row -> plain(row.target().value()),
                        row -> plain(row.actual()),
                        Row::result)
                .containsExactly(
                        tuple(
                                district.indicatorCode("patents"),
                                rows.getLast().target().unitId(),
                                "30",
                                "9",
                                Result.NOT_MET),
                        tuple(
                                district.indicatorCode("patents"),
                                rows.getLast().target().unitId(),
                                "36",
                                "12",
                                Result.OPEN));
        assertThat(rows).extracting(row -> row.target().position()).isSorted();
        assertThat(rows.getFirst().target().quote()).contains(" 10、");
        assertThat(acceptance(leader, "a", "2025-10").rows()).noneMatch(Row::ofChildren);
    }

    @Test
    void whatDoesNotConcernAUnitAnyMoreIsNotJudged() {
        district.exempt("a", "patents", "2025-06");

        assertThat(acceptance(leader, "a", "2025-10").rows())
                .extracting(row -> row.target().quote(), Row::result, Row::note)
                .startsWith(
                        tuple("10", Result.NOT_MET, null),
                        tuple("12", Result.UNKNOWN, StandingNote.NOT_APPLICABLE));
    }

    @Test
    void ratesAndLimitsOfTheTownsAreCountedNotAdded() {
        district.target("a", "closure", "RATE", "2024-01", "2026-12", "80");
        district.limit("patents");

        var limits = acceptance(leader, "", "2025-10").rows();

        assertThat(limits)
                .filteredOn(Row::ofChildren)
                .extracting(row -> plain(row.target().value()), Row::actual, Row::units)
                .containsExactly(tuple("10", null, 3), tuple("12", null, 3));
    }

    private static @Nullable String plain(@Nullable BigDecimal number) {
        return number == null ? null : number.stripTrailingZeros().toPlainString();
    }

    @Test
    void aRuleForEachChildCountsThoseThatKeepIt() {
        district.ruleForEachChild("patents", "2025-01", "2025-12", "5");

        var rule = acceptance(leader, "", "2025-10").rows().getLast();

        assertThat(rule.unitsMet()).isEqualTo(1);
        assertThat(rule.units()).isEqualTo(3);
        assertThat(rule.result()).isEqualTo(Result.UNKNOWN);
        assertThat(acceptance(leader, "a", "2025-10").rows().getLast().result())
                .isEqualTo(Result.MET);
    }

    @Test
    void aTargetInWordsShowsWhatWasReportedAboutIt() {
        district.wrote("", "patents", "2025-09", "继续保持全市前列");

        var words = acceptance(leader, "", "2025-10").rows().getLast();

        assertThat(words.result()).isEqualTo(Result.QUALITATIVE);
        assertThat(words.texts())
                .extracting(text -> text.month() + text.text())
                .containsExactly("2025-09继续保持全市前列");
    }

    @Test
    void aDepartmentSeesTheTargetsItAnswersFor() {
        district.answers("科技局", "patents");

        var all = acceptance(leader, "a", "2025-10");
        var its = acceptance(leader, "a", "2025-10", "科技局");

        assertThat(all.rows()).hasSize(3);
        assertThat(its.rows()).extracting(row -> row.target().quote()).containsExactly("10", "12");
        assertThat(its.met()).isEqualTo(1);
        assertThat(its.departments()).isEqualTo(all.departments()).hasSize(1);
    }

    @Test
    void onlyThoseWhoMayReadTheReportsMayReadIt() {
        district.publish("2025-10");

        assertThat(acceptance(district.actor("a", Role.CLERK), "a", "2025-10").rows()).hasSize(3);
        assertThatThrownBy(() -> acceptance(district.actor("b", Role.CLERK), "a", "2025-10"))
                .isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> acceptance(leader, "a", "2023-10"))
                .isInstanceOf(NotFoundException.class);
    }

    @Test
    void theTableTakesAFixedNumberOfStatements() {
        assertThat(statements.during(() -> acceptance(leader, "", "2025-10"))).hasSize(8);
    }

    @Test
    void theSpreadsheetSaysResultsInWords() throws IOException {
        district.wrote("", "patents", "2025-09", "继续保持全市前列");
        var file = new ByteArrayOutputStream();
        district.counts(null, "pledged", "AMOUNT", "万元", 2);
        district.target("", "pledged", "CUMULATIVE", "2024-01", "2026-12", "1200.5");
        district.readsAs("pledged", "各镇街之和");
        district.ruleForEachChild("patents", "2025-01", "2025-12", "3");
        district.approve("a", "stations", "2025-09", "2");
        workbook.write(acceptance(leader, "", "2025-10"), "科技局", Locale.CHINESE, file);

        assertThat(text(file.toByteArray()))
                .contains("总结验收表", "未到期", "继续保持全市前列", "方案（第 1 版）", "沿用 2025年9月")
                .contains("责任单位：科技局", "2025年9月 继续保持全市前列", "2024年1月—2026年12月")
                .contains("计量单位", "万元", "读法：各镇街之和", "（下级目标合计）", "每个下级单位 3", "#,##0.00")
                .doesNotContain("ACCEPTANCE_", "RESULT_");
    }

    private static String text(byte[] workbook) throws IOException {
        var file = Files.write(Path.of("target", "acceptance.xlsx"), workbook);
        var text = new StringBuilder();
        try (var parts = new ZipFile(file.toFile())) {
            for (var part : Collections.list(parts.entries())) {
                text.append(new String(parts.getInputStream(part).readAllBytes(), UTF_8));
            }
        }
        return HtmlUtils.htmlUnescape(text.toString());
    }

    private Acceptance acceptance(Actor actor, String unit, String month) {
        return acceptance(actor, unit, month, null);
    }

    private Acceptance acceptance(
            Actor actor, String unit, String month, @Nullable String department) {
        return acceptances.of(
                actor,
                new StandingQuestion(
                        district.town(unit),
                        YearMonth.parse(month),
                        null,
                        null,
                        null,
                        null,
                        department,
                        null));
    }
}
