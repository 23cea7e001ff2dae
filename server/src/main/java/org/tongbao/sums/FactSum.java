package org.tongbao.sums;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.Objects;

/// What the units under another one reported of an indicator in a month, taken together.
///
/// @param amount the values of the month added up
/// @param reported how many units have a value
/// @param answered of how many of these it was expected; null where an earlier release added up
/// @param demonstration whether any of the values is generated
/// @param held of a stock, what is held at the end of the month; null for flows
record FactSum(
        BigDecimal amount,
        int reported,
        @Nullable Integer answered,
        boolean demonstration,
        @Nullable Held held)
        implements Kept {

    /// The last levels of all units that have stated one while they stood there.
    ///
    /// @param holders how many units these are
    /// @param since the oldest month in which one of these levels was stated
    /// @param carried the same of those that are not exempt in the month
    record Held(BigDecimal amount, int holders, YearMonth since, Oldest carried) {

        Held plus(Held other) {
            return new Held(
                    amount.add(other.amount),
                    holders + other.holders,
                    since.isBefore(other.since) ? since : other.since,
                    carried.or(other.carried));
        }

        Held carrying(Oldest oldest) {
            return new Held(amount, holders, since, oldest);
        }

        private boolean same(@Nullable Held other) {
            return other != null
                    && amount.compareTo(other.amount) == 0
                    && holders == other.holders
                    && since.equals(other.since)
                    && carried.equals(other.carried);
        }
    }

    /// The month alone: of two, without what is held.
    FactSum plus(FactSum other) {
        return new FactSum(
                amount.add(other.amount),
                reported + other.reported,
                answered == null || other.answered == null ? null : answered + other.answered,
                demonstration || other.demonstration,
                null);
    }

    FactSum holding(@Nullable Held other) {
        return new FactSum(amount, reported, answered, demonstration, other);
    }

    @Override
    public boolean same(@Nullable Kept other) {
        return other instanceof FactSum sum
                && amount.compareTo(sum.amount) == 0
                && reported == sum.reported
                && Objects.equals(answered, sum.answered)
                && demonstration == sum.demonstration
                && (held == null ? sum.held == null : held.same(sum.held));
    }
}
