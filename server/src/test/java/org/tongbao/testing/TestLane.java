package org.tongbao.testing;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;
import org.springframework.test.context.ContextConfigurationAttributes;
import org.springframework.test.context.ContextCustomizer;
import org.springframework.test.context.ContextCustomizerFactory;
import org.springframework.test.context.MergedContextConfiguration;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;

/// Two test classes run at a time, each in a lane: a server with a database and a clock of its own.
/// Whichever lane is free takes the next class, which keeps it to its end; the lane's server lives
/// on for the classes after it.
class TestLane implements BeforeAllCallback, AfterAllCallback, ContextCustomizerFactory {

    private static final BlockingQueue<Lane> FREE =
            new ArrayBlockingQueue<>(2, true, List.of(new Lane("1"), new Lane("2")));

    /// A class is run by one thread.
    private static final ThreadLocal<@Nullable Lane> TAKEN = new ThreadLocal<>();

    @Override
    public void beforeAll(ExtensionContext context) throws InterruptedException {
        TAKEN.set(FREE.take());
    }

    @Override
    public void afterAll(ExtensionContext context) {
        var lane = taken();
        TAKEN.remove();
        FREE.add(lane);
    }

    @Override
    public ContextCustomizer createContextCustomizer(
            Class<?> test, List<ContextConfigurationAttributes> attributes) {
        return taken();
    }

    /// @return the database of the class that runs on this thread
    static TestDatabase database() {
        return TestDatabase.named(taken().name());
    }

    private static Lane taken() {
        var lane = TAKEN.get();
        if (lane == null) {
            throw new IllegalStateException("only a class with @IntegrationTest has a server");
        }
        return lane;
    }

    /// Contexts of two lanes differ in it, so each lane gets one.
    private record Lane(String name) implements ContextCustomizer {

        @Override
        public void customizeContext(
                ConfigurableApplicationContext context, MergedContextConfiguration configuration) {
            var database = TestDatabase.named(name);
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
}
