package org.tongbao.report;

import org.tongbao.authority.PersonView;
import org.tongbao.calendar.ReportingWindow;
import org.tongbao.orgunit.OrgUnit;
import org.tongbao.problem.InputProblem;
import org.tongbao.problem.Problem;
import org.tongbao.problem.StateProblem;

import java.time.Instant;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.List;

/// That a unit closed a month: what lies under it stays as it is until that unit reopens it.
record MonthLock(OrgUnit unit, YearMonth month, Instant at, PersonView by) {

    private static final String CODE = "MONTH_CLOSED";
    private static final DateTimeFormatter MINUTE =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm").withZone(ReportingWindow.ZONE);

    /// Who closed it, when, and whom to ask.
    Problem problem() {
        return StateProblem.of(CODE, month, unit.name(), by.name(), MINUTE.format(at));
    }

    /// The same, said of a field.
    Problem problem(List<String> path) {
        return InputProblem.at(CODE, path, month, unit.name(), by.name(), MINUTE.format(at));
    }
}
