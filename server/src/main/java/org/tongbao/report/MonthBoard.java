package org.tongbao.report;

import org.jspecify.annotations.Nullable;
import org.tongbao.authority.PersonView;
import org.tongbao.calendar.ReportingWindow;
import org.tongbao.orgunit.OrgUnit;

import java.time.Instant;
import java.time.YearMonth;
import java.util.List;

/// The month's board of a unit: who has reported, who has not, what waits.
record MonthBoard(
        OrgUnit unit,
        ReportingWindow window,
        List<Row> rows,
        @Nullable Publication publication,
        MonthStanding standing,
        boolean canReview,
        Instant readAt) {

    MonthBoard {
        rows = List.copyOf(rows);
    }

    /// A row of the board: `MonthBoardRow`.
    ///
    /// @param expected whether anybody asks the unit for this month
    /// @param mayOpen whether the reader may open it for the unit's clerks (补报)
    /// @param mayExtend whether the reader may move its due day (延期)
    record Row(
            ReportHead report,
            boolean own,
            boolean expected,
            boolean mayOpen,
            boolean mayExtend,
            int warnings,
            int unexplained,
            int changed,
            int draftFilled,
            @Nullable Instant draftSavedAt,
            @Nullable PersonView draftBy,
            List<RecentMonth> recent,
            List<PersonView> contacts) {}

    /// State of one month in a row of months.
    record RecentMonth(
            YearMonth month,
            ReportState state,
            @Nullable ReportState correctionState,
            boolean late,
            boolean missing) {
        static RecentMonth of(ReportHead head) {
            return new RecentMonth(
                    head.month(),
                    head.state(),
                    head.correctionState(),
                    head.late(),
                    head.missing());
        }
    }

    public YearMonth month() {
        return window.month();
    }

    public ClosingState closingState() {
        return standing.state();
    }

    public @Nullable ClosingAct lastClosingAct() {
        return standing.last();
    }

    public Instant dueAt() {
        return window.dueAt();
    }

    public int expected() {
        return (int) rows.stream().filter(row -> !row.own() && row.expected()).count();
    }

    public int reported() {
        return (int) rows.stream().filter(row -> !row.own() && row.report().filed()).count();
    }

    public boolean demonstration() {
        return rows.stream().anyMatch(row -> row.report().demonstration());
    }

    /// Children somebody should call: asked, and nothing is there. Nobody before their month opens,
    /// nor after it was closed, nor who has been given more days.
    List<Row> silent() {
        if (standing.state().closed()) {
            return List.of();
        }
        return rows.stream()
                .filter(row -> !row.own() && row.expected() && !row.report().filed())
                .filter(row -> row.report().occasion().window().open(readAt))
                .filter(row -> row.report().extension() == null || row.report().missing())
                .toList();
    }
}
