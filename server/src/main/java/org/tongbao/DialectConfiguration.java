package org.tongbao;

import org.jooq.SQLDialect;
import org.jooq.conf.Settings;
import org.jooq.impl.DSL;
import org.springframework.boot.jooq.autoconfigure.DefaultConfigurationCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import javax.sql.DataSource;

/// Both databases are reached over `jdbc:mysql`, so the server itself is asked which one it is:
/// taken for MySQL, a MariaDB would refuse the upserts.
@Configuration(proxyBeanMethods = false)
class DialectConfiguration {

    @Bean
    DefaultConfigurationCustomizer databaseDialect(DataSource dataSource) {
        var dialect = dialectOf(dataSource);
        return configuration ->
                configuration
                        .set(dialect)
                        .set(
                                new Settings()
                                        .withRenderGroupConcatMaxLenSessionVariable(false)
                                        .withRenderSchema(false)
                                        .withExecuteLogging(false));
    }

    private static SQLDialect dialectOf(DataSource dataSource) {
        var version =
                DSL.using(dataSource, SQLDialect.MYSQL)
                        .fetchSingle("select version()")
                        .get(0, String.class);
        return version != null && version.contains("MariaDB")
                ? SQLDialect.MARIADB
                : SQLDialect.MYSQL;
    }
}
