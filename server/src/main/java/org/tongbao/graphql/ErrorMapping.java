package org.tongbao.graphql;

import graphql.GraphQLError;
import graphql.language.OperationDefinition.Operation;
import graphql.schema.DataFetchingEnvironment;

import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.dao.QueryTimeoutException;
import org.springframework.graphql.execution.DataFetcherExceptionResolver;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.stereotype.Component;
import org.springframework.validation.BindException;
import org.tongbao.problem.ForbiddenException;
import org.tongbao.problem.NotFoundException;
import org.tongbao.problem.UnauthenticatedException;

import reactor.core.publisher.Mono;

import java.util.List;

/// Says what an exception of a field means to the caller. What is not expected is a fault: it is
/// logged under an id, and the caller learns the id and nothing else.
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class ErrorMapping implements DataFetcherExceptionResolver {

    private final Messages messages;
    private final Faults faults;
    private final Outage outage;

    ErrorMapping(Messages messages, Faults faults, Outage outage) {
        this.messages = messages;
        this.faults = faults;
        this.outage = outage;
    }

    @Override
    public Mono<List<GraphQLError>> resolveException(
            Throwable exception, DataFetchingEnvironment environment) {
        return Mono.just(List.of(error(exception, environment)));
    }

    private CodedError error(Throwable exception, DataFetchingEnvironment environment) {
        return switch (exception) {
            case UnauthenticatedException _ -> say(environment, ErrorCode.UNAUTHENTICATED);
            case AuthenticationException _ -> say(environment, ErrorCode.UNAUTHENTICATED);
            case ForbiddenException _ -> say(environment, ErrorCode.FORBIDDEN);
            case AccessDeniedException _ -> say(environment, ErrorCode.FORBIDDEN);
            case NotFoundException _ -> say(environment, ErrorCode.NOT_FOUND);
            case BadUserInputException bad ->
                    say(environment, ErrorCode.BAD_USER_INPUT, bad.messageKey(), bad.arguments());
            case BindException unbound ->
                    say(
                            environment,
                            ErrorCode.BAD_USER_INPUT,
                            "ARGUMENT_UNREADABLE",
                            argument(unbound));
            case RateLimitedException limited ->
                    say(
                            environment,
                            ErrorCode.RATE_LIMITED,
                            ErrorCode.RATE_LIMITED.name(),
                            limited.retryAfterSeconds());
            case TooComplexException complex ->
                    say(
                            environment,
                            ErrorCode.TOO_COMPLEX,
                            complex.messageKey(),
                            complex.arguments());
            case QueryTimeoutException _ when changes(environment) ->
                    say(environment, ErrorCode.UNAVAILABLE, "TOO_BUSY");
            case QueryTimeoutException _ -> say(environment, ErrorCode.TOO_COMPLEX, "TOO_SLOW");
            default ->
                    Outage.isBehind(exception)
                            ? outage(exception, environment)
                            : fault(exception, environment);
        };
    }

    private CodedError outage(Throwable exception, DataFetchingEnvironment environment) {
        outage.noteDown(exception);
        return say(environment, ErrorCode.UNAVAILABLE);
    }

    private CodedError fault(Throwable exception, DataFetchingEnvironment environment) {
        var where = environment.getExecutionStepInfo().getPath();
        return say(environment, ErrorCode.INTERNAL_ERROR)
                .withErrorId(faults.log(where.toString(), exception));
    }

    private CodedError say(DataFetchingEnvironment environment, ErrorCode code) {
        return say(environment, code, code.name());
    }

    private CodedError say(
            DataFetchingEnvironment environment, ErrorCode code, String key, Object... arguments) {
        return CodedError.at(
                environment, code, messages.say(environment.getLocale(), key, arguments));
    }

    /// A change asks for no more than it must: that it was stopped is the server's matter, and the
    /// same can be sent again. Its transaction is undone.
    private static boolean changes(DataFetchingEnvironment environment) {
        return environment.getOperationDefinition().getOperation() == Operation.MUTATION;
    }

    private static String argument(BindException unbound) {
        var field = unbound.getFieldError();
        return field == null ? unbound.getObjectName() : field.getField();
    }
}
