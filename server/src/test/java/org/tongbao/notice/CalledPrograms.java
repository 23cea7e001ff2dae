package org.tongbao.notice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tongbao.db.Tables.AUDIT_ENTRY;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.jooq.DSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.graphql.ExecutionGraphQlService;
import org.springframework.security.core.context.SecurityContextHolder;
import org.tongbao.authority.Actor;
import org.tongbao.authority.PersonActor;
import org.tongbao.report.District;
import org.tongbao.report.PublishedOctober;
import org.tongbao.report.ReportQueries;
import org.tongbao.testing.IntegrationTest;
import org.tongbao.testing.TestClock;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.net.URI;
import java.util.Base64;
import java.util.List;
import java.util.stream.Stream;

import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// A district, its administrator, and a program that listens on this machine.
@IntegrationTest
abstract class CalledPrograms {

    @Autowired ExecutionGraphQlService graphql;
    @Autowired DSLContext dsl;
    @Autowired TestClock clock;
    @Autowired WebhookAddresses addresses;
    @Autowired DeliveryRound round;
    @Autowired NoticeNumbering numbering;
    @Autowired Deliveries deliveries;
    @Autowired PublishedOctober october;
    Receiver receiver;
    String origin;
    District district;
    PersonActor administrator;
    ReportQueries queries;

    @BeforeEach
    void aDistrictAndAProgram() throws Exception {
        origin = addresses.receivers().iterator().next();
        receiver = new Receiver(URI.create(origin).getPort());
        district = october.district();
        administrator = district.administrator();
        queries = new ReportQueries(graphql);
    }

    @AfterEach
    void nobodyIsCalledAnyMore() {
        all().forEach(webhook -> queries.ask(administrator, remove(webhook.path("id").asString())));
        receiver.close();
        SecurityContextHolder.clearContext();
        clock.reset();
    }

    void go() {
        round.go().join();
    }

    JsonNode created(String path) {
        return createdAt(origin + path);
    }

    JsonNode createdAt(String address) {
        return createdAt(address, district.code, "[PUBLISHED, CORRECTED, COMPLETED, REOPENED]");
    }

    JsonNode createdAt(String address, String unit, String kinds) {
        var made = queries.ask(administrator, creation(unit, address, "看板", kinds));
        assertThat(made.at("/createWebhook/problems")).isEmpty();
        return made.path("createWebhook");
    }

    List<String> problems(String address, String name, String kinds) {
        return queries.ask(administrator, creation(district.code, address, name, kinds))
                .at("/createWebhook/problems")
                .valueStream()
                .map(one -> one.path("code").asString() + " " + one.at("/path/0").asString())
                .toList();
    }

    JsonNode change(String webhook, String name, String kinds, boolean active) {
        return queries.ask(administrator, changing(webhook, name, kinds, active))
                .path("changeWebhook");
    }

    JsonNode tried(String webhook) {
        return queries.ask(administrator, trial(webhook)).path("testWebhook");
    }

    JsonNode again(String webhook) {
        return queries.ask(
                        administrator,
                        sending(deliveries(webhook).getFirst().path("id").asString()))
                .path("sendWebhookAgain");
    }

    List<JsonNode> deliveries(String webhook) {
        return queries.ask(administrator, list(webhook))
                .at("/webhookDeliveries/edges")
                .valueStream()
                .map(edge -> edge.path("node"))
                .toList();
    }

    JsonNode webhook(String id) {
        return all().filter(one -> one.path("id").asString().equals(id)).findFirst().orElseThrow();
    }

    Delivery due(String webhook) {
        return deliveries.due(clock.instant(), 100).stream()
                .filter(one -> one.webhook().toString().equals(webhook))
                .findFirst()
                .orElseThrow();
    }

    static String id(JsonNode made) {
        return made.at("/webhook/id").asString();
    }

    /// What each of the operations answers to somebody.
    List<String> codes(Actor actor, String webhook, String delivery) {
        return Stream.of(
                        "{ webhooks(unit: \"%s\") { id } }".formatted(district.code),
                        list(webhook),
                        creation(district.code, origin + "/x", "看板", "[PUBLISHED]"),
                        changing(webhook, "看板", "[PUBLISHED]", true),
                        "mutation { changeWebhookSecret(input: {webhook: \"%s\"}) { secret } }"
                                .formatted(webhook),
                        remove(webhook),
                        trial(webhook),
                        sending(delivery))
                .map(document -> queries.errorCode(actor, document))
                .toList();
    }

    static JsonNode json(String text) {
        return new JsonMapper().readTree(text);
    }

    /// As a receiver works it out, from the headers and the body as they came.
    static String signature(String secret, Receiver.Heard heard) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            var key = Base64.getDecoder().decode(secret.replace("whsec_", ""));
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            var signed =
                    heard.header("webhook-id")
                            + "."
                            + heard.header("webhook-timestamp")
                            + "."
                            + heard.body();
            return "v1," + Base64.getEncoder().encodeToString(mac.doFinal(signed.getBytes(UTF_8)));
        } catch (Exception impossible) {
            throw new AssertionError(impossible);
        }
    }

    List<String> trail() {
        return dsl.select(AUDIT_ENTRY.ACTION)
                .from(AUDIT_ENTRY)
                .where(AUDIT_ENTRY.PATH.startsWith(district.code))
                .and(AUDIT_ENTRY.ACTION.startsWith("webhook"))
                .orderBy(AUDIT_ENTRY.ID)
                .fetch(AUDIT_ENTRY.ACTION);
    }

    List<String> entries() {
        return dsl.select(AUDIT_ENTRY.DETAIL)
                .from(AUDIT_ENTRY)
                .where(AUDIT_ENTRY.PATH.startsWith(district.code))
                .and(AUDIT_ENTRY.ACTION.startsWith("webhook"))
                .fetch(AUDIT_ENTRY.DETAIL);
    }

    String remove(String webhook) {
        return "mutation { removeWebhook(input: {webhook: \"%s\"}) { webhook { id } } }"
                .formatted(webhook);
    }

    private Stream<JsonNode> all() {
        return queries.ask(
                        administrator,
                        "{ webhooks(unit: \"%s\") { id name kinds active failingSince } }"
                                .formatted(district.code))
                .path("webhooks")
                .valueStream();
    }

    private static String list(String webhook) {
        return """
        { webhookDeliveries(webhook: "%s") { edges { node { id messageId state attempts problem } } } }
        """
                .formatted(webhook);
    }

    private static String trial(String webhook) {
        return "mutation { testWebhook(input: {webhook: \"%s\"}) { taken said } }"
                .formatted(webhook);
    }

    private static String sending(String delivery) {
        return """
        mutation { sendWebhookAgain(input: {delivery: "%s"}) {
          delivery { attempts } problems { ... on Problem { code } } } }
        """
                .formatted(delivery);
    }

    private static String changing(String webhook, String name, String kinds, boolean active) {
        return """
        mutation { changeWebhook(input: {webhook: "%s", name: "%s", kinds: %s, active: %s}) {
          webhook { active } problems { ... on Problem { code } } } }
        """
                .formatted(webhook, name, kinds, active);
    }

    private static String creation(String unit, String address, String name, String kinds) {
        return """
        mutation { createWebhook(input: {unit: "%s", address: "%s", name: "%s", kinds: %s}) {
          webhook { id } secret problems { ... on Problem { code path } } } }
        """
                .formatted(unit, address, name, kinds);
    }
}
