package org.tongbao.ledger;

import org.jspecify.annotations.Nullable;
import org.tongbao.indicator.UnitOfMeasure;

import tools.jackson.databind.json.JsonMapper;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/// What a record says, by codes of fields; fields that say nothing are left out. Stored as
/// canonical JSON: keys in the order of the alphabet, every value a text.
record Content(SortedMap<String, String> values) {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final int WORDS = 4000;

    Content {
        values = new TreeMap<>(values);
    }

    static Content of(Map<String, String> values) {
        return new Content(new TreeMap<>(values));
    }

    static Content read(String written) {
        var values = new TreeMap<String, String>();
        JSON.readTree(written)
                .properties()
                .forEach(value -> values.put(value.getKey(), value.getValue().asString()));
        return new Content(values);
    }

    String written() {
        return JSON.writeValueAsString(new LinkedHashMap<>(values));
    }

    byte[] hash() {
        return sha256(written());
    }

    @Nullable String value(LedgerField field) {
        return values.get(field.code());
    }

    LocalDate countedOn(Ledger ledger) {
        return date(ledger.deciding(FieldRole.COUNTED_ON)).orElseThrow();
    }

    @Nullable LocalDate endsOn(Ledger ledger) {
        return date(ledger.deciding(FieldRole.ENDS_ON)).orElse(null);
    }

    @Nullable LocalDate dueOn(Ledger ledger) {
        return date(ledger.reminder()).orElse(null);
    }

    @Nullable String identifier(Ledger ledger) {
        return ledger.identifier().map(this::value).orElse(null);
    }

    /// In the indicator's unit of measure, exactly.
    @Nullable BigDecimal amount(Ledger ledger) {
        return ledger.deciding(FieldRole.AMOUNT)
                .flatMap(field ->
                        Optional.ofNullable(value(field))
                                .map(BigDecimal::new)
                                .map(amount ->
                                        UnitOfMeasure.of(
                                                        Optional.ofNullable(field.unitOfMeasure())
                                                                .orElseThrow())
                                                .convert(amount, ledger.indicator().unit())))
                .orElse(null);
    }

    /// What it is found by while somebody types.
    String words() {
        var words = String.join(" ", values.values());
        return words.length() > WORDS
                ? words.substring(0, words.offsetByCodePoints(0, WORDS / 2))
                : words;
    }

    private Optional<LocalDate> date(Optional<LedgerField> field) {
        return field.map(this::value).map(LocalDate::parse);
    }

    private static byte[] sha256(String text) {
        try {
            return MessageDigest.getInstance("SHA-256")
                    .digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
