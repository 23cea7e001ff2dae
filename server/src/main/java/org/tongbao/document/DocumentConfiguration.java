package org.tongbao.document;

import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import java.nio.file.Path;

@Configuration
class DocumentConfiguration {

    @Bean
    Pdf pdf(@Value("${tongbao.fonts:#{null}}") @Nullable Path folder) {
        return Pdf.withFonts(folder);
    }
}
