package org.tongbao.notice;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.tongbao.notice.Delivery.State;
import org.tongbao.notice.WebhookEvent.WebhookDisabled;
import org.tongbao.workflow.Intent;

import java.time.Clock;
import java.time.Instant;
import java.util.Objects;

/// What a call needs before and after: the claim commits before it, what came of it is kept in a
/// second transaction.
@Component
class DeliveryWorkflow {

    private final Deliveries deliveries;
    private final Webhooks webhooks;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    DeliveryWorkflow(
            Deliveries deliveries,
            Webhooks webhooks,
            ApplicationEventPublisher events,
            Clock clock) {
        this.deliveries = deliveries;
        this.webhooks = webhooks;
        this.events = events;
        this.clock = clock;
    }

    /// Whether this server is the one to try it now. When it dies over it, another tries it after
    /// the pause.
    @Intent
    boolean claim(Delivery delivery) {
        var now = clock.instant();
        return deliveries.claim(delivery, now.plus(Retries.pause(delivery.attempts() + 1)), now);
    }

    /// After the last attempt it is given up; with it the webhook is disabled that has taken
    /// nothing for long.
    ///
    /// @param delivery as it was before its claim
    @Intent
    void settle(Delivery delivery, Answer answer) {
        var webhook = webhooks.lock(delivery.webhook());
        if (answer.taken()) {
            deliveries.settle(delivery.id(), State.TAKEN, null);
            webhooks.noteTaken(webhook.id());
            return;
        }
        var now = clock.instant();
        var last = answer.gone() || delivery.attempts() + 1 >= Retries.MOST;
        deliveries.settle(delivery.id(), last ? State.GIVEN_UP : State.WAITING, answer.problem());
        webhooks.noteFailed(webhook.id(), now);
        if (webhook.active() && (answer.gone() || last && failsLong(webhook, now))) {
            webhooks.disable(webhook.id(), now);
            events.publishEvent(
                    new WebhookDisabled(webhook, Objects.requireNonNull(answer.problem())));
        }
    }

    private static boolean failsLong(Webhook webhook, Instant now) {
        return webhook.failingSince() != null
                && !webhook.failingSince().plus(Retries.LONG_FAILURE).isAfter(now);
    }
}
