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
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/// The queries of the API guide are those of the explorer, and can be asked.
@IntegrationTest
class ApiGuideTest {

    private static final Pattern QUERY = Pattern.compile("```graphql\n(.*?)```", Pattern.DOTALL);

    @Autowired Personas personas;

    @Test
    void everyQueryOfTheGuideIsAnsweredToAProgram() throws IOException {
        var program = personas.insider();
        assertThat(queries())
                .allSatisfy(query -> {
                    var answer = program.post(query, variables(query));
                    assertThat(answer.body().path("errors").toString()).isEmpty();
                    assertThat(answer.body().path("data").size()).isEqualTo(1);
                });
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
        var guide = Files.readString(Path.of("../docs/api-guide.md"));
        return QUERY.matcher(guide).results().map((MatchResult found) -> found.group(1)).toList();
    }
}
