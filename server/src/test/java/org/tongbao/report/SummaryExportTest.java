package org.tongbao.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.tongbao.db.Tables.REPORT;

import org.jooq.DSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.server.ResponseStatusException;
import org.tongbao.authority.Actor;
import org.tongbao.table.TableReader;
import org.tongbao.table.TableReading;
import org.tongbao.testing.IntegrationTest;
import org.tongbao.testing.TestClock;
import org.tongbao.testing.WorkbookParts;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Objects;

@IntegrationTest
class SummaryExportTest {

    private static final YearMonth OCTOBER = YearMonth.of(2026, 10);

    @Autowired TableReader tables;
    @Autowired SummaryExportController controller;
    @Autowired ReportWorkflow workflow;
    @Autowired DSLContext dsl;
    @Autowired TestClock clock;
    @LocalServerPort int port;
    private District district;

    @BeforeEach
    void itIsEarlyNovember() {
        clock.moveTo(Instant.parse("2026-11-02T02:00:00Z"));
        district = new District(dsl);
    }

    @AfterEach
    void timeGoesOn() {
        SecurityContextHolder.clearContext();
        clock.reset();
    }

    @Test
    void theFileHoldsNumbersAsNumbersAndSaysWhatIsMissing() throws Exception {
        var september = OCTOBER.minusMonths(1);
        workflow.submit(district.clerk(1), district.submission(1, OCTOBER, 0, "3", "1200.5", "12"));
        workflow.submit(district.clerk(2), district.submission(2, september, 0, "4", "0", "7"));
        district.plan("枣庄市知识产权行动方案");
        comes(district.reviewer());
        var answer = controller.summary(district.code, "2026-10", null, "", "zh");
        assertThat(answer.getHeaders().getFirst("Content-Disposition"))
                .startsWith("attachment")
                .contains("filename*=UTF-8''%E8%AF%95%E9%AA%8C%E5%8C%BA");
        var parts = WorkbookParts.of(Objects.requireNonNull(answer.getBody()));
        assertThat(parts.get("xl/worksheets/sheet1.xml"))
                .contains(
                        "<v>3</v>",
                        "<v>1200.5</v>",
                        "orientation=\"landscape\"",
                        "paperSize=\"9\"");
        assertThat(parts.get("xl/sharedStrings.xml"))
                .contains("知识产权月报汇总表", "取数时间：2026-11-02 10:00", "已报：1/11", "方案：枣庄市知识产权行动方案")
                .contains("未报", "不涉及", "本月", "累计", "合计", "（本级）")
                .doesNotContain("演示数据");
        assertThat(parts.get("xl/styles.xml").replace("\\", "")).contains("沿用 2026年9月");
        assertThat(tables.file(Objects.requireNonNull(answer.getBody())))
                .isInstanceOf(TableReading.Read.class);
    }

    @Test
    void aSumThatRestsOnGeneratedFiguresIsMarkedThoughTheMonthIsReal() throws Exception {
        var september = OCTOBER.minusMonths(1);
        workflow.submit(district.clerk(2), district.submission(2, september, 0, "4", "0", "7"));
        dsl.update(REPORT)
                .set(REPORT.DEMONSTRATION, true)
                .where(REPORT.ORG_UNIT_ID.eq(district.townId(2)))
                .execute();
        workflow.submit(district.clerk(2), district.submission(2, OCTOBER, 0, "1", "0", "7"));
        comes(district.reviewer());
        var answer = controller.summary(district.code, "2026-10", null, "", "zh");
        assertThat(
                        WorkbookParts.of(Objects.requireNonNull(answer.getBody()))
                                .get("xl/sharedStrings.xml"))
                .contains("演示数据");
    }

    @Test
    void whatWasKnownAtADaySaysSo() throws Exception {
        clock.moveTo(Instant.parse("2031-06-01T02:00:00Z"));
        var before = clock.instant();
        clock.advance(Duration.ofMinutes(1));
        workflow.submit(district.clerk(1), district.submission(1, OCTOBER, 0, "3", "0", "12"));
        comes(district.reviewer());
        var answer = controller.summary(district.code, "2026-10", before, "", "zh");
        assertThat(
                        WorkbookParts.of(Objects.requireNonNull(answer.getBody()))
                                .get("xl/sharedStrings.xml"))
                .contains("截至 2031-06-01 10:00 所知，不是现在的数", "已报：0/11");
    }

    @Test
    void itSpeaksEnglishToo() throws Exception {
        comes(district.reviewer());
        var answer = controller.summary(district.code, "2026-10", null, "", "en-GB");
        assertThat(
                        WorkbookParts.of(Objects.requireNonNull(answer.getBody()))
                                .get("xl/sharedStrings.xml"))
                .contains("Not reported", "To date", "Total");
    }

    @Test
    void theLanguageOfThePageGoesBeforeThatOfTheBrowser() throws Exception {
        comes(district.reviewer());
        var answer = controller.summary(district.code, "2026-10", null, "en", "zh-CN");
        assertThat(
                        WorkbookParts.of(Objects.requireNonNull(answer.getBody()))
                                .get("xl/sharedStrings.xml"))
                .contains("Not reported");
        assertThat(answer.getHeaders().getFirst("Content-Disposition")).contains("summary");
    }

    @Test
    void onlyWhoMayReadTheReportsGetsTheFile() throws Exception {
        comes(district.clerk(1));
        assertThatThrownBy(() -> controller.summary(district.code, "2026-10", null, "", "zh"))
                .isInstanceOfSatisfying(
                        ResponseStatusException.class,
                        refused -> assertThat(refused.getStatusCode().value()).isEqualTo(404));
        assertThatThrownBy(() -> controller.summary(district.town(1), "October", null, "", "zh"))
                .isInstanceOfSatisfying(
                        ResponseStatusException.class,
                        refused -> assertThat(refused.getStatusCode().value()).isEqualTo(400));
        assertThatThrownBy(() -> controller.summary("税郭镇", "2026-10", null, "", "zh"))
                .isInstanceOfSatisfying(
                        ResponseStatusException.class,
                        refused -> assertThat(refused.getStatusCode().value()).isEqualTo(404));
        var anonymous =
                HttpClient.newHttpClient()
                        .send(
                                HttpRequest.newBuilder(
                                                URI.create(
                                                        "http://localhost:"
                                                                + port
                                                                + "/exports/summary.xlsx?month=2026-10&unit="
                                                                + district.code))
                                        .build(),
                                HttpResponse.BodyHandlers.ofString());
        assertThat(anonymous.statusCode()).isEqualTo(401);
    }

    private static void comes(Actor actor) {
        SecurityContextHolder.getContext()
                .setAuthentication(new TestingAuthenticationToken(actor, null, List.of()));
    }
}
