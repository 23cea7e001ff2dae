package org.tongbao.graphql.door;

import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.stereotype.Component;

import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// The documents of our own client, by their SHA-256, as its build wrote them to
/// `persisted-documents.json`. A server without the client knows none.
@Component
class KnownDocuments {

    private final Map<String, String> byHash;
    private final Set<String> texts;

    KnownDocuments() throws IOException {
        this(read(new ClassPathResource("persisted-documents.json")));
    }

    KnownDocuments(Map<String, String> byHash) {
        this.byHash = Map.copyOf(byHash);
        this.texts = Set.copyOf(byHash.values());
    }

    Optional<String> byHash(String hash) {
        return Optional.ofNullable(byHash.get(hash));
    }

    boolean contains(String document) {
        return texts.contains(document);
    }

    private static Map<String, String> read(Resource file) throws IOException {
        if (!file.exists()) {
            return Map.of();
        }
        try (var stream = file.getInputStream()) {
            return new JsonMapper().readValue(stream, new TypeReference<Map<String, String>>() {});
        }
    }
}
