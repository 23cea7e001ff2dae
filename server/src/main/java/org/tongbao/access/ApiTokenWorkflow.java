package org.tongbao.access;

import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.util.IdGenerator;
import org.tongbao.authority.Actor;
import org.tongbao.authority.Authority;
import org.tongbao.authority.TokenReach;
import org.tongbao.authority.Verb;
import org.tongbao.problem.InputProblem;
import org.tongbao.problem.Problem;
import org.tongbao.workflow.Intent;

import java.text.Normalizer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

/// Makes and ends API tokens.
@Component
class ApiTokenWorkflow {

    private static final int LONGEST_NAME = 60;
    private static final int USUAL_DAYS = 365;
    private static final int MOST_DAYS = 730;

    private final ApiTokens tokens;
    private final Places places;
    private final Authority authority;
    private final IdGenerator ids;
    private final Today today;
    private final ApplicationEventPublisher events;

    ApiTokenWorkflow(
            ApiTokens tokens,
            Places places,
            Authority authority,
            IdGenerator ids,
            Today today,
            ApplicationEventPublisher events) {
        this.tokens = tokens;
        this.places = places;
        this.authority = authority;
        this.ids = ids;
        this.today = today;
        this.events = events;
    }

    record CreateApiTokenInput(
            String name,
            String unit,
            @Nullable TokenReach reach,
            @Nullable Integer validDays,
            @Nullable Integer requestsPerMinute) {}

    /// A token and its secret, which is shown once.
    record WithSecret(ApiToken token, Secret secret) {}

    @Intent
    public Outcome<WithSecret> create(Actor actor, CreateApiTokenInput input) {
        var place = places.require(actor, Verb.TOKEN_MANAGE, input.unit());
        var maker = Persons.only(actor);
        var name = Normalizer.normalize(input.name(), Normalizer.Form.NFC).strip();
        var days = Objects.requireNonNullElse(input.validDays(), USUAL_DAYS);
        var perMinute = Objects.requireNonNullElse(input.requestsPerMinute(), Allowance.USUAL);
        var problems = check(name, days, perMinute);
        if (!problems.isEmpty()) {
            return Outcome.refused(problems);
        }
        var token =
                new NewApiToken(
                        ids.generateId(),
                        Secret.withPrefix(ApiTokens.PREFIX),
                        name,
                        place,
                        Objects.requireNonNullElse(input.reach(), TokenReach.PUBLISHED),
                        today.now().plus(Duration.ofDays(days)),
                        perMinute);
        tokens.create(token, maker.id(), today.now());
        events.publishEvent(
                AccessEvent.tokenCreated(
                        actor,
                        token.id(),
                        place,
                        Map.of(
                                "name",
                                name,
                                "reach",
                                token.reach().name(),
                                "requestsPerMinute",
                                perMinute,
                                "expiresAt",
                                token.expiresAt().toString())));
        return Outcome.done(new WithSecret(tokens.get(token.id()), token.secret()));
    }

    /// Ending it twice is not an error.
    @Intent
    public ApiToken revoke(Actor actor, UUID id) {
        var token = tokens.get(id);
        authority.require(actor, Verb.TOKEN_MANAGE, token.unit().path());
        if (tokens.revoke(id, today.now())) {
            events.publishEvent(
                    AccessEvent.tokenRevoked(
                            actor,
                            id,
                            new Place(token.unit().id(), token.unit().path()),
                            token.name()));
        }
        return tokens.get(id);
    }

    private static List<Problem> check(String name, int days, int perMinute) {
        var problems = new ArrayList<Problem>();
        if (name.isEmpty()) {
            problems.add(InputProblem.at("TOKEN_NAME_REQUIRED", List.of("name")));
        } else if (name.codePointCount(0, name.length()) > LONGEST_NAME) {
            problems.add(InputProblem.at("PERSON_TEXT_TOO_LONG", List.of("name"), LONGEST_NAME));
        }
        if (days < 1 || days > MOST_DAYS) {
            problems.add(
                    InputProblem.at("TOKEN_DAYS_OUT_OF_RANGE", List.of("validDays"), 1, MOST_DAYS));
        }
        if (perMinute < 1 || perMinute > Allowance.MOST) {
            problems.add(
                    InputProblem.at(
                            "TOKEN_REQUESTS_OUT_OF_RANGE",
                            List.of("requestsPerMinute"),
                            1,
                            Allowance.MOST));
        }
        return problems;
    }
}
