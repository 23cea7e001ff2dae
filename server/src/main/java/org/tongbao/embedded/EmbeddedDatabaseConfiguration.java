package org.tongbao.embedded;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;
import org.tongbao.db.embedded.EmbeddedDatabase;

import java.nio.file.Path;

/// Closed by the context after everything that reads from it.
@Configuration(proxyBeanMethods = false)
@Conditional(NoDataSourceNamed.class)
class EmbeddedDatabaseConfiguration {

    private static final Logger log = LoggerFactory.getLogger(EmbeddedDatabaseConfiguration.class);

    @Bean
    EmbeddedDatabase embeddedDatabase(
            @Value("${tongbao.data}") Path folder, @Value("${tongbao.reader.port}") int port) {
        log.info("数据目录 | Data folder: {}", folder.toAbsolutePath().normalize());
        return port == 0
                ? EmbeddedDatabase.start(folder)
                : EmbeddedDatabase.startForReader(folder, port);
    }

    @Bean
    JdbcConnectionDetails embeddedConnection(EmbeddedDatabase database) {
        return new EmbeddedConnection(database);
    }
}
