package org.tongbao.report;

import org.jspecify.annotations.Nullable;
import org.tongbao.indicator.Indicator;
import org.tongbao.indicator.IndicatorKind;
import org.tongbao.problem.InputProblem;
import org.tongbao.problem.Problem;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/// Reads what an administrator composed. Each problem names its line and field.
///
/// @param catalogue the indicators named, by code
/// @param stored the texts the form has or had, by code
/// @param targets those in words that texts may answer, of the ones named
record FormRules(
        Map<String, Indicator> catalogue,
        Map<String, TextSpan> stored,
        Map<FormComposition.TextTarget, UUID> targets) {

    private static final int NAME = 60;
    private static final int GROUP = 20;
    private static final int ENGLISH_GROUP = 40;
    private static final int HELP = 500;
    private static final int LABEL = 60;
    private static final int ENGLISH_LABEL = 120;
    private static final int MOST_LINES = 200;

    /// @param problems empty when the rest may be stored
    record Read(String name, List<FormSpan> lines, List<TextSpan> texts, List<Problem> problems) {}

    Read read(FormComposition wanted) {
        var problems = new ArrayList<Problem>();
        var name = words(problems, List.of("name"), wanted.name(), NAME);
        if (wanted.lines().isEmpty() || wanted.lines().size() > MOST_LINES) {
            problems.add(InputProblem.at("FORM_LINES", List.of("lines"), MOST_LINES));
        }
        if (wanted.texts().size() > MOST_LINES) {
            problems.add(InputProblem.at("FORM_LINES", List.of("texts"), MOST_LINES));
        }
        return new Read(name, lines(wanted, problems), texts(wanted, problems), problems);
    }

    private List<FormSpan> lines(FormComposition wanted, List<Problem> problems) {
        var lines = new ArrayList<FormSpan>();
        var seen = new HashSet<String>();
        for (int i = 0; i < wanted.lines().size(); i++) {
            var line = wanted.lines().get(i);
            var place = List.of("lines", String.valueOf(i));
            var indicator = catalogue.get(line.indicator());
            if (indicator == null) {
                problems.add(at(place, "indicator", "FORM_INDICATOR_UNKNOWN", line.indicator()));
                continue;
            }
            if (!seen.add(indicator.code())) {
                problems.add(at(place, "indicator", "FORM_LINE_TWICE", indicator.name()));
            }
            if (indicator.kind() == IndicatorKind.RATE) {
                problems.add(at(place, "indicator", "FORM_LINE_RATE", indicator.name()));
            }
            var retired = indicator.retiredFrom();
            if (retired != null && !retired.isAfter(wanted.fromMonth())) {
                problems.add(
                        at(place, "indicator", "FORM_LINE_RETIRED", indicator.name(), retired));
            }
            var to = line.toMonth() == null ? FormSpan.OPEN_END : line.toMonth();
            if (to.isBefore(wanted.fromMonth())) {
                problems.add(at(place, "toMonth", "FORM_LINE_ENDS_EARLY", wanted.fromMonth()));
            }
            lines.add(
                    new FormSpan(
                            indicator.id(),
                            i + 1,
                            words(problems, in(place, "group"), line.group(), GROUP),
                            optional(
                                    problems,
                                    in(place, "englishGroup"),
                                    line.englishGroup(),
                                    ENGLISH_GROUP),
                            optional(problems, in(place, "help"), line.help(), HELP),
                            wanted.fromMonth(),
                            to));
        }
        return lines;
    }

    private List<TextSpan> texts(FormComposition wanted, List<Problem> problems) {
        var texts = new ArrayList<TextSpan>();
        var seen = new HashSet<String>();
        var next = stored.size() + 1;
        for (int i = 0; i < wanted.texts().size(); i++) {
            var text = wanted.texts().get(i);
            var place = List.of("texts", String.valueOf(i));
            var known = text.code() == null ? null : stored.get(text.code());
            if (text.code() != null && known == null) {
                problems.add(at(place, "code", "FORM_TEXT_UNKNOWN", text.code()));
                continue;
            }
            var code = known == null ? "text-" + next++ : known.code();
            if (!seen.add(code)) {
                problems.add(at(place, "code", "FORM_TEXT_TWICE", text.label()));
            }
            texts.add(
                    new TextSpan(
                            code,
                            i + 1,
                            words(problems, in(place, "label"), text.label(), LABEL),
                            optional(
                                    problems,
                                    in(place, "englishLabel"),
                                    text.englishLabel(),
                                    ENGLISH_LABEL),
                            target(problems, place, text, known),
                            wanted.fromMonth(),
                            FormSpan.OPEN_END));
        }
        return texts;
    }

    private @Nullable UUID target(
            List<Problem> problems,
            List<String> place,
            FormComposition.Text text,
            @Nullable TextSpan known) {
        var meant = text.target();
        if (meant == null) {
            return known == null ? null : known.target();
        }
        var target = targets.get(meant);
        if (target == null) {
            problems.add(at(place, "target", "FORM_TEXT_TARGET", meant.plan(), meant.indicator()));
        }
        return target;
    }

    private static String words(List<Problem> problems, List<String> path, String typed, int most) {
        var words = Words.trimmedOrEmpty(typed);
        if (words.isEmpty()) {
            problems.add(InputProblem.at("FORM_TEXT_REQUIRED", path));
        } else if (Words.length(words) > most) {
            problems.add(InputProblem.at("FORM_TEXT_TOO_LONG", path, most));
        }
        return words;
    }

    private static @Nullable String optional(
            List<Problem> problems, List<String> path, @Nullable String typed, int most) {
        return typed == null || typed.isBlank() ? null : words(problems, path, typed, most);
    }

    private static Problem at(List<String> place, String field, String code, Object... arguments) {
        return InputProblem.at(code, in(place, field), arguments);
    }

    private static List<String> in(List<String> place, String field) {
        return List.of(place.get(0), place.get(1), field);
    }
}
