package org.tongbao.notice;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.util.IdGenerator;
import org.tongbao.authority.Actor;
import org.tongbao.authority.Authority;
import org.tongbao.authority.PersonActor;
import org.tongbao.authority.Verb;
import org.tongbao.notice.WebhookEvent.WebhookChanged;
import org.tongbao.notice.WebhookEvent.WebhookCreated;
import org.tongbao.notice.WebhookEvent.WebhookRemoved;
import org.tongbao.notice.WebhookEvent.WebhookSecretChanged;
import org.tongbao.notice.WebhookInput.ChangeWebhook;
import org.tongbao.notice.WebhookInput.CreateWebhook;
import org.tongbao.notice.WebhookInput.Made;
import org.tongbao.orgunit.OrgUnit;
import org.tongbao.orgunit.OrgUnits;
import org.tongbao.problem.ForbiddenException;
import org.tongbao.problem.InputProblem;
import org.tongbao.problem.StateProblem;
import org.tongbao.workflow.Decision;
import org.tongbao.workflow.Intent;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;

/// Makes webhooks, changes and removes them. Nothing is called from here: a transaction touches
/// nothing but the database.
@Component
class WebhookWorkflow {

    private static final int MOST_OF_A_UNIT = 20;

    /// So long the secret before a change signs too.
    private static final Duration CHANGE_OVER = Duration.ofDays(1);

    private final OrgUnits units;
    private final Webhooks webhooks;
    private final Deliveries deliveries;
    private final WebhookAddresses addresses;
    private final Authority authority;
    private final IdGenerator ids;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    WebhookWorkflow(
            OrgUnits units,
            Webhooks webhooks,
            Deliveries deliveries,
            WebhookAddresses addresses,
            Authority authority,
            IdGenerator ids,
            ApplicationEventPublisher events,
            Clock clock) {
        this.units = units;
        this.webhooks = webhooks;
        this.deliveries = deliveries;
        this.addresses = addresses;
        this.authority = authority;
        this.ids = ids;
        this.events = events;
        this.clock = clock;
    }

    @Intent
    Decision<Made> create(Actor actor, CreateWebhook input) {
        var unit = let(actor, input.unit());
        if (!(actor instanceof PersonActor maker)) {
            throw new ForbiddenException("Only for people");
        }
        var problems = input.problems();
        var address = addresses.read(input.address()).orElse(null);
        if (address == null) {
            problems.add(InputProblem.at("WEBHOOK_ADDRESS", List.of("address")));
        }
        if (webhooks.countLocked(unit.id()) >= MOST_OF_A_UNIT) {
            problems.add(InputProblem.at("WEBHOOKS_TOO_MANY", List.of("unit"), MOST_OF_A_UNIT));
        }
        if (address == null || !problems.isEmpty()) {
            return Decision.refused(problems);
        }
        var id = ids.generateId();
        var secret = WebhookSecret.random();
        webhooks.create(
                id,
                unit.id(),
                input.plainName(),
                address,
                input.eachKind(),
                secret,
                maker.id(),
                clock.instant());
        var made = webhooks.get(id);
        events.publishEvent(new WebhookCreated(actor, made));
        return Decision.made(new Made(made, secret));
    }

    /// The same again changes nothing. What waited while it was disabled goes on when it is not any
    /// more; what happened meanwhile is not told.
    @Intent
    Decision<Webhook> change(Actor actor, ChangeWebhook input) {
        var before = lock(actor, input.webhook());
        var problems = input.problems();
        if (!problems.isEmpty()) {
            return Decision.refused(problems);
        }
        var same =
                before.name().equals(input.plainName())
                        && before.kinds().equals(input.eachKind())
                        && before.active() == input.active();
        if (same) {
            return Decision.made(before);
        }
        var disabledAt =
                input.active() ? null : before.active() ? clock.instant() : before.disabledAt();
        webhooks.change(before.id(), input.plainName(), input.eachKind(), disabledAt);
        var after = webhooks.get(before.id());
        events.publishEvent(new WebhookChanged(actor, before, after));
        return Decision.made(after);
    }

    @Intent
    Made changeSecret(Actor actor, UUID id) {
        var before = lock(actor, id);
        var secret = WebhookSecret.random();
        var oldUntil = clock.instant().plus(CHANGE_OVER);
        webhooks.changeSecret(before, secret, oldUntil);
        events.publishEvent(new WebhookSecretChanged(actor, before, oldUntil));
        return new Made(webhooks.get(id), secret);
    }

    @Intent
    void remove(Actor actor, UUID id) {
        var webhook = lock(actor, id);
        webhooks.remove(id);
        events.publishEvent(new WebhookRemoved(actor, webhook));
    }

    /// Lets a delivery begin anew. One that is waiting is tried at once.
    @Intent
    Decision<Delivery> sendAgain(Actor actor, UUID id) {
        var delivery = deliveries.get(id);
        var webhook = lock(actor, delivery.webhook());
        if (!webhook.active()) {
            return Decision.refused(StateProblem.of("WEBHOOK_DISABLED"));
        }
        deliveries.begin(id, clock.instant());
        return Decision.made(deliveries.get(id));
    }

    private OrgUnit let(Actor actor, String code) {
        var unit = units.get(actor.scope(Verb.UNIT_READ), code);
        authority.require(actor, Verb.WEBHOOK_MANAGE, unit.path());
        return unit;
    }

    private Webhook lock(Actor actor, UUID id) {
        var webhook = webhooks.lock(id);
        authority.require(actor, Verb.WEBHOOK_MANAGE, webhook.unit().path());
        return webhook;
    }
}
