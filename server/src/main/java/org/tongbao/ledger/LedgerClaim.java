package org.tongbao.ledger;

import org.tongbao.indicator.Indicator;

import java.util.List;

/// One identifier that several units have.
///
/// @param records those the caller may read
/// @param elsewhere names of the other units
/// @param maySettle whether the caller reviews all that claim it
record LedgerClaim(
        Indicator indicator,
        String identifier,
        List<LedgerRecord> records,
        List<String> elsewhere,
        boolean maySettle) {}
