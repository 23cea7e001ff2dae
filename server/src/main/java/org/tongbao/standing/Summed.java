package org.tongbao.standing;

import org.jspecify.annotations.Nullable;
import org.tongbao.indicator.IndicatorKind;
import org.tongbao.standing.Known.Key;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.Collections;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;

/// What is kept of one indicator in all units under one, taken together.
///
/// @param months those in which anything was reported
/// @param dues how many units owe a value in each month from one on
/// @param carried of a stock, since when the oldest level stands among units that are not exempt,
///   by the month from which on it does: where exemptions changed it after the last sum; empty
///   where all that is held is that of exempt units
record Summed(
        Key key,
        IndicatorKind kind,
        NavigableMap<YearMonth, Sum> months,
        NavigableMap<YearMonth, Integer> dues,
        NavigableMap<YearMonth, Optional<YearMonth>> carried) {

    Summed {
        months = Collections.unmodifiableNavigableMap(months);
        dues = Collections.unmodifiableNavigableMap(dues);
        carried = Collections.unmodifiableNavigableMap(carried);
    }

    /// Of a month.
    ///
    /// @param reported how many units have a value
    /// @param answered of how many of these it was due; null where an earlier release added up
    /// @param held of a stock, what is held at its end; null where nobody holds anything
    record Sum(
            BigDecimal amount,
            int reported,
            @Nullable Integer answered,
            boolean demonstration,
            @Nullable Held held) {}

    /// The last levels of all units that have stated one.
    ///
    /// @param holders how many units these are
    /// @param since in which month the oldest of those was stated that are not an exempt unit's;
    ///   null where all are
    record Held(BigDecimal amount, int holders, @Nullable YearMonth since) {}

    /// @param sums rows as `month:amount:reported:answered:generated:held:holders:since`, in any
    ///   order, with commas between, nothing where there is no value; null for no row
    /// @param dues rows as `month:due`, likewise
    /// @param carried rows as `month:since`, likewise
    static Summed of(
            Key key,
            IndicatorKind kind,
            @Nullable String sums,
            @Nullable String dues,
            @Nullable String carried) {
        return new Summed(
                key,
                kind,
                rows(sums, Summed::sum),
                rows(dues, parts -> Integer.valueOf(parts[1])),
                rows(carried, parts -> Optional.ofNullable(month(parts[1]))));
    }

    private static <T> NavigableMap<YearMonth, T> rows(
            @Nullable String said, Function<String[], T> row) {
        var rows = new TreeMap<YearMonth, T>();
        if (said != null) {
            for (var one : said.split(",")) {
                var parts = one.split(":", -1);
                rows.put(MonthlyValues.month(parts[0]), row.apply(parts));
            }
        }
        return rows;
    }

    private static Sum sum(String[] parts) {
        return new Sum(
                new BigDecimal(parts[1]),
                Integer.parseInt(parts[2]),
                parts[3].isEmpty() ? null : Integer.valueOf(parts[3]),
                parts[4].equals("1"),
                parts[5].isEmpty()
                        ? null
                        : new Held(
                                new BigDecimal(parts[5]),
                                Integer.parseInt(parts[6]),
                                month(parts[7])));
    }

    private static @Nullable YearMonth month(String said) {
        return said.isEmpty() ? null : MonthlyValues.month(said);
    }

    /// What a reading wants of it: of what is carried forward also the months before.
    Summed in(Reading reading) {
        var until = months.headMap(reading.months().to(), true);
        return new Summed(
                key,
                kind,
                kind == IndicatorKind.STOCK ? until : until.tailMap(reading.months().from(), true),
                dues,
                carried);
    }

    /// What is held at the end of a month; null where nobody holds anything.
    @Nullable Held held(YearMonth end) {
        var last = months.floorEntry(end);
        return last == null ? null : last.getValue().held();
    }

    /// In which month the oldest level was stated that a unit holds at the end of one that is not
    /// exempt in it.
    Optional<YearMonth> heldSince(YearMonth end) {
        var last = months.floorEntry(end);
        if (last == null || last.getValue().held() == null) {
            return Optional.empty();
        }
        var changed = carried.floorEntry(end);
        return changed != null && changed.getKey().isAfter(last.getKey())
                ? changed.getValue()
                : Optional.ofNullable(last.getValue().held().since());
    }

    /// How many units owe a value in a month.
    int due(YearMonth month) {
        var last = dues.floorEntry(month);
        return last == null ? 0 : last.getValue();
    }

    /// Of how many units that reported a month it was due; 0 where nobody knows.
    int answered(YearMonth month) {
        var sum = months.get(month);
        return sum == null || sum.answered() == null ? 0 : sum.answered();
    }

    /// Whether it was added up by a release that knows who was asked.
    boolean suffices() {
        return months.values().stream().allMatch(sum -> sum.answered() != null);
    }
}
