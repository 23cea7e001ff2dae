package org.tongbao.report;

import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/// A listener that fails for the units it is told to: the last of all, when everything is written.
@Component
class StumblingListener {

    private final Set<UUID> units = ConcurrentHashMap.newKeySet();

    void stumbleOver(UUID unit) {
        units.add(unit);
    }

    void behave() {
        units.clear();
    }

    @EventListener
    @Order(1000)
    void on(ReportEvent event) {
        if (units.contains(event.of().unit())) {
            throw new IllegalStateException("stumbled over " + event.action());
        }
    }
}
