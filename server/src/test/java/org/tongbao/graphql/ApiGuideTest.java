package org.tongbao.graphql;

import static org.assertj.core.api.Assertions.assertThat;

import static java.nio.charset.StandardCharsets.UTF_8;

import graphql.parser.Parser;
import graphql.validation.Validator;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ClassPathResource;
import org.tongbao.access.Personas;
import org.tongbao.testing.IntegrationTest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/// The queries of the API guide are those of the explorer, and can be asked.
@IntegrationTest
class ApiGuideTest {

    private static final Pattern QUERY = Pattern.compile("```graphql\n(.*?)```", Pattern.DOTALL);
    private static final Pattern CURL = Pattern.compile("```sh\n(curl .*?)```", Pattern.DOTALL);
    private static final Pattern HEADER = Pattern.compile("-H '([^:]+): ([^']+)'");
    private static final Pattern BODY = Pattern.compile("-d '([^']+)'");

    private static final String PATENT = "一种指南里的专利";

    /// What the answer to each query says when it is not an empty one.
    private static final Map<String, String> SAYS =
            Map.ofEntries(
                    Map.entry("Units", "\"name\":\"税郭镇\""),
                    Map.entry("Ranking", "\"name\":\"税郭镇\""),
                    Map.entry("HeatTable", "\"code\":\"" + Personas.TOWN + "\""),
                    Map.entry("Laggards", "\"rowCount\":"),
                    Map.entry("SideBySide", "\"name\":\"税郭镇\""),
                    Map.entry("ByPeerGroup", "\"name\":\"税郭镇\""),
                    Map.entry("ThisYear", "\"months\":{"),
                    Map.entry("ByDepartment", "\"key\":\"targets_done\""),
                    Map.entry("Targets", "\"quote\":\""),
                    Map.entry("Definition", "\"text\":\""),
                    Map.entry("ledgersOfATown", "\"name\":\"专利台账\""),
                    Map.entry("patentsOfATown", PATENT),
                    Map.entry("feesThatFallDue", PATENT),
                    Map.entry("listsHandedDown", "\"sourceBooks\":["),
                    Map.entry("toPutRight", "\"edges\":["),
                    Map.entry("rowsToDecide", "\"edges\":["),
                    Map.entry("ownersThatAreRemembered", "\"edges\":["),
                    Map.entry("bulletinsIssued", "\"edges\":["),
                    Map.entry("monthsThatChanged", "\"newest\":"));

    @Autowired Personas personas;

    @Test
    void everyQueryOfTheGuideIsAnsweredToAProgram() throws IOException {
        record();
        var program = personas.insider();
        assertThat(queries())
                .allSatisfy(query -> {
                    var answer = program.post(query, variables(query));
                    assertThat(answer.body().path("errors").toString()).isEmpty();
                    assertThat(answer.body().path("data").toString())
                            .contains(Objects.requireNonNull(SAYS.get(name(query)), query));
                });
    }

    @Test
    void theRequestThatSignsInWithATokenIsAnsweredAsTheGuideWritesIt() throws IOException {
        var command = found(CURL, guide());
        assertThat(command).contains("http://localhost:8080/graphql");
        var door = personas.stranger();
        for (var header : HEADER.matcher(command).results().toList()) {
            var value = header.group(2).replace("tb_…", personas.insiderSecret());
            door = door.with(header.group(1), value);
        }
        var token = door.postBody(found(BODY, command)).data("viewer").path("apiToken");
        assertThat(token.path("name").asString()).startsWith("看板");
    }

    @Test
    void everyQueryOfTheGuideFitsTheContract() throws IOException {
        assertThat(queries())
                .hasSizeGreaterThanOrEqualTo(5)
                .allSatisfy(query ->
                        assertThat(
                                        new Validator()
                                                .validateDocument(
                                                        Contract.present(),
                                                        Parser.parse(query),
                                                        Locale.ENGLISH))
                                .as(query)
                                .isEmpty());
    }

    @Test
    void theExplorerOffersTheQueriesOfTheGuide() throws IOException {
        var examples = new ClassPathResource("explorer/examples.graphql");
        assertThat(examples.getContentAsString(UTF_8)).isEqualTo(String.join("\n", queries()));
    }

    /// A patent of the town whose annual fee falls due next month.
    private void record() {
        var today = LocalDate.now(ZoneId.of("Asia/Shanghai"));
        var values =
                Map.of(
                        "number",
                        "ZL-GUIDE-1",
                        "title",
                        PATENT,
                        "owner",
                        "枣庄市税郭机械有限公司",
                        "granted",
                        today.toString(),
                        "fee_due",
                        today.plusMonths(1).toString());
        var recorded =
                personas.clerk()
                        .post(
                                "mutation($input: RecordInLedgerInput!) { recordInLedger(input:"
                                    + " $input) { problems { ... on Problem { code message } } } }",
                                Map.of(
                                        "input",
                                        Map.of(
                                                "idempotencyKey",
                                                "api-guide-patent-0001",
                                                "unit",
                                                Personas.TOWN,
                                                "indicator",
                                                "valid_invention_patents_added",
                                                "values",
                                                values.entrySet().stream()
                                                        .map(value ->
                                                                Map.of(
                                                                        "field",
                                                                        value.getKey(),
                                                                        "value",
                                                                        value.getValue()))
                                                        .toList())));
        assertThat(recorded.problems("recordInLedger")).as("%s", recorded.body()).isEmpty();
    }

    private static Map<String, String> variables(String query) {
        return query.contains("$month") ? Map.of("month", "2026-09") : Map.of();
    }

    private static List<String> queries() throws IOException {
        return QUERY.matcher(guide()).results().map((MatchResult found) -> found.group(1)).toList();
    }

    private static String name(String query) {
        return found(Pattern.compile("query (\\w+)"), query);
    }

    private static String found(Pattern pattern, String text) {
        return pattern.matcher(text).results().findFirst().orElseThrow().group(1);
    }

    private static String guide() throws IOException {
        return Files.readString(Path.of("../docs/api-guide.md"));
    }
}
