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
import java.util.stream.Stream;

/// Two test classes run at a time, each in a lane: a server with a database and a clock of its own.
/// Whichever lane is free takes the next class, which keeps it to its end; the lane's server lives
/// on for the classes after it. A lane of their own have those that read the [ShippedSample].
class TestLane implements BeforeAllCallback, AfterAllCallback, ContextCustomizerFactory {

    private static final BlockingQueue<Lane> FREE = lanes("1", "2");
    private static final BlockingQueue<Lane> SHIPPED = lanes("shipped");

    /// A class is run by one thread.
    private static final ThreadLocal<@Nullable Lane> TAKEN = new ThreadLocal<>();

    @Override
    public void beforeAll(ExtensionContext context) throws InterruptedException {
        TAKEN.set(lanesOf(context).take());
    }

    @Override
    public void afterAll(ExtensionContext context) {
        var lane = taken();
        TAKEN.remove();
        lanesOf(context).add(lane);
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

    private static BlockingQueue<Lane> lanesOf(ExtensionContext context) {
        return context.getRequiredTestClass().isAnnotationPresent(ShippedSample.class)
                ? SHIPPED
                : FREE;
    }

    private static BlockingQueue<Lane> lanes(String... names) {
        var lanes = Stream.of(names).map(Lane::new).toList();
        return new ArrayBlockingQueue<>(lanes.size(), true, lanes);
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
