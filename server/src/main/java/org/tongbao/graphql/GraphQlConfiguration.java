package org.tongbao.graphql;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.graphql.data.method.HandlerMethodArgumentResolver;
import org.springframework.graphql.data.method.annotation.support.AnnotatedControllerConfigurer;

@Configuration(proxyBeanMethods = false)
class GraphQlConfiguration {

    /// Controllers run on the request's own thread, one field after the other: a request holds one
    /// database connection at a time, whatever it asks.
    @Bean
    AnnotatedControllerConfigurer annotatedControllerConfigurer(
            ObjectProvider<HandlerMethodArgumentResolver> resolvers) {
        var configurer = new AnnotatedControllerConfigurer();
        resolvers.orderedStream().forEach(configurer::addCustomArgumentResolver);
        return configurer;
    }
}
