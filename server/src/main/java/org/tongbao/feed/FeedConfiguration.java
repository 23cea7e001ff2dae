package org.tongbao.feed;

import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.filter.ShallowEtagHeaderFilter;

/// A reader that asks again for what has not changed is told so in a line (304).
@Configuration(proxyBeanMethods = false)
class FeedConfiguration {

    @Bean
    FilterRegistrationBean<ShallowEtagHeaderFilter> entityTagsOfTheFeed() {
        var registration = new FilterRegistrationBean<>(new ShallowEtagHeaderFilter());
        registration.addUrlPatterns("/api/v1/*");
        return registration;
    }
}
