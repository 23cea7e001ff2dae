package org.tongbao.report;

import org.jspecify.annotations.Nullable;
import org.tongbao.orgunit.OrgUnit;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;

/// A unit's month before and after its closing.
///
/// @param lock who above closed the month
/// @param actions what the caller may do now
record MonthClosing(
        MonthBoard board,
        List<HandUp> handUps,
        @Nullable MonthLock lock,
        List<ClosingAction> actions) {

    MonthClosing {
        handUps = List.copyOf(handUps);
        actions = List.copyOf(actions);
    }

    public OrgUnit unit() {
        return board.unit();
    }

    public YearMonth month() {
        return board.month();
    }

    public ClosingState state() {
        return board.standing().state();
    }

    public int version() {
        return board.standing().version();
    }

    public int expected() {
        return board.expected();
    }

    public int reported() {
        return board.reported();
    }

    public boolean demonstration() {
        return board.demonstration();
    }

    /// Newest first.
    public List<ClosingAct> acts() {
        return board.standing().acts().reversed();
    }

    public OpenCounts counts() {
        return OpenCounts.of(openPoints(), handUps);
    }

    /// What needs action first; within a kind in the order of the board. The own level (本级) of a
    /// unit below is a matter of what that unit hands up.
    public List<OpenPoint> openPoints() {
        var points = new ArrayList<OpenPoint>();
        for (var kind : OpenPoint.Kind.values()) {
            board.rows().stream()
                    .filter(row -> row.own() || !row.report().ownLevel())
                    .filter(row -> is(kind, row))
                    .map(row ->
                            new OpenPoint(
                                    kind,
                                    row.report(),
                                    kind == OpenPoint.Kind.UNEXPLAINED ? row.unexplained() : 0))
                    .forEach(points::add);
        }
        return points;
    }

    MonthClosing with(List<ClosingAction> may) {
        return new MonthClosing(board, handUps, lock, may);
    }

    ClosingLifecycle lifecycle() {
        return new ClosingLifecycle(month(), board.standing(), lock, unit().path().isTop());
    }

    /// Whether anybody reports to the unit or hands up to it.
    boolean collects() {
        return !handUps.isEmpty() || board.rows().stream().anyMatch(MonthBoard.Row::expected);
    }

    private static boolean is(OpenPoint.Kind kind, MonthBoard.Row row) {
        var report = row.report();
        return switch (kind) {
            case MISSING -> row.expected() && !report.filed();
            case WAITING -> report.is(ReportState.SUBMITTED);
            case RETURNED -> report.is(ReportState.RETURNED);
            case UNEXPLAINED -> row.unexplained() > 0;
            case LATE -> report.late();
        };
    }
}
