package org.tongbao.graphql;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;

/// A position in a list: the values that order it, for a keyset condition. Opaque to callers.
///
/// @param keys the ordering values as text; an absent one is empty
public record Cursor(List<String> keys) {

    private static final String SEPARATOR = "\u001f";

    static Cursor of(List<?> keys) {
        return new Cursor(keys.stream().map(Cursor::text).toList());
    }

    public String text(int index) {
        return read(index, Function.identity());
    }

    public int integer(int index) {
        return read(index, Integer::parseInt);
    }

    public long number(int index) {
        return read(index, Long::parseLong);
    }

    /// Null where there was none.
    public @Nullable BigDecimal decimal(int index) {
        return text(index).isEmpty() ? null : read(index, BigDecimal::new);
    }

    public UUID uuid(int index) {
        return read(index, UUID::fromString);
    }

    public LocalDate date(int index) {
        return read(index, LocalDate::parse);
    }

    public YearMonth month(int index) {
        return read(index, YearMonth::parse);
    }

    String encode(String list) {
        var fields = new ArrayList<String>();
        fields.add(list);
        fields.addAll(keys);
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(String.join(SEPARATOR, fields).getBytes(StandardCharsets.UTF_8));
    }

    static Cursor decode(String cursor, String list) {
        var fields = fields(cursor);
        if (!fields.getFirst().equals(list)) {
            throw unreadable();
        }
        return new Cursor(fields.subList(1, fields.size()));
    }

    /// A short hash of a list's name and filters.
    static String fingerprint(@Nullable Object... list) {
        var text = Arrays.deepToString(list).getBytes(StandardCharsets.UTF_8);
        var hash = Arrays.copyOf(sha256().digest(text), 6);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(hash);
    }

    private static List<String> fields(String cursor) {
        try {
            var bytes = Base64.getUrlDecoder().decode(cursor);
            return Arrays.asList(new String(bytes, StandardCharsets.UTF_8).split(SEPARATOR, -1));
        } catch (IllegalArgumentException rubbish) {
            throw unreadable();
        }
    }

    private <V> V read(int index, Function<String, V> reader) {
        try {
            return reader.apply(keys.get(index));
        } catch (RuntimeException rubbish) {
            throw unreadable();
        }
    }

    private static String text(@Nullable Object key) {
        return key == null ? "" : key.toString();
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static BadUserInputException unreadable() {
        return new BadUserInputException("CURSOR_UNREADABLE");
    }
}
