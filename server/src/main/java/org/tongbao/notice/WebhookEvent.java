package org.tongbao.notice;

import org.tongbao.audit.Audited;
import org.tongbao.audit.Deed;
import org.tongbao.authority.Actor;
import org.tongbao.authority.SystemActor;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/// What happened to a webhook, for the trail; never its secret, and of its address the host: the
/// rest may hold a key.
sealed interface WebhookEvent extends Audited {

    record WebhookCreated(Actor actor, Webhook webhook) implements WebhookEvent {

        @Override
        public Deed deed() {
            return about("webhook.created", actor, webhook, said(webhook));
        }
    }

    /// @param webhook as it was before
    record WebhookChanged(Actor actor, Webhook webhook, Webhook after) implements WebhookEvent {

        @Override
        public Deed deed() {
            return about(
                    "webhook.changed",
                    actor,
                    webhook,
                    Map.of("before", said(webhook), "after", said(after)));
        }
    }

    /// @param oldUntil until then the secret before signs beside the new one
    record WebhookSecretChanged(Actor actor, Webhook webhook, Instant oldUntil)
            implements WebhookEvent {

        @Override
        public Deed deed() {
            return about(
                    "webhook.secret_changed",
                    actor,
                    webhook,
                    Map.of("name", webhook.name(), "oldUntil", oldUntil.toString()));
        }
    }

    record WebhookRemoved(Actor actor, Webhook webhook) implements WebhookEvent {

        @Override
        public Deed deed() {
            return about("webhook.removed", actor, webhook, said(webhook));
        }
    }

    /// Nobody took anything for long, or the receiver said that it is no more.
    record WebhookDisabled(Webhook webhook, String problem) implements WebhookEvent {

        private static final SystemActor CALLER = new SystemActor("webhooks");

        @Override
        public Deed deed() {
            return about(
                    "webhook.disabled",
                    CALLER,
                    webhook,
                    Map.of("name", webhook.name(), "problem", problem));
        }
    }

    private static Deed about(String action, Actor actor, Webhook webhook, Map<String, ?> detail) {
        var unit = webhook.unit();
        return Deed.of(action, actor).to(unit.id(), unit.path()).about(webhook.id()).with(detail);
    }

    private static Map<String, Object> said(Webhook webhook) {
        var words = new LinkedHashMap<String, Object>();
        words.put("name", webhook.name());
        words.put("host", webhook.address().getHost());
        words.put("kinds", webhook.kinds().stream().map(Enum::name).toList());
        words.put("active", webhook.active());
        return words;
    }
}
