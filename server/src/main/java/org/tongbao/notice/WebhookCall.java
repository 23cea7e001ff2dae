package org.tongbao.notice;

import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;

import java.io.IOException;
import java.net.UnknownHostException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Clock;
import java.time.Duration;

/// Calls a webhook. Called outside transactions: a receiver may take its seconds. Redirects are not
/// followed, and of an answer nothing but its status is read.
@Component
class WebhookCall {

    private static final Duration LONGEST = Duration.ofSeconds(10);

    private final WebhookAddresses addresses;
    private final Clock clock;

    /// Most servers have no webhook, so it is made for the first call.
    private final SingletonSupplier<HttpClient> client = SingletonSupplier.of(this::client);

    WebhookCall(WebhookAddresses addresses, Clock clock) {
        this.addresses = addresses;
        this.clock = clock;
    }

    private HttpClient client() {
        var client =
                HttpClient.newBuilder()
                        .version(HttpClient.Version.HTTP_1_1)
                        .followRedirects(HttpClient.Redirect.NEVER)
                        .connectTimeout(LONGEST);
        addresses.proxies().ifPresent(client::proxy);
        return client.build();
    }

    /// A receiver taken out of the settings is not called any more, whoever made the webhook.
    Answer send(Webhook webhook, Message message) throws InterruptedException {
        try {
            return addresses.allows(webhook.address())
                    ? Answer.of(status(request(webhook, message)))
                    : Answer.failed("ADDRESS_NOT_PUBLIC");
        } catch (UnknownHostException unknown) {
            return Answer.failed("UnknownHostException");
        } catch (IOException broken) {
            return Answer.failed(broken.getClass().getSimpleName());
        }
    }

    private int status(HttpRequest request) throws IOException, InterruptedException {
        var answer = client.obtain().send(request, BodyHandlers.ofInputStream());
        answer.body().close();
        return answer.statusCode();
    }

    private HttpRequest request(Webhook webhook, Message message) {
        var now = clock.instant();
        return HttpRequest.newBuilder(webhook.address())
                .timeout(LONGEST)
                .header("Content-Type", "application/json; charset=utf-8")
                .header("webhook-id", message.id())
                .header("webhook-timestamp", Long.toString(now.getEpochSecond()))
                .header("webhook-signature", webhook.signatures(message.id(), now, message.body()))
                .POST(BodyPublishers.ofString(message.body()))
                .build();
    }
}
