package org.tongbao.access;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.util.IdGenerator;
import org.tongbao.authority.Actor;
import org.tongbao.authority.PersonActor;
import org.tongbao.authority.Role;
import org.tongbao.integration.TopUnitImported;
import org.tongbao.reorganisation.OrgUnitChanged;

/// A unit at the top has nobody above to administer it: whoever made it does, from the next request
/// on.
@Component
class TopUnits {

    private final RoleGrants grants;
    private final IdGenerator ids;
    private final Today today;
    private final ApplicationEventPublisher events;

    TopUnits(RoleGrants grants, IdGenerator ids, Today today, ApplicationEventPublisher events) {
        this.grants = grants;
        this.ids = ids;
        this.today = today;
        this.events = events;
    }

    @EventListener
    @Order(2)
    void on(OrgUnitChanged event) {
        if (event.madeTop()) {
            grant(event.actor(), new Place(event.unit(), event.path()));
        }
    }

    @EventListener
    void on(TopUnitImported event) {
        grant(event.actor(), new Place(event.unit(), event.path()));
    }

    private void grant(Actor actor, Place place) {
        if (actor instanceof PersonActor maker) {
            grants.grant(
                    ids.generateId(), maker.id(), Role.ADMINISTRATOR, place.unit(), today.now());
            events.publishEvent(
                    AccessEvent.roleGranted(maker, maker.id(), place, Role.ADMINISTRATOR));
        }
    }
}
