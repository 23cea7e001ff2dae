package org.tongbao.report;

import org.tongbao.indicator.Indicator;
import org.tongbao.report.FormChange.Kind;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/// From one composition of a form to the next, from a month on. Months before keep what they asked.
///
/// @param before what the form asked, in all months
/// @param after what it asks from the month on
record Recomposition(
        YearMonth from,
        List<FormSpan> before,
        List<FormSpan> after,
        List<TextSpan> textsBefore,
        List<TextSpan> textsAfter) {

    /// All lines of the form, of all months. A line that asks the same goes on as it was.
    List<FormSpan> lines() {
        var lines = new ArrayList<FormSpan>();
        for (var line : before) {
            if (line.from().isBefore(from)) {
                var last = line.to().isBefore(from) ? line.to() : from.minusMonths(1);
                lines.add(line.within(line.from(), goesOn(line).map(FormSpan::to).orElse(last)));
            }
        }
        after.stream()
                .filter(line -> before.stream().noneMatch(other -> isGoingOn(other, line)))
                .forEach(lines::add);
        return lines;
    }

    private Optional<FormSpan> goesOn(FormSpan line) {
        return after.stream().filter(next -> isGoingOn(line, next)).findFirst();
    }

    private boolean isGoingOn(FormSpan line, FormSpan next) {
        return line.from().isBefore(from) && line.on(from) && line.asksLike(next);
    }

    /// All texts of the form, of all months.
    List<TextSpan> texts() {
        var texts = new ArrayList<TextSpan>();
        for (var text : textsBefore) {
            if (text.from().isBefore(from)) {
                var last = text.to().isBefore(from) ? text.to() : from.minusMonths(1);
                var same = textsAfter.stream().filter(next -> isGoingOn(text, next)).findFirst();
                texts.add(text.within(text.from(), same.map(TextSpan::to).orElse(last)));
            }
        }
        textsAfter.stream()
                .filter(text -> textsBefore.stream().noneMatch(other -> isGoingOn(other, text)))
                .forEach(texts::add);
        return texts;
    }

    private boolean isGoingOn(TextSpan text, TextSpan next) {
        return text.from().isBefore(from) && text.on(from) && text.asksLike(next);
    }

    /// What the month asks differently from what it would have asked.
    List<FormChange> changes(Map<UUID, Indicator> catalogue) {
        var changes = new ArrayList<FormChange>();
        var asked = before.stream().filter(line -> line.on(from)).toList();
        differences(
                        by(asked, FormSpan::indicator),
                        by(after, FormSpan::indicator),
                        Recomposition::worded,
                        FormSpan::position)
                .forEach((indicator, kind) ->
                        changes.add(new FormChange(kind, catalogue.get(indicator), null)));
        var textsAsked = textsBefore.stream().filter(text -> text.on(from)).toList();
        var labels = by(textsAsked, TextSpan::code);
        labels.putAll(by(textsAfter, TextSpan::code));
        differences(
                        by(textsAsked, TextSpan::code),
                        by(textsAfter, TextSpan::code),
                        Recomposition::worded,
                        TextSpan::position)
                .forEach((code, kind) ->
                        changes.add(
                                new FormChange(
                                        kind,
                                        null,
                                        Objects.requireNonNull(labels.get(code)).label())));
        return changes;
    }

    private static List<Object> worded(FormSpan line) {
        return List.of(
                line.group(),
                Objects.requireNonNullElse(line.englishGroup(), ""),
                Objects.requireNonNullElse(line.help(), ""),
                line.to());
    }

    private static List<Object> worded(TextSpan text) {
        return List.of(
                text.label(),
                Objects.requireNonNullElse(text.englishLabel(), ""),
                Objects.toString(text.target()));
    }

    private static <K, T> Map<K, T> by(List<T> things, Function<T, K> key) {
        return things.stream()
                .collect(
                        Collectors.toMap(
                                key,
                                Function.identity(),
                                (one, other) -> other,
                                LinkedHashMap::new));
    }

    private static <K, T> Map<K, Kind> differences(
            Map<K, T> before,
            Map<K, T> after,
            Function<T, List<Object>> words,
            Function<T, Integer> position) {
        var kinds = new LinkedHashMap<K, Kind>();
        var stayed = before.keySet().stream().filter(after::containsKey).toList();
        var orderBefore = order(stayed, before, position);
        var orderAfter = order(stayed, after, position);
        before.keySet().stream()
                .filter(key -> !after.containsKey(key))
                .forEach(key -> kinds.put(key, Kind.REMOVED));
        after.forEach((key, thing) -> {
            var was = before.get(key);
            if (was == null) {
                kinds.put(key, Kind.ADDED);
            } else if (!words.apply(was).equals(words.apply(thing))) {
                kinds.put(key, Kind.REWORDED);
            } else if (orderBefore.indexOf(key) != orderAfter.indexOf(key)) {
                kinds.put(key, Kind.MOVED);
            }
        });
        return kinds;
    }

    private static <K, T> List<K> order(
            List<K> keys, Map<K, T> things, Function<T, Integer> position) {
        return keys.stream()
                .sorted(
                        Comparator.comparing(
                                key -> position.apply(Objects.requireNonNull(things.get(key)))))
                .toList();
    }
}
