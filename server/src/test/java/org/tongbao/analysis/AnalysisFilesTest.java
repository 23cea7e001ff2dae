package org.tongbao.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.tongbao.authority.TokenReach;
import org.tongbao.standing.District;
import org.tongbao.testing.IntegrationTest;
import org.tongbao.testing.WorkbookParts;

import tools.jackson.databind.json.JsonMapper;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.Map;

/// What is seen of an answer as a workbook and as CSV, over HTTP.
@IntegrationTest
class AnalysisFilesTest {

    private static final JsonMapper JSON = new JsonMapper();

    @LocalServerPort int port;
    @Autowired DSLContext dsl;
    private District district;
    private String secret;

    @BeforeEach
    void townsHaveReported() {
        district = new District(dsl);
        secret = district.secret("", TokenReach.SUBTREE);
        district.approve("a", "patents", "2024-10", "4");
        district.approve("a", "patents", "2025-10", "1234");
        district.approve("b", "patents", "2025-10", "0");
    }

    @Test
    void aWorkbookHoldsNumbersWithTheirFormatsAndWordsWhereThereAreNone() throws Exception {
        var parts = workbook(asked());

        assertThat(parts.get(WorkbookParts.WORDS))
                .contains("各镇 完成情况", "2025年1月—2025年10月", "只算已批准", "取数时间")
                .contains("单位", "期间数（件）", "完成率（%）", "同比增减（件）", "状态")
                .contains("已完成", "未报", "合计")
                .contains("未报：", "https://example.test/analysis?rows=unit");
        assertThat(parts.get("xl/worksheets/sheet1.xml"))
                .contains("<v>1234</v>", "<v>10283.3333</v>", "<v>1230</v>");
        assertThat(parts.get("xl/styles.xml")).contains("#,##0\\§", "#,##0.0\\%");
    }

    @Test
    void csvHoldsTheSameWithExactNumbersAndRunsNothing() throws Exception {
        var asked = asked().replace("各镇", "=各镇");
        var csv = new String(post("csv", asked, "zh").body(), UTF_8);

        assertThat(csv)
                .startsWith("\uFEFF单位,期间数（件）,完成率（%）,同比增减（件）,状态")
                .contains(",1234,10283.3333,1230,已完成")
                .contains("\n'=各镇 完成情况\r");
    }

    @Test
    void rowsOfSeveralIndicatorsSayInWhatEachIsMeasured() throws Exception {
        var csv =
                new String(
                        post(
                                        "csv",
                                        """
                                        {"question": {"measures": ["ACTUAL"], "by": ["INDICATOR"], "under": "%s", "span": "YEAR", "to": "2025-10"}}
                                        """
                                                .formatted(district.code),
                                        "en")
                                .body(),
                        UTF_8);

        assertThat(csv)
                .startsWith("\uFEFFIndicator,In the period,In the period · unit\r")
                .contains("patents,1234,");
    }

    @Test
    void itSaysWhatCannotBeHad() throws Exception {
        assertThat(post("xlsx", asked(), "zh", "none").statusCode()).isEqualTo(401);
        assertThat(refusal(asked().replace(district.code, "nowhere"))).isEqualTo(404);
        var unreadable = post("csv", "{\"question\": {\"measures\": [\"BEAUTY\"]}}", "en");
        assertThat(unreadable.statusCode()).isEqualTo(400);
        assertThat(detail(unreadable)).contains("cannot be read", "measures");
        for (var broken :
                List.of(
                        "",
                        "{}",
                        "[]",
                        "{\"question\": null}",
                        "{\"question\": {\"by\": [null]}}")) {
            assertThat(refusal(broken)).isEqualTo(400);
        }
        var senseless = post("xlsx", asked().replace("\"COMPLETION\"", "\"ACTUAL\""), "zh");
        assertThat(detail(senseless)).contains("ACTUAL", "两次");
        var tooLarge =
                post(
                        "xlsx",
                        "{\"question\": {\"measures\": %s, \"by\": [\"UNIT\", \"INDICATOR\", \"MONTH\"], \"under\": \"%s\", \"from\": \"2015-11\", \"to\": \"2025-10\"}}"
                                .formatted(MANY, district.code),
                        "zh");
        assertThat(tooLarge.statusCode()).isEqualTo(422);
        assertThat(detail(tooLarge)).contains("20,000");
    }

    private static final String MANY =
            """
            ["ACTUAL", "TO_DATE", "TARGET", "COMPLETION", "DUE", "GAP_TO_PACE", "GAP_TO_TARGET", "VERDICT", "YEAR_ON_YEAR",
            "YEAR_ON_YEAR_PERCENT", "MONTH_ON_MONTH", "MONTH_ON_MONTH_PERCENT", "SHARE", "RANK", "REPORTED", "EXPECTED"]
            """;

    private String asked() {
        return """
        {"question": {"measures": ["ACTUAL", "COMPLETION", "YEAR_ON_YEAR", "VERDICT"], "by": ["UNIT"], "under": "%s",
          "indicators": ["%s"], "from": "2025-01", "to": "2025-10", "totals": true},
         "title": "各镇\\n完成情况", "source": "https://example.test/analysis?rows=unit"}
        """
                .formatted(district.code, district.indicatorCode("patents"));
    }

    private int refusal(String body) throws Exception {
        return post("xlsx", body, "zh").statusCode();
    }

    private static String detail(HttpResponse<byte[]> refused) {
        return JSON.readTree(refused.body()).path("detail").asString();
    }

    private Map<String, String> workbook(String body) throws Exception {
        var file = post("xlsx", body, "zh");
        assertThat(file.statusCode()).as("%s", new String(file.body(), UTF_8)).isEqualTo(200);
        return WorkbookParts.of(file.body());
    }

    private HttpResponse<byte[]> post(String kind, String body, String language) throws Exception {
        return post(kind, body, language, secret);
    }

    private HttpResponse<byte[]> post(String kind, String body, String language, String secret)
            throws Exception {
        var address = "http://127.0.0.1:%d/exports/analysis.%s?language=%s";
        var request =
                HttpRequest.newBuilder(URI.create(address.formatted(port, kind, language)))
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofString(body));
        request.header("Authorization", "Bearer " + secret);
        return HttpClient.newHttpClient().send(request.build(), BodyHandlers.ofByteArray());
    }
}
