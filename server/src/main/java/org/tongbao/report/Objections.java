package org.tongbao.report;

import org.jspecify.annotations.Nullable;
import org.tongbao.calendar.CollectionCalendar;
import org.tongbao.calendar.ReportingWindow;
import org.tongbao.problem.InputProblem;
import org.tongbao.problem.Problem;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// Why a report goes back: a reason at each line in question, and until when it should return.
///
/// @param dueOn left out: three days from now, moved to a working day
record Objections(List<Objection> lines, @Nullable LocalDate dueOn) {

    static final int LONGEST_REASON = 500;
    private static final int USUAL_DAYS = 3;

    Objections {
        lines = List.copyOf(lines);
    }

    /// A reason at a line.
    record Objection(String indicator, String text) {
        Objection {
            text = Words.trimmedOrEmpty(text);
        }
    }

    List<Problem> wrong(List<FormLine> form, Instant now) {
        var codes = form.stream().map(line -> line.indicator().code()).collect(Collectors.toSet());
        var problems = new ArrayList<Problem>();
        if (lines.isEmpty()) {
            problems.add(InputProblem.at("REMARKS_MISSING", List.of("remarks")));
        }
        var seen = new HashSet<String>();
        for (int i = 0; i < lines.size(); i++) {
            var line = lines.get(i);
            if (!codes.contains(line.indicator())) {
                problems.add(at(i, "indicator", "LINE_UNKNOWN", line.indicator()));
            } else if (!seen.add(line.indicator())) {
                problems.add(at(i, "indicator", "LINE_TWICE", line.indicator()));
            }
            if (line.text().isEmpty() || Words.length(line.text()) > LONGEST_REASON) {
                problems.add(at(i, "text", "REASON_LENGTH", LONGEST_REASON));
            }
        }
        if (dueOn != null && ReportingWindow.endOf(dueOn).isBefore(now)) {
            problems.add(InputProblem.at("DUE_IN_THE_PAST", List.of("dueOn"), dueOn));
        }
        return problems;
    }

    Instant dueAt(CollectionCalendar calendar, Instant now) {
        return dueOn == null ? calendar.daysAhead(now, USUAL_DAYS) : ReportingWindow.endOf(dueOn);
    }

    Map<String, String> reasons() {
        var reasons = new LinkedHashMap<String, String>();
        lines.forEach(line -> reasons.put(line.indicator(), line.text()));
        return reasons;
    }

    private static InputProblem at(int i, String field, String code, Object argument) {
        return InputProblem.at(code, List.of("remarks", String.valueOf(i), field), argument);
    }
}
