package org.tongbao.access;

import static org.assertj.core.api.Assertions.assertThat;

import org.springframework.stereotype.Component;
import org.tongbao.graphql.GraphQlDoor;
import org.tongbao.notice.ToldWebhook;

import java.util.Map;

/// Two webhooks of 税郭镇 for [WhoMayTest]: one that was told something, one that is removed. Nobody
/// is called: their address is not public.
@Component
class WhoMayWebhooks {

    private final ToldWebhook told;

    WhoMayWebhooks(ToldWebhook told) {
        this.told = told;
    }

    Map<String, String> kept(GraphQlDoor administrator) {
        var webhook = made(administrator);
        told.tell(Personas.TOWN);
        var delivery =
                administrator
                        .post(
                                "{ webhookDeliveries(webhook: \"%s\", first: 1) { edges { node { id } } } }"
                                        .formatted(webhook))
                        .data("webhookDeliveries")
                        .at("/edges/0/node/id")
                        .asString();
        return Map.of("WEBHOOK", webhook, "DELIVERY", delivery, "REMOVED", made(administrator));
    }

    private static String made(GraphQlDoor administrator) {
        var answer =
                administrator.post(
                        """
                        mutation { createWebhook(input: {
                          unit: "370402101", name: "walk", address: "https://127.0.0.1/", kinds: [PUBLISHED]
                        }) { webhook { id } problems { ... on Problem { code } } } }
                        """);
        assertThat(answer.problems("createWebhook")).as("%s", answer.body()).isEmpty();
        return answer.data("createWebhook").at("/webhook/id").asString();
    }
}
