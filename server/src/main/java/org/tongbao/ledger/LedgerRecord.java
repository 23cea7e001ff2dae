package org.tongbao.ledger;

import org.jspecify.annotations.Nullable;
import org.tongbao.orgunit.OrgUnit;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/// A thing that was counted, as it stands now.
///
/// @param unit who keeps it now
/// @param formerUnit whose it was before, where that unit was merged or split
record LedgerRecord(
        UUID id,
        OrgUnit unit,
        @Nullable OrgUnit formerUnit,
        Ledger ledger,
        RecordState state,
        int version,
        LocalDate countedOn,
        @Nullable LocalDate endsOn,
        @Nullable LocalDate dueOn,
        @Nullable String identifier,
        Content content,
        boolean demonstration,
        RecordSource source,
        Instant createdAt,
        String createdBy,
        Instant changedAt,
        String changedBy) {

    private static final Set<FieldType> NAMING =
            Set.of(FieldType.TEXT, FieldType.ENTERPRISE, FieldType.PERSON);

    public List<LedgerValue> values() {
        return LedgerValue.of(ledger, content);
    }

    /// The first words it says; failing those its identifier or its date.
    public String title() {
        return title(ledger, content);
    }

    static String title(Ledger ledger, Content content) {
        var identifier = content.identifier(ledger);
        return LedgerValue.of(ledger, content).stream()
                .filter(value -> NAMING.contains(value.field().type()))
                .map(LedgerValue::text)
                .findFirst()
                .orElse(identifier == null ? content.countedOn(ledger).toString() : identifier);
    }

    boolean valid() {
        return state == RecordState.VALID;
    }
}
