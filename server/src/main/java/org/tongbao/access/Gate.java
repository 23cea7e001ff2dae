package org.tongbao.access;

import graphql.execution.instrumentation.InstrumentationState;
import graphql.execution.instrumentation.SimplePerformantInstrumentation;
import graphql.execution.instrumentation.parameters.InstrumentationFieldFetchParameters;
import graphql.schema.DataFetcher;
import graphql.schema.DataFetchingEnvironment;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.tongbao.authority.PersonActor;
import org.tongbao.graphql.CurrentActor;
import org.tongbao.problem.ForbiddenException;
import org.tongbao.problem.UnauthenticatedException;

import java.util.Set;

/// Before any root field runs: nobody without a session or token gets further than the sign-in, and
/// nobody with a password somebody else knows further than changing it. A new field is closed until
/// somebody opens it here.
@Component
class Gate extends SimplePerformantInstrumentation {

    private static final Set<String> FOR_ANYBODY =
            Set.of("__typename", "signInPage", "viewer", "signIn", "signOut");
    private static final Set<String> WITH_FIRST_PASSWORD =
            Set.of("changePassword", "signOutEverywhere");

    @Override
    public DataFetcher<?> instrumentDataFetcher(
            DataFetcher<?> fetcher,
            InstrumentationFieldFetchParameters parameters,
            @Nullable InstrumentationState state) {
        return parameters.getExecutionStepInfo().getPath().getLevel() > 1
                ? fetcher
                : guarded(fetcher);
    }

    private static DataFetcher<?> guarded(DataFetcher<?> fetcher) {
        return environment -> {
            check(environment);
            return fetcher.get(environment);
        };
    }

    private static void check(DataFetchingEnvironment environment) {
        var field = environment.getFieldDefinition().getName();
        if (FOR_ANYBODY.contains(field)) {
            return;
        }
        var actor = CurrentActor.get();
        if (actor == null) {
            throw new UnauthenticatedException(field);
        }
        if (actor instanceof PersonActor person
                && person.mustChangePassword()
                && !WITH_FIRST_PASSWORD.contains(field)) {
            throw new ForbiddenException(field + " before the first password is changed");
        }
    }
}
