package org.tongbao.sums;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.time.YearMonth;

/// What the units under another one reported of an indicator in a month, taken together.
///
/// @param amount the values of the month added up
/// @param reported how many units have a value
/// @param demonstration whether any of these is generated
/// @param held of a stock, what is held at the end of the month; null for flows
record FactSum(BigDecimal amount, int reported, boolean demonstration, @Nullable Held held) {

    static final FactSum NOTHING = new FactSum(BigDecimal.ZERO, 0, false, null);

    /// The last levels of all units that have stated one while they stood there.
    ///
    /// @param holders how many units these are
    /// @param since the oldest month in which one of these levels was stated
    record Held(BigDecimal amount, int holders, YearMonth since) {

        Held plus(Held other) {
            return new Held(
                    amount.add(other.amount),
                    holders + other.holders,
                    since.isBefore(other.since) ? since : other.since);
        }
    }

    FactSum plus(FactSum other) {
        return new FactSum(
                amount.add(other.amount),
                reported + other.reported,
                demonstration || other.demonstration,
                held == null ? other.held : other.held == null ? held : held.plus(other.held));
    }

    /// The month alone.
    FactSum withoutHeld() {
        return held == null ? this : new FactSum(amount, reported, demonstration, null);
    }

    FactSum holding(@Nullable Held other) {
        return new FactSum(amount, reported, demonstration, other);
    }

    /// Equal in value: `2` and `2.0000` are one.
    boolean same(@Nullable FactSum other) {
        return other != null
                && amount.compareTo(other.amount) == 0
                && reported == other.reported
                && demonstration == other.demonstration
                && (held == null
                        ? other.held == null
                        : other.held != null
                                && held.amount.compareTo(other.held.amount) == 0
                                && held.holders == other.held.holders
                                && held.since.equals(other.held.since));
    }
}
