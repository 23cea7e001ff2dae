package org.tongbao.testing;

import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;

import java.util.Map;

/// Points the context at the database of this test run.
class TestDatabaseInitializer
        implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        var database = TestDatabase.shared();
        context.getEnvironment()
                .getPropertySources()
                .addFirst(
                        new MapPropertySource(
                                "test database",
                                Map.of(
                                        "spring.datasource.url", database.url(),
                                        "spring.datasource.username", database.user(),
                                        "spring.datasource.password", database.password())));
    }
}
