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

    /// What the answer to each query says when it is not an empty one.
    private static final Map<String, String> SAYS =
            Map.of(
                    "Units", "\"name\":\"税郭镇\"",
                    "Ranking", "\"name\":\"税郭镇\"",
                    "HeatTable", "\"code\":\"" + Personas.TOWN + "\"",
                    "Targets", "\"quote\":\"",
                    "Definition", "\"text\":\"");

    @Autowired Personas personas;

    @Test
    void everyQueryOfTheGuideIsAnsweredToAProgram() throws IOException {
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
