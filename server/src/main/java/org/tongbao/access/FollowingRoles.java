package org.tongbao.access;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.util.IdGenerator;
import org.tongbao.reorganisation.UnitSucceeded;

/// Roles on a unit that is merged or split hold on its successors from that month on, in the
/// transaction of the act. They stay on the old unit too: its past, and the right to finish its
/// last month. Parts of a split have them all, for together they are what the unit was: nobody sees
/// more than before, and whom a part does not need is taken off it.
@Component
class FollowingRoles {

    private final RoleGrants grants;
    private final IdGenerator ids;
    private final Today today;
    private final ApplicationEventPublisher events;

    FollowingRoles(
            RoleGrants grants, IdGenerator ids, Today today, ApplicationEventPublisher events) {
        this.grants = grants;
        this.ids = ids;
        this.today = today;
        this.events = events;
    }

    @EventListener
    @Order(2)
    void on(UnitSucceeded event) {
        var place = new Place(event.successor(), event.path());
        for (var role : grants.toFollow(event.unit(), event.successor(), event.month())) {
            grants.follow(ids.generateId(), role, event.successor(), today.now());
            events.publishEvent(AccessEvent.roleFollowed(event.actor(), role, place, event.code()));
        }
    }
}
