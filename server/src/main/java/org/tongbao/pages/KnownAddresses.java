package org.tongbao.pages;

import org.springframework.core.io.ClassPathResource;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// The addresses of the client's pages, written by the build of the client from its own routes:
/// `/board/:unit?/:month?`. Segments are plain, `:name`, or `:name?` where they may be missing.
record KnownAddresses(List<List<String>> patterns) {

    KnownAddresses {
        patterns = patterns.stream().map(List::copyOf).toList();
    }

    /// Empty for a server that was built without its client: it has no pages at all.
    static Optional<KnownAddresses> ofTheClient() {
        var list = new ClassPathResource("static/addresses.txt");
        try {
            return list.exists()
                    ? Optional.of(
                            of(list.getContentAsString(StandardCharsets.UTF_8).lines().toList()))
                    : Optional.empty();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    static KnownAddresses of(List<String> lines) {
        return new KnownAddresses(
                lines.stream()
                        .filter(line -> !line.isBlank())
                        .map(KnownAddresses::segments)
                        .toList());
    }

    boolean has(String address) {
        var given = segments(address);
        return patterns.stream().anyMatch(pattern -> matches(pattern, given));
    }

    private static boolean matches(List<String> pattern, List<String> given) {
        if (given.size() > pattern.size()) {
            return false;
        }
        for (int i = 0; i < pattern.size(); i++) {
            var segment = pattern.get(i);
            var fits =
                    i < given.size()
                            ? segment.startsWith(":") || segment.equals(given.get(i))
                            : segment.endsWith("?");
            if (!fits) {
                return false;
            }
        }
        return true;
    }

    private static List<String> segments(String address) {
        return Arrays.stream(address.split("/")).filter(part -> !part.isEmpty()).toList();
    }
}
