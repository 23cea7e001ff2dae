package org.tongbao.graphql.door;

import graphql.ExecutionResult;
import graphql.GraphQLError;

import org.reactivestreams.Publisher;
import org.springframework.graphql.ExecutionGraphQlResponse;
import org.springframework.graphql.server.WebGraphQlRequest;
import org.springframework.graphql.server.WebGraphQlResponse;
import org.springframework.graphql.server.WebSocketGraphQlInterceptor;
import org.springframework.graphql.server.WebSocketGraphQlRequest;
import org.springframework.graphql.server.WebSocketSessionInfo;
import org.springframework.graphql.support.DefaultExecutionGraphQlResponse;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.tongbao.authority.Actor;
import org.tongbao.graphql.Caller;
import org.tongbao.graphql.Callers;
import org.tongbao.graphql.CurrentActor;
import org.tongbao.graphql.Messages;
import org.tongbao.problem.UnauthenticatedException;

import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/// The door over WebSocket: lets in whom the handshake or `connection_init` shows, and asks of each
/// operation what the other doors ask.
@Component
class SocketDoor implements WebSocketGraphQlInterceptor {

    /// So long a connection may be silent about who it is.
    static final Duration INITIALISATION = Duration.ofSeconds(10);

    static final Duration HEARTBEAT = Duration.ofSeconds(15);

    private final Callers callers;
    private final DocumentPolicy documents;
    private final StreamErrors errors;

    SocketDoor(Callers callers, DocumentPolicy documents, StreamErrors errors) {
        this.callers = callers;
        this.documents = documents;
        this.errors = errors;
    }

    /// A token in `{"Authorization": "Bearer …"}`, for browsers, which send no header of ours.
    @Override
    public Mono<Object> handleConnectionInitialization(
            WebSocketSessionInfo session, Map<String, Object> payload) {
        if (payload.get(HttpHeaders.AUTHORIZATION) instanceof String shown) {
            session.getAttributes().put(Handshake.CALLER, callers.showing(shown, address(session)));
        }
        session.getAttributes()
                .put(DocumentPolicy.EXPLORER, "1".equals(payload.get(DocumentPolicy.EXPLORER)));
        return caller(session).now().isPresent()
                ? Mono.empty()
                : Mono.error(new UnauthenticatedException("nobody"));
    }

    @Override
    public Mono<WebGraphQlResponse> intercept(WebGraphQlRequest request, Chain chain) {
        return request instanceof WebSocketGraphQlRequest asked
                ? Mono.fromCallable(() -> answer(asked, chain))
                : chain.next(request);
    }

    private WebGraphQlResponse answer(WebSocketGraphQlRequest request, Chain chain) {
        var session = request.getSessionInfo();
        var locale = language(session);
        try {
            var caller = caller(session);
            var actor = caller.asks().orElseThrow(() -> new UnauthenticatedException("ended"));
            admit(request, actor);
            var context = new HashMap<Object, Object>();
            context.put(Way.class, Way.STREAM);
            context.put(Caller.class, caller);
            request.configureExecutionInput(
                    (_, input) -> Doorway.configured(input.locale(locale), context, actor));
            var response = CurrentActor.during(actor, () -> chain.next(request).block());
            return said(Objects.requireNonNull(response), locale);
        } catch (RuntimeException refused) {
            return refused(request, refused, locale);
        }
    }

    private void admit(WebSocketGraphQlRequest request, Actor actor) {
        var explorer =
                Boolean.TRUE.equals(
                        request.getSessionInfo().getAttributes().get(DocumentPolicy.EXPLORER));
        documents.admit(
                new Call(request.getDocument(), null, null, Map.of(), false), actor, explorer);
    }

    private WebGraphQlResponse said(WebGraphQlResponse response, Locale locale) {
        var result = response.getExecutionResult();
        return result.getData() instanceof Publisher<?> publisher
                ? response.transform(told -> told.data(words(publisher, locale)))
                : response.transform(told -> told.errors(errors.of(result, locale)));
    }

    /// Each result with the sentences of its errors; what ends the stream as its last result.
    private Flux<ExecutionResult> words(Publisher<?> results, Locale locale) {
        return Flux.from(results)
                .map(result -> {
                    var one = (ExecutionResult) result;
                    return one.transform(told -> told.errors(errors.of(one, locale)));
                })
                .onErrorResume(failure ->
                        Flux.just(
                                ExecutionResult.newExecutionResult()
                                        .addError(errors.error(failure, locale))
                                        .build()));
    }

    private WebGraphQlResponse refused(
            WebSocketGraphQlRequest request, RuntimeException refused, Locale locale) {
        List<GraphQLError> said = List.of(errors.error(refused, locale));
        ExecutionGraphQlResponse response =
                new DefaultExecutionGraphQlResponse(
                        request.toExecutionInput(),
                        ExecutionResult.newExecutionResult().errors(said).build());
        return new WebGraphQlResponse(response);
    }

    private static Caller caller(WebSocketSessionInfo session) {
        return session.getAttributes().get(Handshake.CALLER) instanceof Caller known
                ? known
                : Caller.NOBODY;
    }

    private static String address(WebSocketSessionInfo session) {
        var from = session.getRemoteAddress();
        return from == null ? "" : from.getAddress().getHostAddress();
    }

    private static Locale language(WebSocketSessionInfo session) {
        var wanted = session.getHeaders().getFirst(HttpHeaders.ACCEPT_LANGUAGE);
        return Messages.language(wanted == null ? "" : wanted);
    }
}
