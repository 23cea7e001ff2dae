package org.tongbao.notice;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.UUID;

/// That a notice is told to a webhook. `WebhookDelivery` of the SDL.
///
/// @param nextAt when it is tried next; of one that is not waiting, without meaning
/// @param problem what was answered to the last attempt; null when it was taken or not tried yet
record Delivery(
        UUID id,
        UUID webhook,
        MonthNotice notice,
        State state,
        int attempts,
        Instant nextAt,
        @Nullable Instant triedAt,
        @Nullable String problem) {

    /// `WebhookDeliveryState` of the SDL.
    enum State {
        WAITING,
        TAKEN,
        GIVEN_UP
    }

    public @Nullable Instant nextAttemptAt() {
        return state == State.WAITING ? nextAt : null;
    }

    /// By which the receiver knows a notice again that is told twice.
    public String messageId() {
        return "msg_" + id;
    }
}
