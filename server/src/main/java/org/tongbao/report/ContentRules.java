package org.tongbao.report;

import org.jspecify.annotations.Nullable;
import org.tongbao.indicator.Indicator;
import org.tongbao.problem.InputProblem;
import org.tongbao.problem.Problem;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/// Rejects only the impossible, and says at which field, why, and what would be right. Every line
/// that applies needs a word: a number, or why there is none.
record ContentRules(List<FormLine> form, Set<String> textCodes) {

    static final int LONGEST_NOTE = 500;
    static final int LONGEST_TEXT = 4000;
    private static final BigDecimal TOO_LARGE = BigDecimal.TEN.pow(16);

    /// The content, or what is wrong with it.
    sealed interface Checked {
        record Sound(Content content) implements Checked {}

        record Unsound(List<Problem> problems) implements Checked {}
    }

    Checked check(List<SentLine> sent, List<SentText> texts) {
        var problems = new ArrayList<Problem>();
        var said = lines(sent, problems);
        var words = texts(texts, problems);
        if (!problems.isEmpty()) {
            return new Checked.Unsound(problems);
        }
        var ordered = new LinkedHashMap<String, LineValue>();
        for (var line : form) {
            var value = said.get(line.indicator().code());
            if (value != null) {
                ordered.put(line.indicator().code(), value);
            } else if (line.exempt()) {
                ordered.put(line.indicator().code(), new LineValue.NotApplicable(null));
            }
        }
        return new Checked.Sound(new Content(ordered, words));
    }

    private Map<String, LineValue> lines(List<SentLine> sent, List<Problem> problems) {
        var byCode =
                form.stream().collect(Collectors.toMap(line -> line.indicator().code(), l -> l));
        var said = new HashMap<String, LineValue>();
        var seen = new HashSet<String>();
        for (int i = 0; i < sent.size(); i++) {
            var line = sent.get(i);
            var asked = byCode.get(line.indicator());
            if (asked == null) {
                problems.add(at(i, "indicator", "LINE_UNKNOWN", line.indicator()));
            } else if (!seen.add(line.indicator())) {
                problems.add(at(i, "indicator", "LINE_TWICE", asked.indicator().name()));
            } else {
                var problem = wrong(i, asked, line);
                if (problem != null) {
                    problems.add(problem);
                }
                var value = line.said();
                if (value != null) {
                    said.put(line.indicator(), value);
                }
            }
        }
        form.stream()
                .filter(line -> !line.exempt() && !seen.contains(line.indicator().code()))
                .map(line -> line.indicator().name())
                .map(name -> InputProblem.at("LINE_MISSING", List.of("lines"), name))
                .forEach(problems::add);
        return said;
    }

    private static @Nullable Problem wrong(int i, FormLine asked, SentLine line) {
        var indicator = asked.indicator();
        if (line.note() != null && Words.length(line.note()) > LONGEST_NOTE) {
            return at(i, "note", "NOTE_TOO_LONG", LONGEST_NOTE, Words.length(line.note()));
        }
        if (line.notApplicable()) {
            if (line.value() != null) {
                return at(i, "value", "VALUE_AND_NOT_APPLICABLE", indicator.name());
            }
            return line.note() == null && !asked.exempt()
                    ? at(i, "note", "NOTE_NEEDED", indicator.name())
                    : null;
        }
        if (line.value() == null) {
            return asked.exempt() ? null : at(i, "value", "LINE_EMPTY", indicator.name());
        }
        return asked.exempt()
                ? at(i, "value", "LINE_EXEMPT", indicator.name())
                : impossible(i, indicator, line.value());
    }

    private static @Nullable Problem impossible(int i, Indicator indicator, BigDecimal value) {
        if (value.signum() < 0) {
            return at(i, "value", "VALUE_NEGATIVE", indicator.name());
        }
        if (value.compareTo(TOO_LARGE) >= 0) {
            return at(i, "value", "VALUE_TOO_LARGE", indicator.name());
        }
        if (value.scale() > indicator.decimals()) {
            return indicator.decimals() == 0
                    ? at(i, "value", "VALUE_FRACTION", indicator.name(), indicator.unitOfMeasure())
                    : at(i, "value", "VALUE_TOO_FINE", indicator.name(), indicator.decimals());
        }
        return null;
    }

    private Map<String, String> texts(List<SentText> texts, List<Problem> problems) {
        var words = new HashMap<String, String>();
        var seen = new HashSet<String>();
        for (int i = 0; i < texts.size(); i++) {
            var text = texts.get(i);
            var place = List.of("texts", String.valueOf(i));
            if (!textCodes.contains(text.code())) {
                problems.add(InputProblem.at("TEXT_UNKNOWN", place, text.code()));
            } else if (!seen.add(text.code())) {
                problems.add(InputProblem.at("TEXT_TWICE", place, text.code()));
            } else if (Words.length(text.text()) > LONGEST_TEXT) {
                problems.add(InputProblem.at("REPORT_TEXT_TOO_LONG", place, LONGEST_TEXT));
            } else if (!text.text().isEmpty()) {
                words.put(text.code(), text.text());
            }
        }
        return words;
    }

    private static InputProblem at(int i, String field, String code, Object... arguments) {
        return InputProblem.at(code, List.of("lines", String.valueOf(i), field), arguments);
    }
}
