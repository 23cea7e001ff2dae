package org.tongbao.audit;

import static org.tongbao.db.Tables.AUDIT_ENTRY;

import org.jooq.Record;
import org.jspecify.annotations.Nullable;

import java.util.Iterator;
import java.util.Objects;

/// Sealed entries in the order of their seals, of which the next can be looked at before it is
/// taken.
final class Lookahead {

    private final Iterator<? extends Record> rows;
    private @Nullable Record next;

    Lookahead(Iterator<? extends Record> rows) {
        this.rows = rows;
        advance();
    }

    boolean isIn(long seal) {
        var row = next;
        return row != null && Objects.equals(row.get(AUDIT_ENTRY.SEAL_NUMBER), seal);
    }

    Record next() {
        var row = Objects.requireNonNull(next);
        advance();
        return row;
    }

    private void advance() {
        next = rows.hasNext() ? rows.next() : null;
    }
}
