package org.tongbao.report;

import org.jspecify.annotations.Nullable;
import org.tongbao.problem.InputProblem;
import org.tongbao.problem.Problem;

import tools.jackson.databind.json.JsonMapper;

import java.util.ArrayList;
import java.util.List;

/// What a person has typed so far, exactly as typed: not yet numbers.
record DraftContent(List<DraftLine> lines, List<DraftText> texts) {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final int LONGEST_VALUE = 60;
    private static final int MOST_LINES = 300;

    DraftContent {
        lines = List.copyOf(lines);
        texts = List.copyOf(texts);
    }

    /// A line as typed.
    record DraftLine(
            String indicator,
            @Nullable String value,
            boolean notApplicable,
            @Nullable String note) {}

    /// A text as typed.
    record DraftText(String code, String text) {}

    /// Lines with something in them.
    int filled() {
        return (int)
                lines.stream()
                        .filter(line ->
                                line.notApplicable()
                                        || line.value() != null && !line.value().isBlank())
                        .count();
    }

    /// Only sizes are judged: half a number is a draft.
    List<Problem> tooLong() {
        var problems = new ArrayList<Problem>();
        if (lines.size() > MOST_LINES) {
            problems.add(InputProblem.at("TOO_MANY_LINES", List.of("lines"), MOST_LINES));
        }
        if (texts.size() > MOST_LINES) {
            problems.add(InputProblem.at("TOO_MANY_LINES", List.of("texts"), MOST_LINES));
        }
        for (int i = 0; i < lines.size(); i++) {
            var line = lines.get(i);
            check(problems, line.indicator(), LONGEST_VALUE, "lines", i, "indicator");
            check(problems, line.value(), LONGEST_VALUE, "lines", i, "value");
            check(problems, line.note(), ContentRules.LONGEST_NOTE, "lines", i, "note");
        }
        for (int i = 0; i < texts.size(); i++) {
            check(problems, texts.get(i).code(), LONGEST_VALUE, "texts", i, "code");
            check(problems, texts.get(i).text(), ContentRules.LONGEST_TEXT, "texts", i, "text");
        }
        return problems;
    }

    String written() {
        return JSON.writeValueAsString(this);
    }

    static DraftContent read(String written) {
        return JSON.readValue(written, DraftContent.class);
    }

    private static void check(
            List<Problem> problems,
            @Nullable String text,
            int longest,
            String list,
            int i,
            String field) {
        if (text != null && Words.length(text) > longest) {
            problems.add(
                    InputProblem.at(
                            "REPORT_TEXT_TOO_LONG",
                            List.of(list, String.valueOf(i), field),
                            longest));
        }
    }
}
