package org.tongbao.handdown;

import org.jspecify.annotations.Nullable;
import org.tongbao.ledger.ListedThing;

import java.util.Objects;
import java.util.UUID;

/// A row as an import finds it, locked.
///
/// @param written what it says, as [ListedThing#written]
record StoredRow(
        UUID id,
        String key,
        RowState state,
        @Nullable UUID unit,
        @Nullable UUID record,
        String written,
        @Nullable String owner,
        @Nullable String address,
        boolean vanished) {

    boolean says(ListedThing thing) {
        return written.equals(thing.written());
    }

    /// Also of whom, and where that one is.
    boolean saysAll(ListedThing thing) {
        return says(thing)
                && Objects.equals(owner, thing.owner())
                && Objects.equals(address, thing.address());
    }
}
