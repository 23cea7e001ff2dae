package org.tongbao.graphql;

import static org.assertj.core.api.Assertions.assertThat;

import static java.nio.charset.StandardCharsets.UTF_8;

import graphql.parser.Parser;
import graphql.validation.Validator;

import org.junit.jupiter.api.Test;
import org.springframework.core.io.ClassPathResource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/// The queries of the API guide are those of the explorer, and can be asked.
class ApiGuideTest {

    private static final Pattern QUERY = Pattern.compile("```graphql\n(.*?)```", Pattern.DOTALL);

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

    private static List<String> queries() throws IOException {
        var guide = Files.readString(Path.of("../docs/api-guide.md"));
        return QUERY.matcher(guide).results().map((MatchResult found) -> found.group(1)).toList();
    }
}
