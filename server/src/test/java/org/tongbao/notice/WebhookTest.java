package org.tongbao.notice;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.tongbao.authority.Actor;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

/// Webhooks (推送): how a program is called, and what becomes of a call that is not taken.
class WebhookTest extends CalledPrograms {

    @Autowired DeliveryWorkflow workflow;

    @Test
    void aProgramIsCalledWithFactsAndASignature() {
        var made = created("/hook");
        october.publish(district, district.reviewer());
        october.approve(district, 2);
        go();
        go();
        assertThat(receiver.heard()).as("once each, whoever asks again").hasSize(2);
        var first = receiver.heard().getFirst();
        var body = json(first.body());
        assertThat(body.path("type").asString()).isEqualTo("month.published");
        assertThat(body.path("timestamp").asString()).startsWith("2026-11-02T");
        assertThat(body.at("/data/unit/code").asString()).isEqualTo(district.code);
        assertThat(body.at("/data/month").asString()).isEqualTo("2026-10");
        assertThat(body.at("/data/reportedUnit").isNull()).isTrue();
        assertThat(body.at("/data/demonstration").asBoolean()).isFalse();
        assertThat(body.at("/data/standing").asString())
                .isEqualTo("/api/v1/standing.json?under=" + district.code + "&month=2026-10");
        assertThat(body.path("data").propertyNames())
                .as("nothing else, and no figure")
                .containsExactly("unit", "month", "reportedUnit", "demonstration", "standing");
        assertThat(first.header("Content-Type")).startsWith("application/json");
        assertThat(first.header("webhook-id")).startsWith("msg_");
        assertThat(first.header("webhook-signature"))
                .isEqualTo(signature(made.path("secret").asString(), first));
        var second = json(receiver.heard().getLast().body());
        assertThat(second.path("type").asString()).isEqualTo("month.completed");
        assertThat(second.at("/data/reportedUnit/code").asString()).isEqualTo(district.town(2));
        assertThat(deliveries(id(made)))
                .extracting(one -> one.path("state").asString())
                .containsExactly("TAKEN", "TAKEN");
    }

    @Test
    void whatIsNotTakenIsTriedAgainWithLongerAndLongerPauses() {
        var webhook = id(created("/hook"));
        october.publish(district, district.reviewer());
        receiver.answers(503);
        go();
        clock.advance(Duration.ofSeconds(59));
        go();
        assertThat(receiver.heard()).hasSize(1);
        var failed = deliveries(webhook).getFirst();
        assertThat(failed.path("state").asString()).isEqualTo("WAITING");
        assertThat(failed.path("problem").asString()).isEqualTo("HTTP 503");
        assertThat(failed.path("attempts").asInt()).isEqualTo(1);
        assertThat(webhook(webhook).path("failingSince").isNull()).isFalse();

        clock.advance(Duration.ofSeconds(2));
        go();
        clock.advance(Duration.ofMinutes(4));
        go();
        assertThat(receiver.heard()).hasSize(2);
        receiver.answers(200);
        clock.advance(Duration.ofMinutes(2));
        go();
        assertThat(receiver.heard()).hasSize(3);
        assertThat(receiver.heard())
                .extracting(one -> one.header("webhook-id"))
                .containsOnly(deliveries(webhook).getFirst().path("messageId").asString());
        assertThat(deliveries(webhook).getFirst().path("state").asString()).isEqualTo("TAKEN");
        assertThat(webhook(webhook).path("failingSince").isNull()).isTrue();
    }

    @Test
    void redirectsAreNotFollowed() {
        var webhook = id(created("/hook"));
        october.publish(district, district.reviewer());
        receiver.answers(307);
        go();
        assertThat(receiver.heard()).extracting(Receiver.Heard::path).containsExactly("/hook");
        assertThat(deliveries(webhook).getFirst().path("problem").asString()).isEqualTo("HTTP 307");
    }

