package org.tongbao.reminder;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;

/// Says something through a robot. Called outside transactions: the chat may take its seconds.
@Component
class RobotCall {

    private static final Duration LONGEST = Duration.ofSeconds(10);
    private static final int LARGEST_ANSWER = 16 * 1024;
    private static final String MORE = "…";

    private final RobotAddresses addresses;
    private final Clock clock;
    private final JsonMapper json = new JsonMapper();

    /// Most servers have no robot, so it is made for the first word.
    private final SingletonSupplier<HttpClient> client =
            SingletonSupplier.of(() -> HttpClient.newBuilder().connectTimeout(LONGEST).build());

    RobotCall(RobotAddresses addresses, Clock clock) {
        this.addresses = addresses;
        this.clock = clock;
    }

    /// A relay taken out of the settings is not called any more, whoever set the robot before.
    Delivery say(Robot robot, String text) throws InterruptedException {
        if (!addresses.allowed(robot.kind(), robot.address())) {
            return Delivery.failed(robot.address().getHost());
        }
        try {
            var answer = client.obtain().send(request(robot, text), limited());
            return answer.statusCode() == 200
                    ? verdict(json.readTree(answer.body()))
                    : Delivery.failed("HTTP " + answer.statusCode());
        } catch (IOException | JacksonException broken) {
            return Delivery.failed(broken.getClass().getSimpleName());
        }
    }

    private HttpRequest request(Robot robot, String text) {
        var kind = robot.kind();
        var message =
                Map.of("msgtype", "text", "text", Map.of("content", within(kind.bytes(), text)));
        return HttpRequest.newBuilder(kind.calledAt(robot, clock.instant()))
                .timeout(LONGEST)
                .header("Content-Type", "application/json; charset=utf-8")
                .POST(BodyPublishers.ofString(json.writeValueAsString(message)))
                .build();
    }

    private static HttpResponse.BodyHandler<String> limited() {
        return BodyHandlers.limiting(BodyHandlers.ofString(UTF_8), LARGEST_ANSWER);
    }

    /// Both chats answer 200 and say in `errcode` whether they took it.
    private static Delivery verdict(JsonNode answer) {
        var code = answer.path("errcode").asInt(-1);
        return code == 0
                ? Delivery.TAKEN
                : Delivery.failed(code + " " + answer.path("errmsg").asString(""));
    }

    /// The chats refuse what is too long; whole characters only.
    static String within(int bytes, String text) {
        if (text.getBytes(UTF_8).length <= bytes) {
            return text;
        }
        var room = ByteBuffer.allocate(bytes - MORE.getBytes(UTF_8).length);
        UTF_8.newEncoder().encode(CharBuffer.wrap(text), room, true);
        return UTF_8.decode(room.flip()) + MORE;
    }
}
