package org.tongbao;

import org.springframework.boot.availability.AvailabilityChangeEvent;
import org.springframework.boot.availability.ReadinessState;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Profile;
import org.springframework.context.event.EventListener;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;

/// A start for the JVM to watch: `bin/tongbao prepare` keeps what was loaded as the cache of later
/// starts. The server asks itself what every visitor asks first, and ends.
@Component
@Profile("rehearsal")
class Rehearsal {

    private static final String QUESTION = "{\"query\": \"{ viewer { person { name } } }\"}";

    private final ConfigurableApplicationContext context;
    private final Environment environment;

    Rehearsal(ConfigurableApplicationContext context, Environment environment) {
        this.context = context;
        this.environment = environment;
    }

    @EventListener
    void ready(AvailabilityChangeEvent<ReadinessState> event)
            throws IOException, InterruptedException {
        if (event.getState() != ReadinessState.ACCEPTING_TRAFFIC) {
            return;
        }
        try (var client = HttpClient.newHttpClient()) {
            client.send(to("/").build(), BodyHandlers.discarding());
            client.send(
                    to("/graphql")
                            .header("Content-Type", "application/json")
                            .POST(BodyPublishers.ofString(QUESTION))
                            .build(),
                    BodyHandlers.discarding());
        }
        context.close();
    }

    private HttpRequest.Builder to(String path) {
        var port = environment.getRequiredProperty("local.server.port");
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path));
    }
}