    @Test
    void aSlowReceiverKeepsNobodyElseWaiting() throws Exception {
        created("/slow");
        var quick = id(created("/quick"));
        october.publish(district, district.reviewer());
        var round = this.round.go();
        receiver.awaitSlowCall();
        while (!deliveries(quick).getFirst().path("state").asString().equals("TAKEN")) {
            Thread.onSpinWait();
        }
        assertThat(round.isDone()).isFalse();
        receiver.letSlowCallGo();
        round.join();
    }

    @Test
    void onlyOneOfTwoServersTriesIt() {
        var webhook = id(created("/hook"));
        october.publish(district, district.reviewer());
        numbering.go();
        var mine = due(webhook);
        var theirs = due(webhook);
        assertThat(workflow.claim(mine)).isTrue();
        assertThat(workflow.claim(theirs)).isFalse();
        go();
        assertThat(receiver.heard()).isEmpty();
        clock.advance(Duration.ofMinutes(2));
        go();
        assertThat(receiver.heard()).as("the first server died over it").hasSize(1);
    }

    @Test
    void afterTwoDaysItIsGivenUpAndTheWebhookIsDisabled() {
        var webhook = id(created("/hook"));
        october.publish(district, district.reviewer());
        receiver.answers(500);
        for (int attempt = 1; attempt <= Retries.MOST; attempt++) {
            go();
            clock.advance(Retries.pause(attempt).plusSeconds(1));
        }
        assertThat(receiver.heard()).hasSize(8);
        assertThat(deliveries(webhook).getFirst().path("state").asString()).isEqualTo("GIVEN_UP");
        assertThat(webhook(webhook).path("active").asBoolean()).isFalse();
        assertThat(trail()).containsExactly("webhook.created", "webhook.disabled");
        october.approve(district, 1);
        go();
        assertThat(receiver.heard()).hasSize(8);
        assertThat(deliveries(webhook)).as("nothing is prepared for it").hasSize(1);

        assertThat(again(webhook).at("/problems/0/code").asString()).isEqualTo("WEBHOOK_DISABLED");
        change(webhook, "看板", "[PUBLISHED]", true);
        receiver.answers(200);
        assertThat(again(webhook).at("/delivery/attempts").asInt()).isZero();
        go();
        assertThat(receiver.heard()).hasSize(9);
        assertThat(deliveries(webhook).getFirst().path("state").asString()).isEqualTo("TAKEN");
    }

    @Test
    void aReceiverThatIsNoMoreIsNotCalledAgain() {
        var webhook = id(created("/hook"));
        october.publish(district, district.reviewer());
        receiver.answers(410);
        go();
        assertThat(webhook(webhook).path("active").asBoolean()).isFalse();
        assertThat(deliveries(webhook).getFirst().path("state").asString()).isEqualTo("GIVEN_UP");
    }

    @Test
    void aChangedSecretSignsBesideTheOldOneForADay() {
        var made = created("/hook");
        var old = made.path("secret").asString();
        var changed =
                queries.ask(
                                administrator,
                                """
                                mutation { changeWebhookSecret(input: {webhook: "%s"}) {
                                  webhook { previousUntil } secret problems { ... on Problem { code } } } }
                                """
                                        .formatted(id(made)))
                        .path("changeWebhookSecret");
        var secret = changed.path("secret").asString();
        assertThat(secret).startsWith("whsec_").isNotEqualTo(old);
        assertThat(tried(id(made)).path("taken").asBoolean()).isTrue();
        var both = receiver.heard().getFirst();
        assertThat(both.header("webhook-signature"))
                .isEqualTo(signature(secret, both) + " " + signature(old, both));
        clock.advance(Duration.ofDays(1));
        tried(id(made));
        var one = receiver.heard().getLast();
        assertThat(one.header("webhook-signature")).isEqualTo(signature(secret, one));
        assertThat(trail()).containsExactly("webhook.created", "webhook.secret_changed");
        assertThat(entries()).noneMatch(detail -> detail.contains("whsec_"));
    }

