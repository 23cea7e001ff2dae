package org.tongbao.report;

import org.tongbao.calendar.ReportingWindow;
import org.tongbao.problem.InputProblem;
import org.tongbao.problem.Problem;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;

/// Until which day a reviewer waits for a unit's month, and why: `OpenPastMonthInput` and
/// `ExtendReportInput` of the SDL.
record GivenDay(String unit, YearMonth month, String reason, LocalDate dueOn) {

    GivenDay {
        reason = Words.trimmedOrEmpty(reason);
    }

    List<Problem> wrong(Instant now) {
        var problems = new ArrayList<Problem>();
        if (reason.isEmpty() || Words.length(reason) > Objections.LONGEST_REASON) {
            problems.add(
                    InputProblem.at("REASON_LENGTH", List.of("reason"), Objections.LONGEST_REASON));
        }
        if (dueAt().isBefore(now)) {
            problems.add(InputProblem.at("DUE_IN_THE_PAST", List.of("dueOn"), dueOn));
        }
        return problems;
    }

    Instant dueAt() {
        return ReportingWindow.endOf(dueOn);
    }
}
