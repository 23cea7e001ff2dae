package org.tongbao.analysis;

import org.jspecify.annotations.Nullable;
import org.tongbao.authority.Role;
import org.tongbao.orgunit.OrgUnit;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/// A question that a person keeps under a name, as somebody sees it.
///
/// @param unit under which it asks
/// @param sharedUnder where it is shared; null for nowhere
/// @param sharedWith whoever holds one of these roles there or below finds it
/// @param sharedWithPrograms whether programs with a token there or below find it too
/// @param revision counts up with every change, so that two writers notice each other
/// @param mine whether it belongs to whoever sees it
record SavedQuestion(
        UUID id,
        String name,
        UUID owner,
        String ownerName,
        boolean mine,
        OrgUnit unit,
        KeptQuestion kept,
        @Nullable OrgUnit sharedUnder,
        List<Role> sharedWith,
        boolean sharedWithPrograms,
        int revision,
        Instant createdAt,
        Instant changedAt) {

    SavedQuestion {
        sharedWith = List.copyOf(sharedWith);
    }

    public AnalysisInput question() {
        return kept.question();
    }

    public @Nullable View view() {
        return kept.view();
    }

    public @Nullable String figure() {
        return kept.figure();
    }
}
