package org.tongbao.graphql.door;

import org.jspecify.annotations.Nullable;
import org.springframework.http.server.ServerHttpRequest;
import org.springframework.http.server.ServerHttpResponse;
import org.springframework.http.server.ServletServerHttpRequest;
import org.springframework.stereotype.Component;
import org.springframework.web.cors.CorsConfiguration;
import org.springframework.web.socket.WebSocketHandler;
import org.springframework.web.socket.server.HandshakeInterceptor;
import org.tongbao.graphql.Caller;
import org.tongbao.graphql.Callers;
import org.tongbao.graphql.SameOrigin;

import java.util.List;
import java.util.Map;

/// Keeps who opens a connection. A browser sends its cookie from any page and no page has to ask
/// first, so from a page of another site the cookie says nothing.
@Component
class Handshake implements HandshakeInterceptor {

    static final String CALLER = Caller.class.getName();

    private final Callers callers;

    Handshake(Callers callers) {
        this.callers = callers;
    }

    /// A page of another site may come in with a token that it shows; see [#beforeHandshake].
    static CorsConfiguration anyOrigin() {
        var origins = new CorsConfiguration();
        origins.setAllowedOriginPatterns(List.of(CorsConfiguration.ALL));
        return origins;
    }

    @Override
    public boolean beforeHandshake(
            ServerHttpRequest request,
            ServerHttpResponse response,
            WebSocketHandler handler,
            Map<String, Object> attributes) {
        attributes.put(
                CALLER,
                request instanceof ServletServerHttpRequest servlet
                                && SameOrigin.allows(servlet.getServletRequest())
                        ? callers.of(servlet.getServletRequest())
                        : Caller.NOBODY);
        return true;
    }

    @Override
    public void afterHandshake(
            ServerHttpRequest request,
            ServerHttpResponse response,
            WebSocketHandler handler,
            @Nullable Exception failure) {}
}
