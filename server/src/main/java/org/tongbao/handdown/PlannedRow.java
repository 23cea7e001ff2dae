package org.tongbao.handdown;

import org.jspecify.annotations.Nullable;
import org.tongbao.ledger.ListedThing;
import org.tongbao.orgunit.OrgUnit;

import java.util.List;
import java.util.UUID;

/// What becomes of a row of a list. Type `SourceListLine` of the SDL.
///
/// @param stored the row it was before; null when it is new
/// @param unit whose it becomes or stays; null when nobody's
/// @param record what counts it; null when nothing does
record PlannedRow(
        ListedThing thing,
        @Nullable StoredRow stored,
        News news,
        RowState state,
        @Nullable OrgUnit unit,
        @Nullable Basis basis,
        @Nullable UUID record,
        List<Doubt> doubts) {

    /// What a list says of a row. Type `SourceNews` of the SDL.
    enum News {
        NEW,
        CHANGED,
        KNOWN,
        UNCHANGED
    }

    PlannedRow {
        doubts = List.copyOf(doubts);
    }

    /// Whether something is to be written: also that the row is in the list again.
    boolean moves() {
        return news != News.UNCHANGED || (stored != null && stored.vanished());
    }

    /// Whose it is was looked for now; what a person decided keeps its unit and its basis.
    boolean assignedAnew() {
        return basis != null || state == RowState.UNASSIGNED;
    }
}
