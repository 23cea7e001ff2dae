package org.tongbao.graphql.door;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.graphql.autoconfigure.GraphQlSourceBuilderCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.graphql.ExecutionGraphQlService;
import org.springframework.graphql.server.WebGraphQlHandler;
import org.springframework.graphql.server.WebGraphQlInterceptor;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.function.RequestPredicates;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.RouterFunctions;
import org.springframework.web.servlet.function.ServerResponse;
import org.springframework.web.socket.server.support.DefaultHandshakeHandler;
import org.springframework.web.socket.server.support.WebSocketHandlerMapping;

import java.util.Map;
import java.util.stream.Stream;

/// Our own door instead of the framework's, for the sake of known documents, limits, GET, and
/// statuses.
@Configuration(proxyBeanMethods = false)
class DoorConfiguration {

    @Bean
    WebGraphQlHandler webGraphQlHandler(
            ExecutionGraphQlService service, ObjectProvider<WebGraphQlInterceptor> interceptors) {
        return WebGraphQlHandler.builder(service)
                .interceptors(interceptors.orderedStream().toList())
                .build();
    }

    @Bean
    RouterFunction<ServerResponse> doorRoutes(Doorway door) {
        return RouterFunctions.route()
                .POST("/graphql", door::post)
                .GET("/graphql", door::get)
                .route(RequestPredicates.path("/graphql"), door::other)
                .build();
    }

    /// Over WebSocket, by `graphql-transport-ws`. Before the routes above: the address is the same.
    @Bean
    HandlerMapping socketDoor(
            ExecutionGraphQlService service, SocketDoor door, Handshake handshake) {
        var graphql = WebGraphQlHandler.builder(service).interceptor(door).build();
        var requests =
                new SocketHandler(graphql)
                        .initWebSocketHttpRequestHandler(new DefaultHandshakeHandler());
        requests.setHandshakeInterceptors(
                Stream.concat(requests.getHandshakeInterceptors().stream(), Stream.of(handshake))
                        .toList());
        var mapping = new WebSocketHandlerMapping();
        mapping.setWebSocketUpgradeMatch(true);
        mapping.setUrlMap(Map.of("/graphql", requests));
        mapping.setOrder(-2);
        return mapping;
    }

    @Bean
    GraphQlSourceBuilderCustomizer preparedDocumentsCustomizer(PreparedDocuments documents) {
        return builder ->
                builder.configureGraphQl(graphql -> graphql.preparsedDocumentProvider(documents));
    }
}
