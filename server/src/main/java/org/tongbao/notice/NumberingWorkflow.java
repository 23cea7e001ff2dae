package org.tongbao.notice;

import org.springframework.stereotype.Component;
import org.tongbao.workflow.Intent;
import org.tongbao.workflow.Leases;

/// Gives notices their numbers, one transaction after the other: whoever sees a number sees all
/// before it. What is committed later gets a later number.
@Component
class NumberingWorkflow {

    private static final String LEASE = "month_notices";
    private static final int BATCH = 500;

    private final Notices notices;
    private final Deliveries deliveries;
    private final Leases leases;

    NumberingWorkflow(Notices notices, Deliveries deliveries, Leases leases) {
        this.notices = notices;
        this.deliveries = deliveries;
        this.leases = leases;
    }

    /// What is numbered is to be told, to the webhooks that want to hear it.
    ///
    /// @return how many; none when another server was first
    @Intent
    int number() {
        leases.hold(LEASE);
        var waiting = notices.unnumbered(BATCH);
        if (!waiting.isEmpty()) {
            notices.number(waiting, notices.newest() + 1);
            deliveries.prepare(waiting);
        }
        return waiting.size();
    }
}
