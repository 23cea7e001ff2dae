package org.tongbao.report;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.tongbao.authority.Actor;
import org.tongbao.graphql.Messages;

import java.time.YearMonth;
import java.util.Locale;
import java.util.stream.Collectors;

/// 催报文字: who is missing, with whom to ask, for the group chat.
@Component
public class Reminders {

    private final ReadLists lists;
    private final Messages messages;

    Reminders(ReadLists lists, Messages messages) {
        this.lists = lists;
        this.messages = messages;
    }

    /// Of those who report to the unit; the month's board is read.
    ///
    /// @return null when nobody is missing, or the month is closed or not yet open
    public @Nullable String of(Actor actor, String unit, YearMonth month, Locale language) {
        return of(lists.board(actor, unit, month), language);
    }

    @Nullable String of(MonthBoard board, Locale language) {
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
