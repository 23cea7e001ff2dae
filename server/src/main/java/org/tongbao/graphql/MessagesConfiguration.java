package org.tongbao.graphql;

import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.ResourcePatternResolver;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Objects;

/// Every file under `messages/` speaks; a feature adds its own and registers nothing.
@Configuration(proxyBeanMethods = false)
class MessagesConfiguration {

    @Bean
    MessageSource messageSource(ResourcePatternResolver resources) throws IOException {
        var source = new ResourceBundleMessageSource();
        source.setBasenames(
                Arrays.stream(resources.getResources("classpath*:messages/*.properties"))
                        .map(Resource::getFilename)
                        .map(Objects::requireNonNull)
                        .filter(name -> !name.contains("_"))
                        .map(name -> "messages/" + name.replace(".properties", ""))
                        .distinct()
                        .sorted()
                        .toArray(String[]::new));
        source.setDefaultEncoding(StandardCharsets.UTF_8.name());
        source.setFallbackToSystemLocale(false);
        source.setDefaultLocale(Locale.CHINESE);
        source.setAlwaysUseMessageFormat(true);
        return source;
    }
}
