package org.tongbao.graphql.door;

import graphql.ExecutionInput;
import graphql.parser.ParserOptions;

import org.jspecify.annotations.Nullable;
import org.springframework.graphql.server.WebGraphQlHandler;
import org.springframework.graphql.server.WebGraphQlRequest;
import org.springframework.graphql.server.WebGraphQlResponse;
import org.springframework.graphql.support.DefaultGraphQlRequest;
import org.springframework.http.HttpCookie;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.util.IdGenerator;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;
import org.tongbao.authority.Actor;
import org.tongbao.graphql.Caller;
import org.tongbao.graphql.Callers;
import org.tongbao.graphql.CurrentActor;
import org.tongbao.graphql.ErrorCode;
import org.tongbao.graphql.Messages;
import org.tongbao.graphql.SameOrigin;

import java.net.InetSocketAddress;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/// Lets a request in: reads it, asks whether its document may be run, runs it, answers. No caller
/// can bring about a 5xx.
@Component
class Doorway {

    private interface Reading {
        Call read(ServerRequest request) throws Exception;
    }

    private final CallReader calls;
    private final DocumentPolicy documents;
    private final WebGraphQlHandler graphql;
    private final Answers answers;
    private final EventStream events;
    private final Callers callers;
    private final IdGenerator ids;

    Doorway(
            CallReader calls,
            DocumentPolicy documents,
            WebGraphQlHandler graphql,
            Answers answers,
            EventStream events,
            Callers callers,
            IdGenerator ids) {
        this.calls = calls;
        this.documents = documents;
        this.graphql = graphql;
        this.answers = answers;
        this.events = events;
        this.callers = callers;
        this.ids = ids;
    }

    ServerResponse post(ServerRequest request) {
        return answer(
                request,
                it -> {
                    requireOwnPage(it);
                    return calls.post(it.servletRequest());
                });
    }

    ServerResponse get(ServerRequest request) {
        return answer(request, it -> calls.get(it.servletRequest()));
    }

    ServerResponse other(ServerRequest request) {
        var refusal = new Refusal(405, ErrorCode.METHOD_NOT_ALLOWED, "METHOD_NOT_ALLOWED");
        return answers.of(refusal, Answers.RESPONSE, language(request));
    }

    private ServerResponse answer(ServerRequest request, Reading reading) {
        var locale = language(request);
        var type = MediaType.APPLICATION_JSON;
        try {
            if (EventStream.isWanted(request.headers().asHttpHeaders())) {
                return stream(request, reading.read(request), locale);
            }
            type = Answers.type(request.headers().asHttpHeaders());
            return run(request, reading.read(request), type, locale);
        } catch (Refusal refusal) {
            return answers.of(refusal, type, locale);
        } catch (Exception exception) {
            return answers.fault(exception, type, locale);
        }
    }

    private ServerResponse run(ServerRequest request, Call call, MediaType type, Locale locale) {
        var context = new HashMap<Object, Object>();
        context.put(Way.class, call.queryOnly() ? Way.GET : Way.POST);
        context.put(CostLimit.TOLD, call.document() != null);
        var response = asked(request, call, locale, context);
        return answers.of(
                response.getExecutionResult(), response.getResponseHeaders(), type, locale);
    }

    private ServerResponse stream(ServerRequest request, Call call, Locale locale) {
        var context = new HashMap<Object, Object>();
        context.put(Way.class, Way.STREAM);
        context.put(Caller.class, callers.of(request.servletRequest()));
        return events.of(asked(request, call, locale, context), locale);
    }

    private WebGraphQlResponse asked(
            ServerRequest request, Call call, Locale locale, Map<Object, Object> context) {
        var actor = CurrentActor.get();
        var explorer = "1".equals(request.headers().firstHeader(DocumentPolicy.EXPLORER));
        var document = documents.admit(call, actor, explorer);
        var asked = asked(request, call, document, locale);
        asked.configureExecutionInput((_, input) -> configured(input, context, actor));
        return Objects.requireNonNull(graphql.handleRequest(asked).block());
    }

    private WebGraphQlRequest asked(
            ServerRequest request, Call call, String document, Locale locale) {
        return new WebGraphQlRequest(
                request.uri(),
                request.headers().asHttpHeaders(),
                cookies(request),
                request.remoteAddress().orElseGet(() -> new InetSocketAddress(0)),
                Map.of(),
                new DefaultGraphQlRequest(
                        document, call.operationName(), call.variables(), Map.of()),
                ids.generateId().toString(),
                locale);
    }

    private static MultiValueMap<String, HttpCookie> cookies(ServerRequest request) {
        var cookies = new LinkedMultiValueMap<String, HttpCookie>();
        request.cookies()
                .values()
                .forEach(same ->
                        same.forEach(cookie ->
                                cookies.add(
                                        cookie.getName(),
                                        new HttpCookie(cookie.getName(), cookie.getValue()))));
        return cookies;
    }

    static ExecutionInput configured(
            ExecutionInput.Builder input, Map<Object, Object> context, @Nullable Actor actor) {
        context.put(ParserOptions.class, PreparedDocuments.PARSING);
        if (actor != null) {
            context.put("actor", actor);
        }
        return input.graphQLContext(context).build();
    }

    private static void requireOwnPage(ServerRequest request) {
        if (!SameOrigin.allows(request.servletRequest())) {
            throw new Refusal(403, ErrorCode.FORBIDDEN, "FOREIGN_ORIGIN");
        }
    }

    private static Locale language(ServerRequest request) {
        var wanted = request.headers().firstHeader(HttpHeaders.ACCEPT_LANGUAGE);
        return Messages.language(wanted == null ? "" : wanted);
    }
}
