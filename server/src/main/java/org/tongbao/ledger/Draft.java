package org.tongbao.ledger;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.UUID;

/// A version of a record about to be stored.
///
/// @param monthState how the report of its month stands, a value of `ReportState`
record Draft(
        UUID id,
        UUID unit,
        int version,
        RecordState state,
        Content content,
        @Nullable String reason,
        String monthState,
        boolean demonstration,
        Instant at,
        UUID by) {}
