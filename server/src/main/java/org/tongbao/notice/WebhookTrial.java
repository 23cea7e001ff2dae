package org.tongbao.notice;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.tongbao.authority.Actor;
import org.tongbao.problem.Problem;

import java.time.Clock;
import java.util.List;
import java.util.UUID;

/// Calls a webhook with a message that says nothing, so that its administrator sees whether it is
/// taken. Also of one that is disabled, and it counts neither as a failure nor as a success.
@Component
class WebhookTrial {

    private final ReadWebhooks read;
    private final WebhookCall call;
    private final Clock clock;

    WebhookTrial(ReadWebhooks read, WebhookCall call, Clock clock) {
        this.read = read;
        this.call = call;
        this.clock = clock;
    }

    /// `TestWebhookPayload` of the SDL.
    ///
    /// @param taken whether it was answered with a status from 200 to 299
    /// @param said what was answered instead; null when it was taken
    record Tried(@Nullable Boolean taken, @Nullable String said, List<Problem> problems) {}

    Tried of(Actor actor, UUID id) throws InterruptedException {
        var webhook = read.one(actor, id);
        var answer = call.send(webhook, Message.trial(webhook, clock.instant()));
        return new Tried(answer.taken(), answer.problem(), List.of());
    }
}
