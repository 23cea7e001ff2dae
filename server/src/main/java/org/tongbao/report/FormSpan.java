package org.tongbao.report;

import org.jspecify.annotations.Nullable;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/// A line of a form with the months in which it is asked. Spans of one indicator on one form never
/// overlap.
record FormSpan(
        UUID indicator,
        int position,
        String group,
        @Nullable String englishGroup,
        @Nullable String help,
        YearMonth from,
        YearMonth to) {

    static final YearMonth OPEN_END = YearMonth.of(9999, 12);

    boolean on(YearMonth month) {
        return !from.isAfter(month) && !to.isBefore(month);
    }

    FormSpan of(UUID other) {
        return new FormSpan(other, position, group, englishGroup, help, from, to);
    }

    FormSpan within(YearMonth first, YearMonth last) {
        return new FormSpan(indicator, position, group, englishGroup, help, first, last);
    }

    /// Whether it asks the same in the same words, in whatever months.
    boolean asksLike(FormSpan other) {
        return within(other.from, other.to).equals(other);
    }

    /// What is left of it beside other spans.
    List<FormSpan> without(List<FormSpan> others) {
        var left = List.of(this);
        for (var other : others) {
            var next = new ArrayList<FormSpan>();
            left.forEach(piece -> next.addAll(piece.without(other)));
            left = next;
        }
        return left;
    }

    private List<FormSpan> without(FormSpan other) {
        if (other.from.isAfter(to) || other.to.isBefore(from)) {
            return List.of(this);
        }
        var left = new ArrayList<FormSpan>();
        if (from.isBefore(other.from)) {
            left.add(within(from, other.from.minusMonths(1)));
        }
        if (to.isAfter(other.to)) {
            left.add(within(other.to.plusMonths(1), to));
        }
        return left;
    }
}
