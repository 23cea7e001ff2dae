package org.tongbao.notice;

import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;
import org.tongbao.authority.Actor;
import org.tongbao.graphql.Page;
import org.tongbao.graphql.PageRequest;
import org.tongbao.notice.WebhookInput.ChangeWebhook;
import org.tongbao.notice.WebhookInput.CreateWebhook;
import org.tongbao.problem.Problem;

import java.util.List;
import java.util.UUID;

/// Webhooks (推送), for the administrators of their units.
@Controller
class WebhookController {

    private static final int LARGEST_PAGE = 100;

    private final ReadWebhooks read;
    private final WebhookWorkflow workflow;
    private final WebhookTrial trial;

    WebhookController(ReadWebhooks read, WebhookWorkflow workflow, WebhookTrial trial) {
        this.read = read;
        this.workflow = workflow;
        this.trial = trial;
    }

    /// `ChangeWebhookSecretInput`, `RemoveWebhookInput`, `TestWebhookInput`.
    record OfWebhook(UUID webhook) {}

    record SendWebhookAgainInput(UUID delivery) {}

    record SecretPayload(
            @Nullable Webhook webhook, @Nullable String secret, List<Problem> problems) {}

    record WebhookPayload(@Nullable Webhook webhook, List<Problem> problems) {}

    record DeliveryPayload(@Nullable Delivery delivery, List<Problem> problems) {}

    @QueryMapping
    List<Webhook> webhooks(Actor actor, @Argument String unit) {
        return read.under(actor, unit);
    }

    @QueryMapping
    Page<Delivery> webhookDeliveries(
            Actor actor,
            @Argument UUID webhook,
            @Argument @Nullable Integer first,
            @Argument @Nullable String after) {
        return read.deliveries(
                actor,
                webhook,
                PageRequest.of(first, after, LARGEST_PAGE, "webhookDeliveries", webhook));
    }

    @MutationMapping
    SecretPayload createWebhook(Actor actor, @Argument CreateWebhook input) {
        var decision = workflow.create(actor, input);
        var made = decision.result();
        return made == null ? new SecretPayload(null, null, decision.problems()) : shown(made);
    }

    @MutationMapping
    WebhookPayload changeWebhook(Actor actor, @Argument ChangeWebhook input) {
        var decision = workflow.change(actor, input);
        return new WebhookPayload(decision.result(), decision.problems());
    }

    @MutationMapping
    SecretPayload changeWebhookSecret(Actor actor, @Argument OfWebhook input) {
        return shown(workflow.changeSecret(actor, input.webhook()));
    }

    @MutationMapping
    WebhookPayload removeWebhook(Actor actor, @Argument OfWebhook input) {
        workflow.remove(actor, input.webhook());
        return new WebhookPayload(null, List.of());
    }

    @MutationMapping
    WebhookTrial.Tried testWebhook(Actor actor, @Argument OfWebhook input)
            throws InterruptedException {
        return trial.of(actor, input.webhook());
    }

    @MutationMapping
    DeliveryPayload sendWebhookAgain(Actor actor, @Argument SendWebhookAgainInput input) {
        var decision = workflow.sendAgain(actor, input.delivery());
        return new DeliveryPayload(decision.result(), decision.problems());
    }

    private static SecretPayload shown(WebhookInput.Made made) {
        return new SecretPayload(made.webhook(), made.secret().text(), List.of());
    }
}
