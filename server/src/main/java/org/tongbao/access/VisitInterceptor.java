package org.tongbao.access;

import org.springframework.graphql.server.WebGraphQlInterceptor;
import org.springframework.graphql.server.WebGraphQlRequest;
import org.springframework.graphql.server.WebGraphQlResponse;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;

import reactor.core.publisher.Mono;

import java.util.Map;

/// Hands the visit to the mutations that sign in and out, and the cookie they set to the answer.
@Component
class VisitInterceptor implements WebGraphQlInterceptor {

    @Override
    public Mono<WebGraphQlResponse> intercept(WebGraphQlRequest request, Chain chain) {
        var visit = visit(request);
        request.configureExecutionInput(
                (_, builder) -> builder.graphQLContext(Map.of("visit", visit)).build());
        return chain.next(request).doOnNext(response -> answer(visit, response));
    }

    private static Visit visit(WebGraphQlRequest request) {
        var cookie = request.getCookies().getFirst(Visit.COOKIE);
        var remote = request.getRemoteAddress();
        var address = remote == null ? null : remote.getAddress();
        return new Visit(
                address == null ? "unknown" : address.getHostAddress(),
                "https".equals(request.getUri().getScheme()),
                cookie == null ? null : cookie.getValue());
    }

    private static void answer(Visit visit, WebGraphQlResponse response) {
        var cookie = visit.answer();
        if (cookie != null) {
            response.getResponseHeaders().add(HttpHeaders.SET_COOKIE, cookie.toString());
        }
    }
}
