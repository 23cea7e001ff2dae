package org.tongbao.notice;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;

class WebhookSecretTest {

    /// The example of the reference libraries of Standard Webhooks.
    @Test
    void itSignsAsStandardWebhooksDoes() {
        var secret = new WebhookSecret("whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw");
        assertThat(
                        secret.sign(
                                "msg_p5jXN8AQM9LWM0D4loKWxJek",
                                1_614_265_330,
                                "{\"test\": 2432232314}"))
                .isEqualTo("v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=");
    }

    @Test
    void theExampleOfTheGuideIsSignedSo() throws Exception {
        var guide = Files.readString(Path.of("../docs/api-guide.md"));
        var secret = new WebhookSecret(found("`(whsec_[^`]+)`", guide));
        var body = found("(?s)```http\n.*?\n\n(\\{.*?\\})\n```", guide);
        assertThat(
                        secret.sign(
                                found("webhook-id: (\\S+)", guide),
                                Long.parseLong(found("webhook-timestamp: (\\d+)", guide)),
                                body))
                .isEqualTo(found("webhook-signature: (\\S+)", guide));
    }

    private static String found(String pattern, String text) {
        var match = Pattern.compile(pattern).matcher(text);
        assertThat(match.find()).as(pattern).isTrue();
        return match.group(1);
    }

    @Test
    void eachIsAnotherOneOf32BytesAndDoesNotShow() {
        var secret = WebhookSecret.random();
        assertThat(secret.text()).hasSize(50).isNotEqualTo(WebhookSecret.random().text());
        assertThat(secret.toString()).isEqualTo("whsec_…");
    }
}
