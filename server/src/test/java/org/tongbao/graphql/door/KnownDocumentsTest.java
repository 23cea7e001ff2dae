package org.tongbao.graphql.door;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import static java.util.stream.Collectors.toMap;

import graphql.execution.CoercedVariables;
import graphql.language.AstPrinter;
import graphql.language.Document;
import graphql.language.OperationDefinition;
import graphql.language.VariableDefinition;
import graphql.parser.Parser;
import graphql.schema.GraphQLInputObjectType;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ClassPathResource;
import org.tongbao.access.Personas;
import org.tongbao.graphql.Contract;
import org.tongbao.graphql.TestMessages;
import org.tongbao.testing.IntegrationTest;

import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.util.Locale;
import java.util.Map;

/// The documents our own client was built with.
@IntegrationTest
class KnownDocumentsTest {

    @Autowired Personas personas;

    @Test
    void everyDocumentOfTheClientKeepsTheLimits() throws IOException {
        assertThat(documents().values())
                .isNotEmpty()
                .allSatisfy(document -> {
                    assertThat(document.length()).isLessThan(Limits.DOCUMENT_CHARACTERS);
                    assertThatCode(() -> DocumentLimits.check(Parser.parse(document)))
                            .doesNotThrowAnyException();
                });
    }

    /// With the largest pages there are; twice as dear as today is a matter for the screen.
    @Test
    void noScreenIsTooDear() throws IOException {
        var limit = new CostLimit(TestMessages.all());
        for (var document : documents().values()) {
            var parsed = Parser.parse(document);
            var cost =
                    limit.cost(Contract.present(), parsed, null, anything(parsed), Locale.CHINESE);
            assertThat(cost).as(document).isLessThan(Limits.COST / 2);
        }
    }

    private static CoercedVariables anything(Document document) {
        return CoercedVariables.of(
                document.getDefinitionsOfType(OperationDefinition.class).stream()
                        .flatMap(operation -> operation.getVariableDefinitions().stream())
                        .collect(toMap(VariableDefinition::getName, KnownDocumentsTest::anything)));
    }

    private static Object anything(VariableDefinition variable) {
        var type = AstPrinter.printAst(variable.getType()).replace("!", "");
        if (type.equals("Boolean")) {
            return true;
        }
        return Contract.present().getType(type) instanceof GraphQLInputObjectType
                ? Map.of()
                : "anything";
    }

    /// Whatever the answer is, it is not that the document cannot be run or costs too much.
    @Test
    void everyDocumentOfTheClientRunsByItsHash() throws IOException {
        var stranger = personas.stranger().inEnglish();
        for (var hash : documents().keySet()) {
            var answer =
                    stranger.postBody(
                            """
                            {"extensions":{"persistedQuery":{"version":1,"sha256Hash":"%s"}}}
                            """
                                    .formatted(hash));
            assertThat(answer.errorCodes())
                    .as(answer.body().toString())
                    .isSubsetOf("UNAUTHENTICATED", "BAD_USER_INPUT");
            assertThat(answer.body().toString())
                    .doesNotContain("does not know", "has no field", "Unknown", "must be");
        }
    }

    private static Map<String, String> documents() throws IOException {
        var file = new ClassPathResource("persisted-documents.json");
        return new JsonMapper()
                .readValue(file.getInputStream(), new TypeReference<Map<String, String>>() {});
    }
}
