package org.tongbao.report;

import org.tongbao.calendar.ReportingWindow;
import org.tongbao.problem.InputProblem;
import org.tongbao.problem.Problem;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;

/// Which past month a reviewer opens for whom, why, and until when. `OpenPastMonthInput` of the
/// SDL.
record OpenPastMonth(String unit, YearMonth month, String reason, LocalDate dueOn) {

    OpenPastMonth {
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
