package org.tongbao.handdown;

import org.jspecify.annotations.Nullable;
import org.tongbao.ledger.Ledger;
import org.tongbao.orgunit.OrgUnit;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/// A row of the lists of a district, as it stands now.
///
/// @param unit whose it is; null when nobody's
/// @param assigned the unit it was assigned to, which may have been merged since
/// @param record what it was made; null when nothing was yet
/// @param counted whether that record is valid
/// @param claims the first of them has the record
/// @param note what was said when it was last decided
record SourceRow(
        UUID id,
        OrgUnit district,
        @Nullable OrgUnit unit,
        @Nullable UUID assigned,
        Ledger ledger,
        RowState state,
        @Nullable Basis basis,
        String title,
        @Nullable String identifier,
        @Nullable String owner,
        @Nullable String address,
        LocalDate countedOn,
        Map<String, String> content,
        @Nullable UUID record,
        boolean counted,
        boolean vanished,
        @Nullable DisputeReason dispute,
        @Nullable String note,
        Instant actedAt,
        String actedBy,
        List<SourceClaim> claims) {

    SourceRow {
        content = Map.copyOf(content);
        claims = List.copyOf(claims);
    }

    /// The list says something else than the record that was made of it.
    public boolean changed() {
        return record != null && state == RowState.ASSIGNED;
    }

    /// Whether every unit under the district may see it and claim it.
    boolean open() {
        return state == RowState.UNASSIGNED || !claims.isEmpty();
    }

    boolean claimedBy(OrgUnit unit) {
        return claims.stream().anyMatch(claim -> claim.unit().id().equals(unit.id()));
    }

    boolean isOf(OrgUnit other) {
        return unit != null && unit.id().equals(other.id());
    }

    /// To which of the units that a unit is or has taken in: what was assigned before a merger
    /// stays so.
    UUID assignedTo(OrgUnit other) {
        return assigned != null && isOf(other) ? assigned : other.id();
    }

    /// The first owner is who is remembered.
    List<String> rememberedOwner() {
        return EnterpriseName.of(owner).stream().limit(1).toList();
    }

    /// The same, before anything counts it.
    SourceRow withoutRecord() {
        return new SourceRow(
                id,
                district,
                unit,
                assigned,
                ledger,
                state,
                basis,
                title,
                identifier,
                owner,
                address,
                countedOn,
                content,
                null,
                false,
                vanished,
                dispute,
                note,
                actedAt,
                actedBy,
                claims);
    }
}
