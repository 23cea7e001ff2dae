package org.tongbao.access;

import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;
import org.tongbao.authority.Actor;
import org.tongbao.authority.Verb;
import org.tongbao.problem.Problem;

import java.util.List;
import java.util.UUID;

@Controller
class ApiTokenController {

    private static final int MOST = 200;

    private final ApiTokenWorkflow workflow;
    private final ApiTokens tokens;
    private final Places places;

    ApiTokenController(ApiTokenWorkflow workflow, ApiTokens tokens, Places places) {
        this.workflow = workflow;
        this.tokens = tokens;
        this.places = places;
    }

    record RevokeApiTokenInput(UUID apiToken) {}

    record CreateApiTokenPayload(
            @Nullable ApiToken apiToken, @Nullable String secret, List<Problem> problems) {}

    record RevokeApiTokenPayload(@Nullable ApiToken apiToken, List<Problem> problems) {}

    @QueryMapping
    List<ApiToken> apiTokens(Actor actor, @Argument String unit) {
        return tokens.under(places.require(actor, Verb.TOKEN_MANAGE, unit).path(), MOST);
    }

    @MutationMapping
    CreateApiTokenPayload createApiToken(
            Actor actor, @Argument ApiTokenWorkflow.CreateApiTokenInput input) {
        var outcome = workflow.create(actor, input);
        var made = outcome.done();
        return made == null
                ? new CreateApiTokenPayload(null, null, outcome.problems())
                : new CreateApiTokenPayload(made.token(), made.secret().text(), List.of());
    }

    @MutationMapping
    RevokeApiTokenPayload revokeApiToken(Actor actor, @Argument RevokeApiTokenInput input) {
        return new RevokeApiTokenPayload(workflow.revoke(actor, input.apiToken()), List.of());
    }
}
