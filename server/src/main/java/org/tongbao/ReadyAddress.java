package org.tongbao;

import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/// Prints where the service can be opened, once it can.
@Component
class ReadyAddress {

    private final Environment environment;

    ReadyAddress(Environment environment) {
        this.environment = environment;
    }

    @EventListener
    @Order(Ordered.HIGHEST_PRECEDENCE)
    void print(ApplicationReadyEvent ready) {
        if (ready.getApplicationContext() instanceof WebServerApplicationContext web
                && web.getWebServer() != null) {
            System.out.printf(
                    "%n  通报已就绪 · Tongbao is ready   %s://localhost:%d%n%n",
                    environment.containsProperty("server.ssl.certificate")
                                    || environment.containsProperty("server.ssl.key-store")
                                    || environment.containsProperty("server.ssl.bundle")
                            ? "https"
                            : "http",
                    web.getWebServer().getPort());
        }
    }
}
