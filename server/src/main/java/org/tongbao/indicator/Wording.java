package org.tongbao.indicator;

import org.jspecify.annotations.Nullable;
import org.tongbao.problem.InputProblem;
import org.tongbao.problem.Problem;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// Reads typed words: composed (NFC), trimmed, in names narrow letters instead of those of full
/// width. What is too long or missing is noted with its field.
final class Wording {

    private static final Pattern CODE = Pattern.compile("[a-zA-Z0-9._-]{1,60}");

    private final List<Problem> problems = new ArrayList<>();

    List<Problem> problems() {
        return List.copyOf(problems);
    }

    String code(String field, String typed) {
        var code = narrow(typed);
        if (!CODE.matcher(code).matches()) {
            problems.add(InputProblem.at("INDICATOR_CODE_BAD", List.of(field)));
        }
        return code;
    }

    String name(String field, String typed, int most) {
        return required(field, narrow(typed), most);
    }

    String text(String field, String typed, int most) {
        return required(field, composed(typed), most);
    }

    /// Null for what is empty.
    @Nullable String optional(String field, @Nullable String typed, int most) {
        if (typed == null || typed.isBlank()) {
            return null;
        }
        return required(field, narrow(typed), most);
    }

    /// Each once, in their order; the one that is `given` already is left out.
    List<String> names(String field, List<String> typed, String given, int length, int most) {
        var names =
                typed.stream()
                        .map(one -> name(field, one, length))
                        .filter(one -> !one.equals(given))
                        .distinct()
                        .toList();
        if (names.size() > most) {
            problems.add(InputProblem.at("INDICATOR_TOO_MANY", List.of(field), most));
        }
        return names;
    }

    private String required(String field, String text, int most) {
        if (text.isEmpty()) {
            problems.add(InputProblem.at("INDICATOR_TEXT_REQUIRED", List.of(field)));
        } else if (text.codePointCount(0, text.length()) > most) {
            problems.add(InputProblem.at("INDICATOR_TEXT_TOO_LONG", List.of(field), most));
        } else if (text.chars().anyMatch(c -> Character.isISOControl(c) && c != '\n')) {
            problems.add(InputProblem.at("INDICATOR_CHARACTER_BAD", List.of(field)));
        }
        return text;
    }

    private static String composed(String typed) {
        return Normalizer.normalize(typed, Normalizer.Form.NFC).strip();
    }

    private static String narrow(String typed) {
        var wide = composed(typed);
        var narrow = new StringBuilder(wide.length());
        wide.codePoints()
                .map(c -> c == 0x3000 ? ' ' : c >= 0xFF01 && c <= 0xFF5E ? c - 0xFEE0 : c)
                .forEach(narrow::appendCodePoint);
        return narrow.toString().strip();
    }
}
