package org.tongbao.notice;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.tongbao.access.Personas;
import org.tongbao.graphql.GraphQlDoor;
import org.tongbao.testing.IntegrationTest;
import org.tongbao.testing.TestClock;

import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// Subscriptions: a program hears what is new over server-sent events and over WebSocket, while its
/// rights last.
@IntegrationTest
@Timeout(60)
class MonthNoticeSubscriptionTest {

    private static final String HEAR =
            "subscription { monthNotices(unit: \"370402101\"%s) { cursor node { kind month unit {"
                    + " code parent { code } } } } }";

    private static final String INIT = "{\"type\":\"connection_init\"}";

    @LocalServerPort int port;
    @Autowired Personas personas;
    @Autowired ToldWebhook acts;
    @Autowired NoticeBoard board;
    @Autowired TestClock clock;
    private final List<AutoCloseable> open = new ArrayList<>();
    private GraphQlDoor administrator;
    private String token;
    private String secret;

    @BeforeEach
    void aToken() {
        administrator = personas.administrator();
        made(600);
    }

    @AfterEach
    void whoeverHearsLosesTheRightAndLinesAreClosed() throws Exception {
        revoke();
        endOfQuiet();
        heardBy(0);
        for (var one : open) {
            one.close();
        }
        clock.reset();
    }

    @Test
    void overEventsAProgramHearsWhatIsNewWhileItsTokenHolds() throws Exception {
        var stream = events(secret, HEAR.formatted(""));
        heardBy(1);
        happens();
        var next = stream.next();
        assertThat(next.name()).isEqualTo("next");
        assertThat(next.data().at("/data/monthNotices/node/kind").asString())
                .isEqualTo("PUBLISHED");
        assertThat(next.data().at("/data/monthNotices/node/unit/parent/code").asString())
                .isEqualTo(Personas.DISTRICT);

        revoke();
        happens();
        assertThat(stream.next().data().at("/errors/0/extensions/code").asString())
                .isEqualTo("UNAUTHENTICATED");
        assertThat(stream.next().name()).isEqualTo("complete");
    }

    @Test
    void whoLosesTheRightIsToldSoWithoutAnythingNew() throws Exception {
        var stream = events(secret, HEAR.formatted(""));
        heardBy(1);
        revoke();
        endOfQuiet();
        assertThat(stream.next().data().at("/errors/0/extensions/code").asString())
                .isEqualTo("UNAUTHENTICATED");
    }

    @Test
    void whatWasMissedIsHeardAfterTheCursorThatWasKept() throws Exception {
        var first = events(secret, HEAR.formatted(""));
        heardBy(1);
        happens();
        var cursor = first.next().data().at("/data/monthNotices/cursor").asString();
        happens();
        var again = events(secret, HEAR.formatted(", after: \"" + cursor + "\""));
        heardBy(2);
        board.look();
        var missed = again.next().data().at("/data/monthNotices/cursor").asString();
        assertThat(missed).isNotEqualTo(cursor);
        var page =
                personas.stranger()
                        .withToken(secret)
                        .post(
                                "{ monthNotices(unit: \"370402101\", after: \"%s\") { edges { cursor } newest } }"
                                        .formatted(cursor))
                        .data("monthNotices");
        assertThat(page.at("/edges/0/cursor").asString()).isEqualTo(missed);
        assertThat(page.path("newest").asString()).isEqualTo(missed);
    }

    @Test
    void overWebSocketATokenInTheFirstMessageIsEnough() throws Exception {
        var socket = socket(Map.of());
        socket.send(
                "{\"type\":\"connection_init\",\"payload\":{\"Authorization\":\"Bearer %s\"}}",
                secret);
        assertThat(socket.next()).contains("connection_ack");
        socket.subscribe("1", HEAR.formatted(""));
        heardBy(1);
        happens();
        assertThat(socket.next()).contains("\"next\"", "\"id\":\"1\"", "PUBLISHED");
        socket.subscribe("2", "{ viewer { apiToken { id } } }");
        assertThat(socket.next()).contains("\"id\":\"2\"", token);
        assertThat(socket.next()).contains("complete", "\"id\":\"2\"");
        socket.subscribe("3", "mutation { signOut { problems { __typename } } }");
        assertThat(socket.next()).contains("BAD_USER_INPUT");
        assertThat(socket.next()).contains("complete", "\"id\":\"3\"");
        revoke();
        happens();
        assertThat(socket.next()).contains("UNAUTHENTICATED", "\"id\":\"1\"");
        assertThat(socket.next()).contains("complete", "\"id\":\"1\"");
    }

