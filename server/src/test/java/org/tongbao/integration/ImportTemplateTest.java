package org.tongbao.integration;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.tongbao.access.Personas;
import org.tongbao.authority.SystemActor;
import org.tongbao.testing.IntegrationTest;

import java.nio.charset.StandardCharsets;
import java.util.List;

/// A file to begin with.
@IntegrationTest
class ImportTemplateTest {

    @Autowired Personas personas;
    @Autowired SampleImport sample;
    @Autowired ImportWorkflow workflow;

    @ParameterizedTest
    @EnumSource(ImportKind.class)
    void theTemplateIsUnderstoodAsItIs(ImportKind kind) {
        sample.run();
        var payload =
                workflow.importFiles(
                        new SystemActor("test"),
                        List.of(ImportFile.text(kind, kind.fileName(), ImportTemplate.of(kind))),
                        true);
        if (kind != ImportKind.TARGET_TOTALS) {
            assertThat(payload.problems()).isEmpty();
            assertThat(payload.results().getFirst().unchanged()).isPositive();
        }
    }

    @Test
    void whoeverIsSignedInMayHaveIt() {
        var address = "/exports/import-template.csv?kind=INDICATORS";
        var file = personas.administrator().fetch(address);
        assertThat(file.statusCode()).isEqualTo(200);
        assertThat(new String(file.body(), StandardCharsets.UTF_8))
                .startsWith("\uFEFFcode,name,unit_of_measure,kind,decimals,direction,category")
                .contains("专利授权量");
        assertThat(personas.stranger().fetch(address).statusCode()).isEqualTo(401);
    }

    @Test
    void aRefusalSpeaksTheLanguageOfTheCaller() {
        var bad = "/exports/import-template.csv?kind=NOTHING";
        assertThat(said(bad)).contains("地址");
        assertThat(said(bad + "&language=en")).contains("address");
        assertThat(said("/exports/plan.xlsx?plan=no-such-plan&number=1&language=zh"))
                .contains("没有找到");
    }

    @Test
    void whatCannotBeAnsweredIsRefusedInTheWordsAQuestionIsRefusedWith() {
        for (var table : List.of("standing", "summary", "acceptance", "oversight")) {
            var address =
                    "/exports/%s.xlsx?unit=%s&month=2026-01&from=2026-02&to=2026-01&knownAt=2999-01-01T00:00:00Z"
                            .formatted(table, Personas.DISTRICT);
            var file = personas.reviewer().fetch(address);
            assertThat(file.statusCode()).as(table).isEqualTo(400);
            assertThat(new String(file.body(), StandardCharsets.UTF_8))
                    .as(table)
                    .contains("2999-01-01 08:00 还没到");
        }
        var span = "/exports/oversight.xlsx?unit=%s&from=2026-02&to=2026-01";
        assertThat(said(span.formatted(Personas.DISTRICT))).contains("36");
        var scores =
                "/exports/scores.xlsx?unit=%s&from=2026-01&to=2026-01&language=en&knownAt=2999-01-01T00:00:00Z"
                        .formatted(Personas.DISTRICT);
        assertThat(new String(personas.reviewer().fetch(scores).body(), StandardCharsets.UTF_8))
                .contains("that time has not come");
    }

    private String said(String address) {
        return new String(personas.administrator().fetch(address).body(), StandardCharsets.UTF_8);
    }
}
