package org.tongbao.notice;

import org.tongbao.problem.InputProblem;
import org.tongbao.problem.Problem;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.UUID;

/// What an administrator types about a webhook.
sealed interface WebhookInput {

    int LONGEST_NAME = 60;

    String name();

    List<NoticeKind> kinds();

    /// `CreateWebhookInput` of the SDL.
    record CreateWebhook(String unit, String name, String address, List<NoticeKind> kinds)
            implements WebhookInput {}

    /// `ChangeWebhookInput` of the SDL.
    record ChangeWebhook(UUID webhook, String name, List<NoticeKind> kinds, boolean active)
            implements WebhookInput {}

    /// The name as it is kept.
    default String plainName() {
        return Normalizer.normalize(name(), Normalizer.Form.NFC).strip();
    }

    /// Each kind once, in their order.
    default List<NoticeKind> eachKind() {
        return kinds().isEmpty() ? List.of() : List.copyOf(EnumSet.copyOf(kinds()));
    }

    /// What is wrong with what both have.
    default List<Problem> problems() {
        var problems = new ArrayList<Problem>();
        var length = plainName().codePointCount(0, plainName().length());
        if (length == 0 || length > LONGEST_NAME) {
            problems.add(InputProblem.at("WEBHOOK_NAME", List.of("name"), LONGEST_NAME));
        }
        if (kinds().isEmpty()) {
            problems.add(InputProblem.at("WEBHOOK_KINDS", List.of("kinds")));
        }
        return problems;
    }

    /// @param secret shown once
    record Made(Webhook webhook, WebhookSecret secret) {}
}
