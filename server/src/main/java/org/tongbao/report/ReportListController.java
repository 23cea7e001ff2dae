package org.tongbao.report;

import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;
import org.tongbao.authority.Actor;
import org.tongbao.graphql.Messages;
import org.tongbao.graphql.Page;
import org.tongbao.graphql.PageRequest;

import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/// Lists of reports.
@Controller
class ReportListController {

    private static final int USUAL_MONTHS = 12;
    private static final int MOST_MONTHS = 60;

    private final ReadLists lists;
    private final ReadSummary summaries;
    private final Messages messages;

    ReportListController(ReadLists lists, ReadSummary summaries, Messages messages) {
        this.lists = lists;
        this.summaries = summaries;
        this.messages = messages;
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
    SummaryTable summaryTable(Actor actor, @Argument String unit, @Argument YearMonth month) {
        return summaries.of(actor, unit, month);
    }

    /// 催报文字: who is missing, with whom to ask, for the group chat.
    @SchemaMapping(typeName = "MonthBoard")
    @Nullable String reminder(MonthBoard board, Locale language) {
        var silent = board.silent();
        if (silent.isEmpty()) {
            return null;
        }
        var month = board.month();
        var due = board.window().dueOn();
        return messages.say(
                language,
                board.window().past(board.readAt()) ? "REMINDER_LATE" : "REMINDER",
                messages.say(language, "REMINDER_MONTH", month.getYear(), month.getMonthValue()),
                board.unit().name(),
                messages.say(language, "REMINDER_DUE", due.getMonthValue(), due.getDayOfMonth()),
                silent.stream()
                        .map(row -> named(row, language))
                        .collect(Collectors.joining(messages.say(language, "REMINDER_SEPARATOR"))));
    }

    private String named(MonthBoard.Row row, Locale language) {
        var name = row.report().unit().name();
        return row.contacts().isEmpty()
                ? name
                : messages.say(
                        language, "REMINDER_CONTACT", name, row.contacts().getFirst().name());
    }
}
