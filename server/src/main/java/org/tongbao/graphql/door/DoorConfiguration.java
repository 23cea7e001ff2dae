package org.tongbao.graphql.door;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.graphql.autoconfigure.GraphQlSourceBuilderCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.graphql.ExecutionGraphQlService;
import org.springframework.graphql.server.WebGraphQlHandler;
import org.springframework.graphql.server.WebGraphQlInterceptor;
import org.springframework.web.servlet.function.RequestPredicates;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.RouterFunctions;
import org.springframework.web.servlet.function.ServerResponse;

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

    @Bean
    GraphQlSourceBuilderCustomizer preparedDocumentsCustomizer(PreparedDocuments documents) {
        return builder ->
                builder.configureGraphQl(graphql -> graphql.preparsedDocumentProvider(documents));
    }
}