    @Test
    void overWebSocketNobodyComesInWithoutAToken() throws Exception {
        assertThat(ClosingLine.after(port, Map.of(), INIT)).isEqualTo(4401);
        var early =
                "{\"type\":\"subscribe\",\"id\":\"1\",\"payload\":{\"query\":\"{__typename}\"}}";
        var shown = Map.of("Authorization", "Bearer " + secret);
        assertThat(ClosingLine.after(port, shown, early)).isEqualTo(4401);
    }

    @Test
    void overWebSocketACookieFromAnotherSitesPageSaysNothing() throws Exception {
        var cookie = administrator.header("Cookie");
        var own = socket(Map.of("Cookie", cookie, "Origin", "http://localhost:" + port));
        own.send(INIT);
        assertThat(own.next()).contains("connection_ack");
        var foreign = Map.of("Cookie", cookie, "Origin", "https://example.org");
        assertThat(ClosingLine.after(port, foreign, INIT)).isEqualTo(4401);
    }

    @Test
    void eachOperationIsARequestOfTheToken() throws Exception {
        clock.moveTo(clock.instant().truncatedTo(ChronoUnit.MINUTES));
        made(2);
        var socket = socket(Map.of());
        socket.send(
                "{\"type\":\"connection_init\",\"payload\":{\"Authorization\":\"Bearer %s\"}}",
                secret);
        assertThat(socket.next()).contains("connection_ack");
        socket.subscribe("1", "{ __typename }");
        assertThat(socket.next() + socket.next()).contains("Query", "complete");
        socket.subscribe("2", "{ __typename }");
        assertThat(socket.next() + socket.next()).contains("Query", "complete");
        socket.subscribe("3", "{ __typename }");
        assertThat(socket.next()).contains("RATE_LIMITED");
        clock.advance(Duration.ofMinutes(1));
    }

    @Test
    void aTokenHasTenAtMost() throws Exception {
        var socket = socket(Map.of());
        socket.send(
                "{\"type\":\"connection_init\",\"payload\":{\"Authorization\":\"Bearer %s\"}}",
                secret);
        socket.next();
        for (int one = 1; one <= NoticeBoard.MOST_OF_A_CALLER; one++) {
            socket.subscribe("s" + one, HEAR.formatted(""));
            heardBy(one);
        }
        socket.subscribe("more", HEAR.formatted(""));
        assertThat(socket.next()).contains("TOO_COMPLEX");
        assertThat(socket.next()).contains("complete");
        socket.send("{\"type\":\"complete\",\"id\":\"s1\"}");
        heardBy(NoticeBoard.MOST_OF_A_CALLER - 1);
    }

    @Test
    void onOtherWaysItIsRefusedWithWhatWouldBeRight() throws Exception {
        var program = personas.stranger().withToken(secret);
        assertThat(program.post(HEAR.formatted("")).errorCodes()).containsExactly("BAD_USER_INPUT");
        var refused = events(secret, "mutation { signOut { problems { __typename } } }");
        assertThat(refused.next().data().at("/errors/0/extensions/code").asString())
                .isEqualTo("BAD_USER_INPUT");
        assertThat(refused.next().name()).isEqualTo("complete");
        var hidden = events(secret, HEAR.formatted("").replace("370402101", "370403"));
        assertThat(hidden.next().data().at("/errors/0/extensions/code").asString())
                .isEqualTo("NOT_FOUND");
        var nobody = events("tb_nobody", HEAR.formatted(""));
        assertThat(nobody.next().data().at("/errors/0/extensions/code").asString())
                .isEqualTo("UNAUTHENTICATED");
        assertThat(EventLines.put(port, secret)).as("single connection mode").isEqualTo(405);
    }

    private void happens() {
        acts.happened(Personas.TOWN);
        board.look();
    }

    /// So often it is looked before a caller is asked for again.
    private void endOfQuiet() {
        for (int look = 0; look < 30; look++) {
            board.look();
        }
    }

    private void heardBy(int listeners) {
        while (board.size() != listeners) {
            Thread.onSpinWait();
        }
    }

    private EventLines events(String secret, String document) throws Exception {
        var stream = EventLines.open(port, secret, document);
        open.add(stream);
        return stream;
    }

    private Socket socket(Map<String, String> headers) throws Exception {
        var socket = Socket.open(port, headers);
        open.add(socket);
        return socket;
    }

    private void made(int perMinute) {
        var answer =
                administrator
                        .post(
                                """
                                mutation { createApiToken(input: {name: "听", unit: "370402101", requestsPerMinute: %d}) {
                                  apiToken { id } secret } }
                                """
                                        .formatted(perMinute))
                        .data("createApiToken");
        token = answer.at("/apiToken/id").asString();
        secret = answer.path("secret").asString();
    }

    private void revoke() {
        var answer =
                administrator.post(
                        "mutation { revokeApiToken(input: {apiToken: \"%s\"}) { problems { __typename } } }"
                                .formatted(token));
        assertThat(answer.errorCodes()).isEmpty();
    }
}
