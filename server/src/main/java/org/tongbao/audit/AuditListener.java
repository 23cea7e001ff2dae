package org.tongbao.audit;

import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// Writes every audited event down, before other listeners act on it. Without the transaction of
/// the act there is nothing to belong to, and it refuses.
@Component
class AuditListener {

    private final AuditTrail trail;

    AuditListener(AuditTrail trail) {
        this.trail = trail;
    }

    @EventListener
    @Order(0)
    @Transactional(propagation = Propagation.MANDATORY)
    void on(Audited event) {
        trail.append(event.deed());
    }
}
