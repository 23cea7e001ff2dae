package org.tongbao.graphql.door;

import jakarta.websocket.Session;

import org.springframework.graphql.server.WebGraphQlHandler;
import org.springframework.graphql.server.webmvc.GraphQlWebSocketHandler;
import org.springframework.http.converter.json.JacksonJsonHttpMessageConverter;
import org.springframework.web.socket.WebSocketSession;
import org.springframework.web.socket.adapter.NativeWebSocketSession;

import java.time.Duration;
import java.util.Objects;

/// A connection that is closed with a reason, also where the server stands still for a moment:
/// Tomcat gives a close frame with an application's code 50 ms and then cuts the line without it.
class SocketHandler extends GraphQlWebSocketHandler {

    private static final String CLOSING =
            "org.apache.tomcat.websocket.ABNORMAL_SESSION_CLOSE_SEND_TIMEOUT";

    SocketHandler(WebGraphQlHandler graphql) {
        super(
                graphql,
                new JacksonJsonHttpMessageConverter(),
                SocketDoor.INITIALISATION,
                SocketDoor.HEARTBEAT,
                Handshake.anyOrigin());
    }

    @Override
    public void afterConnectionEstablished(WebSocketSession session) {
        Objects.requireNonNull(((NativeWebSocketSession) session).getNativeSession(Session.class))
                .getUserProperties()
                .put(CLOSING, Duration.ofSeconds(10).toMillis());
        super.afterConnectionEstablished(session);
    }
}
