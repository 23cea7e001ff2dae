package org.tongbao.score;

import com.fasterxml.jackson.annotation.JsonInclude;

import tools.jackson.core.StreamWriteFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;

/// Canonical JSON of what was announced: keys in the order of the alphabet, numbers plain, no
/// blanks. Written once, hashed as written, and checked whenever it is read.
final class ScoreEvidence {

    private static final JsonMapper JSON =
            JsonMapper.builder()
                    .enable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
                    .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
                    .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
                    .changeDefaultPropertyInclusion(
                            usual -> usual.withValueInclusion(JsonInclude.Include.NON_NULL))
                    .build();

    private ScoreEvidence() {}

    static String write(ScoreContent content) {
        return JSON.writeValueAsString(content);
    }

    /// @throws IllegalStateException when the text is not the one that was announced
    static ScoreContent read(String text, byte[] hash) {
        if (!Arrays.equals(hash, hash(text))) {
            throw new IllegalStateException("An announced table of scores was changed");
        }
        return JSON.readValue(text, ScoreContent.class);
    }

    static byte[] hash(String text) {
        try {
            return MessageDigest.getInstance("SHA-256")
                    .digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    static String hex(byte[] hash) {
        return HexFormat.of().formatHex(hash);
    }
}
