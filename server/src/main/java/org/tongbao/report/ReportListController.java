package org.tongbao.report;

import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;
import org.tongbao.authority.Actor;
import org.tongbao.graphql.Page;
import org.tongbao.graphql.PageRequest;
import org.tongbao.ledger.CountedLists.Unclaimed;

import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;

/// Lists of reports.
@Controller
class ReportListController {

    private static final int USUAL_MONTHS = 12;
    private static final int MOST_MONTHS = 60;

    private final ReadLists lists;
    private final ReadSummary summaries;
    private final ReadReportingStatus statuses;
    private final Reminders reminders;

    ReportListController(
            ReadLists lists,
            ReadSummary summaries,
            ReadReportingStatus statuses,
            Reminders reminders) {
        this.lists = lists;
        this.summaries = summaries;
        this.statuses = statuses;
        this.reminders = reminders;
    }

    @QueryMapping
    List<ReportHead> dueReports(Actor actor) {
        return lists.due(actor);
    }

    @QueryMapping
    Page<ReportHead> reports(
            Actor actor,
            @Argument String unit,
            @Argument @Nullable Integer first,
            @Argument @Nullable String after) {
        return lists.months(
                actor,
                unit,
                PageRequest.of(
                        first == null ? USUAL_MONTHS : first, after, MOST_MONTHS, "reports", unit));
    }

    @QueryMapping
    MonthBoard monthBoard(Actor actor, @Argument String unit, @Argument YearMonth month) {
        return lists.board(actor, unit, month);
    }

    @QueryMapping
    ReportingStatus reportingStatus(
            Actor actor,
            @Argument String unit,
            @Argument YearMonth month,
            @Argument @Nullable Instant knownAt) {
        return statuses.of(actor, unit, month, knownAt);
    }

    @SchemaMapping(typeName = "SummaryTable")
    List<Unclaimed> unclaimed(SummaryTable table) {
        return summaries.unclaimed(table);
    }

    @QueryMapping
    SummaryTable summaryTable(
            Actor actor,
            @Argument String unit,
            @Argument YearMonth month,
            @Argument @Nullable Instant knownAt) {
        return summaries.of(actor, unit, month, knownAt);
    }

    @SchemaMapping(typeName = "MonthBoard")
    @Nullable String reminder(MonthBoard board, Locale language) {
        return reminders.of(board, language);
    }
}
