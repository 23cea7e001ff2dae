package org.tongbao.notice;

import tools.jackson.databind.json.JsonMapper;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/// A connection over WebSocket that speaks `graphql-transport-ws`, message by message.
final class Socket implements AutoCloseable, WebSocket.Listener {

    private final BlockingQueue<String> heard = new LinkedBlockingQueue<>();
    private final StringBuilder part = new StringBuilder();
    private final HttpClient client = HttpClient.newHttpClient();
    private WebSocket socket;

    static Socket open(int port, Map<String, String> headers) {
        var one = new Socket();
        var builder = one.client.newWebSocketBuilder().subprotocols("graphql-transport-ws");
        headers.forEach(builder::header);
        one.socket =
                builder.buildAsync(URI.create("ws://localhost:" + port + "/graphql"), one).join();
        return one;
    }

    void send(String message, Object... arguments) {
        socket.sendText(message.formatted(arguments), true).join();
    }

    void subscribe(String id, String document) {
        var query = new JsonMapper().writeValueAsString(document);
        socket.sendText(
                        "{\"type\":\"subscribe\",\"id\":\"%s\",\"payload\":{\"query\":%s}}"
                                .formatted(id, query),
                        true)
                .join();
    }

    /// The next message but heartbeats; waits for it.
    String next() throws InterruptedException {
        while (true) {
            var message = heard.poll(20, TimeUnit.SECONDS);
            if (message == null) {
                throw new AssertionError("Nothing was said");
            }
            if (!message.contains("\"ping\"")) {
                return message;
            }
        }
    }

    @Override
    public CompletionStage<?> onText(WebSocket socket, CharSequence data, boolean last) {
        part.append(data);
        if (last) {
            heard.add(part.toString());
            part.setLength(0);
        }
        socket.request(1);
        return null;
    }

    @Override
    public void close() {
        socket.abort();
        client.shutdownNow();
    }
}
