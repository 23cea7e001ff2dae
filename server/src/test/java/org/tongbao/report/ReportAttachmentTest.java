package org.tongbao.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.tongbao.access.Personas;
import org.tongbao.attachment.Courier;
import org.tongbao.graphql.GraphQlDoor;
import org.tongbao.testing.IntegrationTest;

import tools.jackson.databind.JsonNode;

import java.util.List;
import java.util.Map;

/// 佐证材料 of a report, over real HTTP.
@IntegrationTest
class ReportAttachmentTest {

    private static final String FILED = "2025-05";
    private static final String NOT_FILED = "2025-04";

    @Autowired Personas personas;

    private GraphQlDoor clerk;

    @BeforeEach
    void aReportOfThatMonth() {
        clerk = personas.clerk();
        if (report(clerk, FILED).path("version").asInt() == 0) {
            file();
        }
    }

    @Test
    void whatBelongsToAReportIsSeenByWhoSeesTheReport() {
        var bytes = Courier.picture(700);
        var file = Courier.toReport(clerk, Personas.TOWN, FILED).send("培训签到.png", bytes);

        var address = file.path("address").asString();
        for (var reader : List.of(clerk, personas.reviewer(), personas.leader())) {
            assertThat(titles(reader)).contains("培训签到");
            assertThat(reader.fetch(address).body()).isEqualTo(bytes);
        }
        for (var outsider : List.of(personas.otherClerk(), personas.dashboard())) {
            assertThat(outsider.fetch(address).statusCode()).isEqualTo(404);
        }
        assertThat(Courier.remove(clerk, file, "传错了").problems("removeAttachment")).isEmpty();
        assertThat(titles(clerk)).doesNotContain("培训签到");
    }

    @Test
    void whoFilesAddsAndWhoReadsDoesNot() {
        var leader = personas.leader();
        assertThat(report(clerk, FILED).path("actions").toString()).contains("ATTACH");
        assertThat(report(leader, FILED).path("actions").toString()).doesNotContain("ATTACH");
        assertThat(
                        Courier.toReport(leader, Personas.TOWN, FILED)
                                .begin("a.png", Courier.picture(40))
                                .errorCodes())
                .containsExactly("FORBIDDEN");
    }

    @Test
    void theNumbersGoFirst() {
        assertThat(report(clerk, NOT_FILED).path("actions").toString()).doesNotContain("ATTACH");
        assertThat(
                        Courier.toReport(clerk, Personas.TOWN, NOT_FILED)
                                .begin("a.png", Courier.picture(40))
                                .problems("startReportUpload"))
                .containsExactly("REPORT_NOT_FILED");
    }

    private void file() {
        var lines =
                report(clerk, FILED)
                        .path("lines")
                        .valueStream()
                        .map(line -> line.at("/indicator/code").asString())
                        .map(code -> Map.of("indicator", code, "value", "0"))
                        .toList();
        var input =
                Map.of(
                        "idempotencyKey",
                        "report-attachment-0001",
                        "unit",
                        Personas.TOWN,
                        "month",
                        FILED,
                        "baseVersion",
                        0,
                        "lines",
                        lines);
        var filed =
                personas.reviewer()
                        .post(
                                "mutation($input: SubmitReportInput!) { submitReport(input: $input)"
                                        + " { problems { ... on Problem { code message } } } }",
                                Map.of("input", input));
        assertThat(filed.problems("submitReport")).as("%s", filed.body()).isEmpty();
    }

    private static List<String> titles(GraphQlDoor door) {
        return report(door, FILED)
                .path("attachments")
                .valueStream()
                .map(file -> file.path("title").asString())
                .toList();
    }

    private static JsonNode report(GraphQlDoor door, String month) {
        return door.post(
                        """
                        { report(unit: "%s", month: "%s") {
                          version actions lines { indicator { code } } attachments { title }
                        } }
                        """
                                .formatted(Personas.TOWN, month))
                .data("report");
    }
}
