package org.tongbao.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.springframework.graphql.ExecutionGraphQlService;
import org.springframework.graphql.support.DefaultExecutionGraphQlRequest;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.tongbao.authority.Actor;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/// Asks the contract as somebody, without a session.
public final class ReportQueries {

    /// What every list and page says of a report.
    static final String HEAD =
            """
            unit { code name } month state version ownLevel opensOn dueAt returnDueAt late missing
            filedOnBehalf backfilled firstSubmittedAt submittedAt submittedBy { name mobile }
            reviewedAt demonstration
            """;

    private static final JsonMapper JSON = new JsonMapper();

    private final ExecutionGraphQlService graphql;

    public ReportQueries(ExecutionGraphQlService graphql) {
        this.graphql = graphql;
    }

    public JsonNode ask(Actor actor, String document) {
        return ask(actor, document, Map.of());
    }

    public JsonNode ask(Actor actor, String document, Map<String, Object> variables) {
        return ask(actor, document, variables, Locale.CHINESE);
    }

    public JsonNode ask(
            Actor actor, String document, Map<String, Object> variables, Locale language) {
        var answer = execute(actor, document, variables, language);
        assertThat(answer.path("errors")).isEmpty();
        return answer.path("data");
    }

    /// The answer with its errors.
    public JsonNode answer(Actor actor, String document) {
        return answer(actor, document, Locale.CHINESE);
    }

    public JsonNode answer(Actor actor, String document, Map<String, Object> variables) {
        return execute(actor, document, variables, Locale.CHINESE);
    }

    public JsonNode answer(Actor actor, String document, Locale language) {
        return execute(actor, document, Map.of(), language);
    }

    public String errorCode(Actor actor, String document) {
        return execute(actor, document, Map.of(), Locale.CHINESE)
                .path("errors")
                .path(0)
                .path("extensions")
                .path("code")
                .asString();
    }

    private JsonNode execute(
            Actor actor, String document, Map<String, Object> variables, Locale language) {
        SecurityContextHolder.getContext()
                .setAuthentication(new TestingAuthenticationToken(actor, null, List.of()));
        var request =
                new DefaultExecutionGraphQlRequest(
                        document, null, variables, Map.of(), "test", language);
        var response = Objects.requireNonNull(graphql.execute(request).block());
        return JSON.valueToTree(response.getExecutionResult().toSpecification());
    }
}
