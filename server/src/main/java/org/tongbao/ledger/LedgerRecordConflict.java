package org.tongbao.ledger;

import org.jspecify.annotations.Nullable;
import org.tongbao.problem.Problem;

import java.time.Instant;
import java.util.List;
import java.util.Objects;

/// Somebody else changed the record in between: both values, for the person to choose.
record LedgerRecordConflict(int currentVersion, String by, Instant at, List<ConflictField> fields)
        implements Problem {

    /// A field in which two people differ. Type `LedgerConflictField` of the SDL.
    record ConflictField(LedgerField field, @Nullable String theirs, @Nullable String yours) {}

    static LedgerRecordConflict between(Ledger ledger, RecordStore.Present stored, Content sent) {
        var fields =
                ledger.fields().stream()
                        .map(field ->
                                new ConflictField(
                                        field, stored.content().value(field), sent.value(field)))
                        .filter(field -> !Objects.equals(field.theirs(), field.yours()))
                        .toList();
        return new LedgerRecordConflict(stored.version(), stored.by(), stored.at(), fields);
    }

    @Override
    public String code() {
        return "LEDGER_RECORD_CONFLICT";
    }

    @Override
    public List<String> path() {
        return List.of("baseVersion");
    }

    @Override
    public List<Object> arguments() {
        return List.of(by, fields.size());
    }
}
