package org.tongbao.graphql;

import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

import java.io.IOException;
import java.io.UncheckedIOException;

/// The product's sentences, for tests by value.
public final class TestMessages {

    private TestMessages() {}

    public static Messages all() {
        try {
            return new Messages(
                    new MessagesConfiguration()
                            .messageSource(new PathMatchingResourcePatternResolver()));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
