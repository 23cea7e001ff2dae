package org.tongbao.sums;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.tongbao.sums.AddedUnits.Progress;
import org.tongbao.workflow.Leases;

import java.time.YearMonth;
import java.util.UUID;

/// The steps of adding up, each a transaction that no report waits for: sums are made from the
/// facts as they are, so a step done twice, or too often, changes nothing.
@Component
class FoldWorkflow {

    static final String LEASE = "whole_sums";

    private final FactSums sums;
    private final AddedUnits units;
    private final Leases leases;

    FoldWorkflow(FactSums sums, AddedUnits units, Leases leases) {
        this.sums = sums;
        this.units = units;
        this.leases = leases;
    }

    /// Begins to follow the trail where it is now, before the first sum is made: what was approved
    /// before is in the facts then.
    ///
    /// @return false when the lease went to another
    @Transactional
    public boolean begin(UUID holder, long newestSeal) {
        if (!leases.keep(LEASE, holder)) {
            return false;
        }
        if (units.progress().isEmpty()) {
            units.set(new Progress(newestSeal, false));
        }
        return true;
    }

    /// Makes the sums of a unit again from a month on; of one that has none, all. Those above it
    /// that were made without them are made whole too.
    ///
    /// @param from null for all
    /// @return false when the lease went to another
    @Transactional
    public boolean make(UUID holder, UUID unit, @Nullable YearMonth from) {
        if (!leases.keep(LEASE, holder)) {
            return false;
        }
        if (units.contains(unit)) {
            replace(unit, from);
        } else {
            if (replace(unit, null) > 0) {
                units.forgetAbove(unit);
            }
            units.add(unit);
        }
        return true;
    }

    private int replace(UUID unit, @Nullable YearMonth from) {
        return sums.replace(unit, sums.kept(unit, from), sums.ofFacts(unit, from));
    }

    /// Notes how far the sums go.
    ///
    /// @return false when the lease went to another
    @Transactional
    public boolean advance(UUID holder, Progress progress) {
        if (!leases.keep(LEASE, holder)) {
            return false;
        }
        if (!progress.complete()) {
            units.forgetAll();
        }
        units.set(progress);
        return true;
    }
}
