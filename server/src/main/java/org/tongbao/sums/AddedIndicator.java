package org.tongbao.sums;

import org.tongbao.standing.Expectation;

import java.time.YearMonth;
import java.util.NavigableMap;
import java.util.TreeMap;

/// One indicator of what stands under a unit, or of a unit itself.
///
/// @param sums what was reported, a row for each month in which anything was
/// @param due of how many units a value is expected, a row for each month in which that changes
/// @param oldest of a stock, months without a row of `sums` from which on another level is the
///   oldest, since an exemption began or ended
record AddedIndicator(
        NavigableMap<YearMonth, FactSum> sums,
        NavigableMap<YearMonth, Due> due,
        NavigableMap<YearMonth, Oldest> oldest) {

    static AddedIndicator empty() {
        return new AddedIndicator(new TreeMap<>(), new TreeMap<>(), new TreeMap<>());
    }

    /// Of a unit itself.
    ///
    /// @param said what it reported
    /// @param expected what is expected of it from a month on until the next one
    static AddedIndicator of(
            NavigableMap<YearMonth, FactSum> said, NavigableMap<YearMonth, Expectation> expected) {
        var own = empty();
        said.forEach((month, sum) -> own.sums.put(month, expecting(sum, at(expected, month))));
        expected.forEach((month, now) -> {
            own.due.put(month, Due.of(now));
            var level = said.floorEntry(month);
            if (level != null && level.getValue().held() != null && !said.containsKey(month)) {
                own.oldest.put(month, carried(level.getValue().held(), now));
            }
        });
        return own;
    }

    private static FactSum expecting(FactSum sum, Expectation expectation) {
        var held = sum.held();
        return new FactSum(
                sum.amount(),
                sum.reported(),
                expectation == Expectation.DUE ? sum.reported() : 0,
                sum.demonstration(),
                held == null ? null : held.carrying(carried(held, expectation)));
    }

    private static Oldest carried(FactSum.Held held, Expectation expectation) {
        return expectation == Expectation.EXEMPT ? Oldest.NONE : new Oldest(held.since());
    }

    private static Expectation at(NavigableMap<YearMonth, Expectation> expected, YearMonth month) {
        var last = expected.floorEntry(month);
        return last == null ? Expectation.NONE : last.getValue();
    }

    /// Since when the oldest level stands at the end of a month.
    Oldest carried(YearMonth month) {
        var said = sums.floorEntry(month);
        if (said == null || said.getValue().held() == null) {
            return Oldest.NONE;
        }
        var later = oldest.floorEntry(month);
        return later != null && later.getKey().isAfter(said.getKey())
                ? later.getValue()
                : said.getValue().held().carried();
    }

    /// What it says of a month and those after.
    AddedIndicator from(YearMonth month) {
        return new AddedIndicator(
                sums.tailMap(month, true), due.tailMap(month, true), oldest.tailMap(month, true));
    }
}
