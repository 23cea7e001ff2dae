package org.tongbao.audit;

import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/// A listener that comes after the trail and may throw.
@Component
class SampleListener {

    @EventListener
    @Order(1)
    void on(SampleDone event) {
        if (event.refused()) {
            throw new IllegalStateException("a listener failed");
        }
    }
}
