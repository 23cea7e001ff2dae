package org.tongbao.standing;

import org.tongbao.orgunit.OrgUnit;

import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/// Which sums can be relied upon at this moment.
public interface KeptSums {

    /// Of the units at and under one: which have to be read from what is beneath them, because
    /// something was done under them that is not in the sums yet, because they are not plain, or
    /// because their sums are not there or are an earlier release's; with those above each of
    /// these, up to and including `head` itself where that is so. Empty: no sums can be relied on
    /// at all (they are not complete, or something was done since whose reach is not known).
    Optional<Set<UUID>> open(OrgUnit head);
}
