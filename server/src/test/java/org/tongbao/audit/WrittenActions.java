package org.tongbao.audit;

import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/// Holds all that is done in any test to `audit/actions.txt`, the list of what the trail can say.
/// The client's tests ask that each of them has words, so no act stands there by its code.
@Component
class WrittenActions {

    private static final Set<String> KNOWN = read();

    @EventListener
    @Order(1)
    void on(Audited event) {
        if (!(event instanceof SampleDone)) {
            check(event.deed().action());
        }
    }

    static void check(String action) {
        if (!KNOWN.contains(action)) {
            throw new IllegalStateException(
                    action + " has no words: add it to audit/actions.txt and to the client");
        }
    }

    private static Set<String> read() {
        try (InputStream file = WrittenActions.class.getResourceAsStream("/audit/actions.txt")) {
            var text =
                    new String(Objects.requireNonNull(file).readAllBytes(), StandardCharsets.UTF_8);
            return text.lines().collect(Collectors.toSet());
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
