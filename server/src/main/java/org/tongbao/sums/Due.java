package org.tongbao.sums;

import org.jspecify.annotations.Nullable;
import org.tongbao.standing.Expectation;

import java.time.YearMonth;
import java.util.Collection;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/// Of how many units under another a value is expected in each month from one on, until the next
/// row.
///
/// @param due of how many
/// @param exempt how many are exempt (不涉及), whether a form asks them or not
record Due(int due, int exempt) implements Kept {

    static final Due NOTHING = new Due(0, 0);

    /// Of one unit.
    static Due of(Expectation expectation) {
        return switch (expectation) {
            case DUE -> new Due(1, 0);
            case EXEMPT -> new Due(0, 1);
            case NONE -> NOTHING;
        };
    }

    private Due plus(Due other) {
        return new Due(due + other.due, exempt + other.exempt);
    }

    private Due minus(Due other) {
        return new Due(due - other.due, exempt - other.exempt);
    }

    @Override
    public boolean same(@Nullable Kept other) {
        return equals(other);
    }

    /// Taken together, with a row only where anything changes.
    static NavigableMap<YearMonth, Due> sum(Collection<NavigableMap<YearMonth, Due>> all) {
        var changes = new TreeMap<YearMonth, Due>();
        for (var one : all) {
            var before = NOTHING;
            for (var change : one.entrySet()) {
                changes.merge(change.getKey(), change.getValue().minus(before), Due::plus);
                before = change.getValue();
            }
        }
        var sum = new TreeMap<YearMonth, Due>();
        var now = NOTHING;
        for (var change : changes.entrySet()) {
            if (!change.getValue().equals(NOTHING)) {
                now = now.plus(change.getValue());
                sum.put(change.getKey(), now);
            }
        }
        return sum;
    }

    /// The part of what is expected in the months from one to another.
    ///
    /// @param end the last one has no next month
    static NavigableMap<YearMonth, Due> within(
            NavigableMap<YearMonth, Due> all, YearMonth from, YearMonth to, boolean end) {
        var within = new TreeMap<>(all.subMap(from, true, to, true));
        Map.Entry<YearMonth, Due> first = all.floorEntry(from);
        if (first != null) {
            within.put(from, first.getValue());
        }
        if (end && !within.isEmpty()) {
            within.put(to.plusMonths(1), NOTHING);
        }
        return within;
    }
}
