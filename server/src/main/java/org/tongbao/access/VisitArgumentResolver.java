package org.tongbao.access;

import graphql.schema.DataFetchingEnvironment;

import org.springframework.core.MethodParameter;
import org.springframework.graphql.data.method.HandlerMethodArgumentResolver;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

import java.util.Objects;

/// Hands the [Visit] to the controller methods that sign in and out; they run on the request's own
/// thread.
@Component
class VisitArgumentResolver implements HandlerMethodArgumentResolver {

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == Visit.class;
    }

    @Override
    public Object resolveArgument(MethodParameter parameter, DataFetchingEnvironment environment) {
        var request = (ServletRequestAttributes) RequestContextHolder.currentRequestAttributes();
        return new Visit(request.getRequest(), Objects.requireNonNull(request.getResponse()));
    }
}
