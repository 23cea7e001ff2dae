package org.tongbao.ledger;

import org.jspecify.annotations.Nullable;

import java.time.YearMonth;

/// Which records of a ledger: `LedgerRecordFilter` of the SDL.
record RecordFilter(
        @Nullable YearMonth month,
        @Nullable String search,
        @Nullable RecordState state,
        @Nullable String identifier,
        @Nullable Boolean undivided) {

    static final RecordFilter ALL = new RecordFilter(null, null, null, null, null);

    RecordFilter {
        search = Words.orNull(search);
        state = state == null ? RecordState.VALID : state;
        identifier =
                identifier == null || identifier.isBlank() ? null : Words.identifier(identifier);
    }
}
