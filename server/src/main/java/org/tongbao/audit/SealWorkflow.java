package org.tongbao.audit;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.tongbao.workflow.Leases;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;

/// Seals what is not yet sealed: never what comes after the last identity, since identities are
/// given before their transactions commit. An entry committed later is in a later seal.
@Component
class SealWorkflow {

    static final String LEASE = "audit_seal";

    private static final int BATCH = 2_000;

    private final AuditSeals seals;
    private final Leases leases;
    private final Clock clock;

    SealWorkflow(AuditSeals seals, Leases leases, Clock clock) {
        this.seals = seals;
        this.leases = leases;
        this.clock = clock;
    }

    /// Makes one seal, in a transaction that no submission waits for.
    ///
    /// @return how many entries it covers; none when nothing waits, or the lease went to another
    @Transactional
    public int seal(UUID holder) {
        if (!leases.keep(LEASE, holder)) {
            return 0;
        }
        var entries = seals.unsealed(BATCH);
        if (entries.isEmpty()) {
            return 0;
        }
        var last = seals.newest();
        seals.store(
                AuditSeal.over(
                        List.copyOf(entries.values()),
                        last.map(AuditSeal::number).orElse(0L) + 1,
                        clock.instant().truncatedTo(ChronoUnit.MICROS),
                        last.map(AuditSeal::hash).orElse(Hash.NONE)),
                entries);
        return entries.size();
    }
}
