package org.tongbao.report;

import org.jspecify.annotations.Nullable;
import org.tongbao.ledger.LineSource;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/// Canonical JSON of what was sent and of what was stored: keys in the order of the alphabet,
/// numbers as plain text, no blanks. Written once, hashed as written.
final class Evidence {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private Evidence() {}

    /// A stored version, read back.
    record Stored(List<StoredLine> lines, Map<String, String> texts) {

        /// By indicator, in the form's order.
        Map<String, LineValue> values() {
            var values = new LinkedHashMap<String, LineValue>();
            lines.forEach(line -> values.put(line.indicator(), line.value()));
            return values;
        }

        /// Whether it says nothing else: values, notes and texts.
        boolean sameAs(Stored other) {
            var one = values();
            var two = other.values();
            return texts.equals(other.texts())
                    && one.keySet().equals(two.keySet())
                    && one.entrySet().stream()
                            .allMatch(line -> saysTheSame(line.getValue(), two.get(line.getKey())));
        }

        private static boolean saysTheSame(LineValue one, @Nullable LineValue other) {
            return LineValue.same(one, other)
                    && other != null
                    && Objects.equals(one.note(), other.note());
        }

        @Nullable StoredLine line(String indicator) {
            return lines.stream()
                    .filter(line -> line.indicator().equals(indicator))
                    .findFirst()
                    .orElse(null);
        }
    }

    /// A line of a stored version.
    ///
    /// @param source where the number comes from; null without one, and in versions before it was
    ///   kept
    record StoredLine(
            String indicator,
            LineValue value,
            List<Warning> warnings,
            @Nullable LineSource source) {}

    /// The content of a version.
    static String version(String unit, YearMonth month, int number, Stored stored) {
        return version(unit, month, number, null, stored);
    }

    /// @param reason why it corrects an approved version (更正)
    static String version(
            String unit, YearMonth month, int number, @Nullable String reason, Stored stored) {
        var json = new TreeMap<String, Object>();
        json.put("unit", unit);
        json.put("month", month.toString());
        json.put("version", number);
        put(json, "reason", reason);
        json.put("lines", stored.lines().stream().map(Evidence::line).toList());
        json.put("texts", new TreeMap<>(stored.texts()));
        return JSON.writeValueAsString(json);
    }

    static Stored read(String content) {
        var json = JSON.readTree(content);
        var lines = new ArrayList<StoredLine>();
        json.get("lines").forEach(line -> lines.add(line(line)));
        var texts = new LinkedHashMap<String, String>();
        json.get("texts").properties().forEach(t -> texts.put(t.getKey(), t.getValue().asString()));
        return new Stored(lines, texts);
    }

    /// What an idempotency key stands for: everything that was sent, whatever its order, and the
    /// version it was sent against.
    static byte[] sent(SubmitReport command) {
        return hash(JSON.writeValueAsString(content(command)));
    }

    /// The same with the reason of a correction.
    static byte[] sent(SubmitReport command, String reason) {
        var json = content(command);
        json.put("reason", reason);
        return hash(JSON.writeValueAsString(json));
    }

    private static Map<String, Object> content(SubmitReport command) {
        var json = new TreeMap<String, Object>();
        json.put("unit", command.unit());
        json.put("month", command.month().toString());
        json.put("baseVersion", command.baseVersion());
        json.put(
                "lines",
                command.lines().stream()
                        .sorted(Comparator.comparing(SentLine::indicator))
                        .map(Evidence::line)
                        .toList());
        var texts = new TreeMap<String, Object>();
        command.texts().stream()
                .filter(text -> !text.text().isEmpty())
                .forEach(text -> texts.put(text.code(), text.text()));
        json.put("texts", texts);
        return json;
    }

    static byte[] hash(String content) {
        try {
            return MessageDigest.getInstance("SHA-256")
                    .digest(content.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static Map<String, Object> line(SentLine line) {
        var json = new TreeMap<String, Object>();
        json.put("indicator", line.indicator());
        json.put("notApplicable", line.notApplicable());
        put(json, "note", line.note());
        put(json, "value", line.value() == null ? null : line.value().toPlainString());
        return json;
    }

    private static Map<String, Object> line(StoredLine line) {
        var json = new TreeMap<String, Object>();
        json.put("indicator", line.indicator());
        json.put("status", line.value().status().name());
        var amount = line.value().amount();
        put(json, "amount", amount == null ? null : amount.toPlainString());
        put(json, "note", line.value().note());
        put(json, "warnings", Warning.written(line.warnings()));
        put(json, "source", line.source() == null ? null : line.source().name());
        return json;
    }

    private static StoredLine line(JsonNode line) {
        var amount = text(line, "amount");
        var value =
                LineValue.of(
                        text(line, "status"),
                        amount == null ? null : new BigDecimal(amount),
                        text(line, "note"));
        if (value == null) {
            throw new IllegalStateException("A stored line says something");
        }
        var source = text(line, "source");
        return new StoredLine(
                line.get("indicator").asString(),
                value,
                Warning.read(text(line, "warnings")),
                source == null ? null : LineSource.valueOf(source));
    }

    private static void put(Map<String, Object> json, String key, @Nullable String text) {
        if (text != null) {
            json.put(key, text);
        }
    }

    private static @Nullable String text(JsonNode json, String key) {
        var text = json.get(key);
        return text == null ? null : text.asString();
    }
}
