package org.tongbao.ledger;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.List;

/// A version of a record.
///
/// @param monthState how the report of its month stood then, a value of `ReportState`
record LedgerRecordVersion(
        int number,
        RecordState state,
        List<LedgerValue> values,
        @Nullable String reason,
        String monthState,
        Instant madeAt,
        String madeBy) {}
