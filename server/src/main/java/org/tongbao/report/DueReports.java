package org.tongbao.report;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.tongbao.authority.Actor;
import org.tongbao.calendar.ReportingWindow;
import org.tongbao.orgunit.OrgUnit;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;

/// What a clerk has to file, for whoever lists a person's tasks. What waits for the unit's leader
/// (审签) asks nothing of the clerk.
@Component
public class DueReports {

    private final ReadLists lists;

    DueReports(ReadLists lists) {
        this.lists = lists;
    }

    /// @param dueOn the last day in time; null of a correction, which has none
    /// @param correction its correction (更正) was returned
    public record DueReport(
            OrgUnit unit,
            YearMonth month,
            @Nullable LocalDate dueOn,
            boolean returned,
            boolean correction) {}

    /// Of the units a person is clerk of, what is most urgent first.
    public List<DueReport> of(Actor actor) {
        return lists.due(actor).stream()
                .filter(head -> head.state() != ReportState.AWAITING_SIGN_OFF)
                .map(DueReports::due)
                .toList();
    }

    private static DueReport due(ReportHead head) {
        var returned = head.returnDueAt();
        var correction = head.correctionState() == ReportState.RETURNED;
        return new DueReport(
                head.unit(),
                head.month(),
                correction ? null : lastDay(returned == null ? head.dueAt() : returned),
                head.state() == ReportState.RETURNED
                        || head.state() == ReportState.SIGN_OFF_RETURNED,
                correction);
    }

    /// A due instant is the end of its day.
    private static LocalDate lastDay(Instant due) {
        return LocalDate.ofInstant(due.minus(Duration.ofMillis(1)), ReportingWindow.ZONE);
    }
}
