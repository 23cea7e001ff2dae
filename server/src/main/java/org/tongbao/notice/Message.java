package org.tongbao.notice;

import org.jspecify.annotations.Nullable;
import org.tongbao.orgunit.OrgUnit;

import tools.jackson.databind.json.JsonMapper;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

/// What is sent: facts by their codes and where the figures are read, never a figure. The body of a
/// notice is the same at each attempt.
///
/// @param id by which the receiver knows it again
record Message(String id, String body) {

    private static final JsonMapper JSON = new JsonMapper();

    static Message of(Delivery delivery) {
        var notice = delivery.notice();
        var data = new LinkedHashMap<String, Object>();
        data.put("unit", unit(notice.unit()));
        data.put("month", notice.month().toString());
        data.put("reportedUnit", unit(notice.reportedUnit()));
        data.put("demonstration", notice.demonstration());
        data.put("standing", notice.address());
        return new Message(delivery.messageId(), body(notice.kind().type(), notice.at(), data));
    }

    /// Says nothing but that the line works.
    static Message trial(Webhook webhook, Instant now) {
        return new Message(
                "msg_" + UUID.randomUUID(),
                body("webhook.test", now, Map.of("unit", Map.of("code", webhook.unit().code()))));
    }

    private static @Nullable Map<String, Object> unit(@Nullable OrgUnit unit) {
        return unit == null ? null : Map.of("code", unit.code(), "name", unit.name());
    }

    private static String body(String type, Instant at, Map<String, ?> data) {
        var body = new LinkedHashMap<String, Object>();
        body.put("type", type);
        body.put("timestamp", at.truncatedTo(ChronoUnit.MILLIS).toString());
        body.put("data", data);
        return JSON.writeValueAsString(body);
    }
}
