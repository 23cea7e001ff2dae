package org.tongbao.ledger;

import org.jspecify.annotations.Nullable;

/// A ledger as one unit keeps it.
///
/// @param count what it gives for the month asked for; null when it is not on then
/// @param records valid ones of all months
/// @param reminders valid ones whose date has come or comes soon
record UnitLedger(
        Ledger ledger, @Nullable LineLedger count, int records, int reminders, boolean mayRecord) {}
