package org.tongbao.bulletin;

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

/// Canonical JSON: keys in the order of the alphabet, numbers plain, no blanks. What is issued is
/// written once, hashed as written, and checked whenever it is read.
final class Evidence {

    private static final JsonMapper JSON =
            JsonMapper.builder()
                    .enable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
                    .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
                    .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
                    .changeDefaultPropertyInclusion(
                            usual -> usual.withValueInclusion(JsonInclude.Include.NON_NULL))
                    .build();

    private Evidence() {}

    static String write(Object content) {
        return JSON.writeValueAsString(content);
    }

    static <T> T read(String text, Class<T> type) {
        return JSON.readValue(text, type);
    }

    /// @throws IllegalStateException when the text is not the one that was issued
    static BulletinContent issued(String text, byte[] hash) {
        if (!Arrays.equals(hash, hash(text))) {
            throw new IllegalStateException("An issued bulletin was changed");
        }
        return read(text, BulletinContent.class);
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
