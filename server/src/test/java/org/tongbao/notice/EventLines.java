package org.tongbao.notice;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/// Server-sent events of one operation, as a program reads them.
final class EventLines implements AutoCloseable {

    private static final JsonMapper JSON = new JsonMapper();

    private final HttpClient client;
    private final HttpResponse<InputStream> response;
    private final BufferedReader lines;

    /// @param data null without any
    record Event(String name, JsonNode data) {}

    private EventLines(HttpClient client, HttpResponse<InputStream> response) {
        this.client = client;
        this.response = response;
        lines = new BufferedReader(new InputStreamReader(response.body(), StandardCharsets.UTF_8));
    }

    static EventLines open(int port, String secret, String document) throws Exception {
        var client = HttpClient.newHttpClient();
        var body = JSON.writeValueAsString(Map.of("query", document));
        var request =
                request(port, secret)
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofString(body))
                        .build();
        return new EventLines(client, client.send(request, BodyHandlers.ofInputStream()));
    }

    /// The status of what begins the "single connection mode".
    static int put(int port, String secret) throws Exception {
        try (var client = HttpClient.newHttpClient()) {
            var request = request(port, secret).PUT(BodyPublishers.noBody()).build();
            return client.send(request, BodyHandlers.discarding()).statusCode();
        }
    }

    private static HttpRequest.Builder request(int port, String secret) {
        return HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/graphql"))
                .header("Accept", "text/event-stream")
                .header("Authorization", "Bearer " + secret);
    }

    /// The next event; waits for it.
    Event next() throws IOException {
        var name = "";
        var data = "";
        for (var line = lines.readLine(); ; line = lines.readLine()) {
            if (line == null) {
                throw new IOException("The stream has ended");
            }
            if (line.startsWith("event:")) {
                name = line.substring(6).strip();
            } else if (line.startsWith("data:")) {
                data = line.substring(5).strip();
            } else if (line.isEmpty() && !name.isEmpty()) {
                return new Event(name, data.isEmpty() ? null : JSON.readTree(data));
            }
        }
    }

    @Override
    public void close() throws IOException {
        response.body().close();
        client.shutdownNow();
    }
}