    @Test
    void aTestTellsWhatWasAnswered() {
        var webhook = id(created("/hook"));
        assertThat(tried(webhook).path("taken").asBoolean()).isTrue();
        assertThat(json(receiver.heard().getFirst().body()).path("type").asString())
                .isEqualTo("webhook.test");
        receiver.answers(401);
        assertThat(tried(webhook).path("said").asString()).isEqualTo("HTTP 401");
        receiver.close();
        assertThat(tried(webhook).path("said").asString()).isEqualTo("ConnectException");
        var inside = id(createdAt("https://127.0.0.1:8443/hook"));
        assertThat(tried(inside).path("said").asString()).isEqualTo("ADDRESS_NOT_PUBLIC");
    }

    @Test
    void whatIsOutsideIsCalledThroughTheProxyOfTheSettings() throws Exception {
        var port = Objects.requireNonNull(addresses.proxy()).getPort();
        try (var proxy = new Tunnel(port, Map.of())) {
            var outside = id(createdAt("https://hooks.example.test/hook"));
            assertThat(tried(outside).path("taken").asBoolean()).isFalse();
            assertThat(proxy.asked()).containsExactly("CONNECT hooks.example.test:443");
        }
    }

    @Test
    void oneHearsOnlyOfWhatItWantsUnderItsUnit() {
        createdAt(origin + "/corrections", district.code, "[CORRECTED]");
        createdAt(origin + "/town", district.town(1), "[PUBLISHED, CORRECTED, COMPLETED]");
        october.approve(district, 1);
        october.publish(district, district.reviewer());
        october.correct(district, 1);
        go();
        assertThat(receiver.heard())
                .extracting(Receiver.Heard::path)
                .containsExactly("/corrections");
    }

    @Test
    void whatIsWrongIsSaidAndNothingIsMade() {
        for (var wrong :
                List.of("http://example.org/", "https://a:b@example.org/", "ftp://x/", "")) {
            assertThat(problems(wrong, "看板", "[PUBLISHED]"))
                    .containsExactly("WEBHOOK_ADDRESS address");
        }
        assertThat(problems(origin + "/hook", " ", "[]"))
                .containsExactly("WEBHOOK_NAME name", "WEBHOOK_KINDS kinds");
        assertThat(trail()).isEmpty();
        var webhook = id(created("/hook"));
        assertThat(change(webhook, "x".repeat(61), "[]", true).path("problems")).hasSize(2);
        assertThat(trail()).containsExactly("webhook.created");
    }

    @Test
    void changingAndRemovingStandInTheTrailAndTheSameAgainChangesNothing() {
        var webhook = id(created("/hook"));
        change(webhook, "大屏", "[CORRECTED, PUBLISHED]", false);
        change(webhook, "大屏", "[PUBLISHED, CORRECTED]", false);
        assertThat(webhook(webhook).path("kinds")).hasToString("[\"PUBLISHED\",\"CORRECTED\"]");
        queries.ask(administrator, remove(webhook));
        assertThat(trail())
                .containsExactly("webhook.created", "webhook.changed", "webhook.removed");
        assertThat(queries.errorCode(administrator, remove(webhook))).isEqualTo("NOT_FOUND");
    }

    @Test
    void onlyAdministratorsOfTheUnitManageThem() {
        var webhook = id(created("/hook"));
        october.publish(district, district.reviewer());
        go();
        var delivery = deliveries(webhook).getFirst().path("id").asString();
        for (Actor other : List.of(district.reviewer(), district.leader())) {
            assertThat(codes(other, webhook, delivery)).containsOnly("FORBIDDEN");
        }
        assertThat(codes(district.townAdministrator(1), webhook, delivery))
                .containsOnly("NOT_FOUND");
        var nothing = UUID.randomUUID().toString();
        assertThat(queries.errorCode(administrator, remove(nothing))).isEqualTo("NOT_FOUND");
        assertThat(trail()).containsExactly("webhook.created");
    }
}
