package org.tongbao.sums;

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

    /// Another one than that of the release that did not add up who was asked.
    static final String LEASE = "whole_sums";

    private final FactsBeneath beneath;
    private final FactSums sums;
    private final AddedUnits units;
    private final Leases leases;

    FoldWorkflow(FactsBeneath beneath, FactSums sums, AddedUnits units, Leases leases) {
        this.beneath = beneath;
        this.sums = sums;
        this.units = units;
        this.leases = leases;
    }

    /// Begins to follow the trail where it is now, before the first sum is made: what was done
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

    /// What came of making the sums of a unit.
    enum Made {
        /// Nothing: the lease went to another.
        LOST,
        /// They are what they should be.
        DONE,
        /// And were otherwise before: those of the units above it in other months may be too.
        SPREADING
    }

    /// Makes the sums of a unit again from a month on; of one that has none, all. Those above it
    /// that were made without them are made whole too.
    @Transactional
    public Made make(UUID holder, UUID unit, YearMonth from) {
        if (!leases.keep(LEASE, holder)) {
            return Made.LOST;
        }
        var before = units.plain(unit);
        var plain = units.isPlain(unit);
        var written = replace(unit, before.isEmpty() ? AddedUnit.EVER : from);
        units.add(unit, plain);
        if (before.isEmpty() && written > 0) {
            units.forgetAbove(unit);
        }
        return written > 0 && !plain ? Made.SPREADING : Made.DONE;
    }

    private int replace(UUID unit, YearMonth from) {
        return sums.replace(unit, sums.kept(unit, from), beneath.of(unit, from));
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
