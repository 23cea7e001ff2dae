package org.tongbao.graphql;

import graphql.schema.DataFetchingEnvironment;

import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.graphql.data.method.HandlerMethodArgumentResolver;
import org.springframework.stereotype.Component;
import org.tongbao.authority.Actor;
import org.tongbao.problem.UnauthenticatedException;

/// Hands the [Actor] behind the request to a controller method that takes one. A method that takes
/// a nullable one may be called by anybody; for all others there must be an actor.
@Component
class ActorArgumentResolver implements HandlerMethodArgumentResolver {

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return Actor.class.isAssignableFrom(parameter.getParameterType());
    }

    @Override
    public @Nullable Object resolveArgument(
            MethodParameter parameter, DataFetchingEnvironment environment) {
        var actor = CurrentActor.get();
        if (parameter.getParameterType().isInstance(actor)) {
            return actor;
        }
        if (parameter.isOptional()) {
            return null;
        }
        throw new UnauthenticatedException("no " + parameter.getParameterType().getSimpleName());
    }
}
