package org.tongbao.audit;

import org.springframework.stereotype.Component;
import org.tongbao.workflow.Leases;

import java.time.Duration;
import java.util.UUID;

/// Seals whatever waits, if no other server does.
@Component
class Sealer {

    /// A server that died holds the lease no longer than this.
    private static final Duration LEASE = Duration.ofSeconds(30);

    private final AuditSeals seals;
    private final SealWorkflow workflow;
    private final Leases leases;
    private final UUID holder = UUID.randomUUID();

    Sealer(AuditSeals seals, SealWorkflow workflow, Leases leases) {
        this.seals = seals;
        this.workflow = workflow;
        this.leases = leases;
    }

    void sealAll() {
        while (seals.anythingUnsealed() && leases.take(SealWorkflow.LEASE, holder, LEASE)) {
            if (workflow.seal(holder) == 0) {
                return;
            }
        }
    }
}
