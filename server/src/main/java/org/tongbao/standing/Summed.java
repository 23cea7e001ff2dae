package org.tongbao.standing;

import org.jspecify.annotations.Nullable;
import org.tongbao.indicator.IndicatorKind;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/// What is kept of one indicator in all units under one, taken together.
///
/// @param months those in which anything was reported
/// @param dues how many units owe a value in each month from one on
/// @param carried of a stock, since when the oldest level stands among units that are not exempt,
///   by the month from which on it does: where exemptions changed it after the last sum; empty
///   where all that is held is that of exempt units
record Summed(
        UUID indicator,
        IndicatorKind kind,
        Monthly<Sum> months,
        Monthly<Integer> dues,
        Monthly<Optional<YearMonth>> carried) {

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
            UUID indicator,
            IndicatorKind kind,
            @Nullable String sums,
            @Nullable String dues,
            @Nullable String carried) {
        return new Summed(
                indicator,
                kind,
                Monthly.of(sums, Summed::sum),
                Monthly.of(dues, Said::number),
                Monthly.of(carried, row -> Optional.ofNullable(row.monthIfAny())));
    }

    private static Sum sum(Said row) {
        return new Sum(row.amount(), row.number(), row.numberIfAny(), row.yes(), held(row));
    }

    private static @Nullable Held held(Said row) {
        var amount = row.amountIfAny();
        var holders = row.numberIfAny();
        var since = row.monthIfAny();
        return amount == null ? null : new Held(amount, Objects.requireNonNull(holders), since);
    }

    /// What a reading wants of it: of what is carried forward also the months before.
    Summed in(Reading reading) {
        var wanted = reading.months();
        return new Summed(
                indicator,
                kind,
                kind == IndicatorKind.STOCK ? months.until(wanted.to()) : months.in(wanted),
                dues,
                carried);
    }

    /// What is held at the end of a month; null where nobody holds anything.
    @Nullable Held held(YearMonth end) {
        var last = months.last(end);
        return last == null ? null : last.getValue().held();
    }

    /// In which month the oldest level was stated that a unit holds at the end of one that is not
    /// exempt in it.
    Optional<YearMonth> heldSince(YearMonth end) {
        var last = months.last(end);
        if (last == null || last.getValue().held() == null) {
            return Optional.empty();
        }
        var changed = carried.last(end);
        return changed != null && changed.getKey().isAfter(last.getKey())
                ? changed.getValue()
                : Optional.ofNullable(last.getValue().held().since());
    }

    /// How many units owe a value in a month.
    int due(YearMonth month) {
        var last = dues.last(month);
        return last == null ? 0 : last.getValue();
    }

    /// Of how many units that reported a month it was due; 0 where nobody knows.
    int answered(YearMonth month) {
        var sum = months.of(month);
        return sum == null || sum.answered() == null ? 0 : sum.answered();
    }

    /// Whether it was added up by a release that knows who was asked.
    boolean suffices() {
        for (var month : months.all()) {
            if (month.getValue().answered() == null) {
                return false;
            }
        }
        return true;
    }
}
