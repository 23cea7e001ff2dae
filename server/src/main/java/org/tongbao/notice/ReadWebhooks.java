package org.tongbao.notice;

import org.springframework.stereotype.Component;
import org.tongbao.authority.Actor;
import org.tongbao.authority.Authority;
import org.tongbao.authority.Verb;
import org.tongbao.graphql.Page;
import org.tongbao.graphql.PageRequest;
import org.tongbao.orgunit.OrgUnits;

import java.util.List;
import java.util.UUID;

/// Webhooks and what they were told, for who may manage them.
@Component
class ReadWebhooks {

    private static final int MOST = 200;

    private final OrgUnits units;
    private final Webhooks webhooks;
    private final Deliveries deliveries;
    private final Authority authority;

    ReadWebhooks(OrgUnits units, Webhooks webhooks, Deliveries deliveries, Authority authority) {
        this.units = units;
        this.webhooks = webhooks;
        this.deliveries = deliveries;
        this.authority = authority;
    }

    List<Webhook> under(Actor actor, String code) {
        var unit = units.get(actor.scope(Verb.UNIT_READ), code);
        authority.require(actor, Verb.WEBHOOK_MANAGE, unit.path());
        return webhooks.under(unit.path(), MOST);
    }

    Webhook one(Actor actor, UUID id) {
        var webhook = webhooks.get(id);
        authority.require(actor, Verb.WEBHOOK_MANAGE, webhook.unit().path());
        return webhook;
    }

    Page<Delivery> deliveries(Actor actor, UUID id, PageRequest request) {
        var webhook = one(actor, id);
        var found = deliveries.of(webhook.id(), request);
        return request.page(found, delivery -> List.of(delivery.id()));
    }
}
