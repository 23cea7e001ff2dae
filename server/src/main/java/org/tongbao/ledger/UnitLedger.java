package org.tongbao.ledger;

import org.jspecify.annotations.Nullable;

/// A ledger as one unit keeps it.
///
/// @param count what it gives for the month asked for; null when it is not on then
/// @param records valid ones of all months
/// @param undivided valid ones that the unit this one was split from has left
/// @param demonstration whether one of the valid records was made up
/// @param reminders valid ones whose date has come or comes soon
record UnitLedger(
        Ledger ledger,
        @Nullable LineLedger count,
        int records,
        int reminders,
        int undivided,
        boolean demonstration,
        boolean mayRecord) {}
