package org.tongbao.graphql;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;

/// The door as a caller meets it: real requests over HTTP. Immutable: each `with…` and [#signIn]
/// gives another caller.
///
/// ```
/// var clerk = GraphQlDoor.on(port).signIn("clerk", "password");
/// clerk.post("query($m: Month!) { … }", Map.of("m", "2026-10")).data("report")
/// ```
public final class GraphQlDoor {

    private static final JsonMapper JSON = new JsonMapper();
    private static final HttpClient CLIENT = client().build();

    private final URI address;
    private final Map<String, String> headers;
    private final HttpClient client;

    private GraphQlDoor(URI address, Map<String, String> headers, HttpClient client) {
        this.address = address;
        this.headers = Map.copyOf(headers);
        this.client = client;
    }

    private static HttpClient.Builder client() {
        return HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(Duration.ofSeconds(5));
    }

    /// Somebody without a session and without a token.
    public static GraphQlDoor on(int port) {
        return new GraphQlDoor(
                URI.create("http://localhost:" + port + "/graphql"),
                Map.of(
                        "Content-Type", "application/json",
                        "Accept", "application/graphql-response+json"),
                CLIENT);
    }

    public GraphQlDoor with(String header, String value) {
        var more = new HashMap<>(headers);
        more.put(header, value);
        return new GraphQlDoor(address, more, client);
    }

    /// What it sends of a header.
    public String header(String name) {
        return headers.getOrDefault(name, "");
    }

    /// The same caller from another address of this machine, for example `127.0.0.6`.
    public GraphQlDoor from(String loopback) {
        return new GraphQlDoor(
                address, headers, client().localAddress(InetAddress.ofLiteral(loopback)).build());
    }

    public GraphQlDoor withToken(String secret) {
        return with("Authorization", "Bearer " + secret);
    }

    public GraphQlDoor inEnglish() {
        return with("Accept-Language", "en");
    }

    /// The same caller with the session that signing in gave.
    public GraphQlDoor signIn(String account, String password) {
        var answer =
                post(
                        """
                        mutation($input: SignInInput!) {
                          signIn(input: $input) { problems { ... on Problem { code } } }
                        }
                        """,
                        Map.of("input", Map.of("account", account, "password", password)));
        var cookies =
                answer.headers().allValues("Set-Cookie").stream()
                        .map(cookie -> cookie.split(";", 2)[0])
                        .collect(Collectors.joining("; "));
        if (cookies.isEmpty()) {
            throw new AssertionError("not signed in: " + answer.body());
        }
        return with("Cookie", cookies);
    }

    public Answer post(String document) {
        return post(document, Map.of());
    }

    public Answer post(String document, Map<String, ?> variables) {
        return postBody(JSON.writeValueAsString(Map.of("query", document, "variables", variables)));
    }

    /// Any body at all, well-formed or not.
    public Answer postBody(String body) {
        return send(
                HttpRequest.newBuilder(address).POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    /// @param query the part after the question mark, encoded
    public Answer get(String query) {
        return send(HttpRequest.newBuilder(URI.create(address + "?" + query)).GET());
    }

    public Answer method(String method) {
        return send(
                HttpRequest.newBuilder(address)
                        .method(method, HttpRequest.BodyPublishers.noBody()));
    }

    /// Bytes put under another path of the server, for example a part of a file.
    public Answer put(String path, byte[] bytes) {
        return send(
                HttpRequest.newBuilder(address.resolve(path))
                        .PUT(HttpRequest.BodyPublishers.ofByteArray(bytes)));
    }

    /// A file from another path of the server.
    public HttpResponse<byte[]> fetch(String path) {
        var request = HttpRequest.newBuilder(address.resolve(path)).GET();
        headers.forEach(request::setHeader);
        try {
            return client.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
        } catch (IOException broken) {
            throw new AssertionError(broken);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new AssertionError(stopped);
        }
    }

    private Answer send(HttpRequest.Builder request) {
        headers.forEach(request::setHeader);
        try {
            var response =
                    client.send(
                            request.timeout(Duration.ofSeconds(60)).build(),
                            HttpResponse.BodyHandlers.ofString());
            return new Answer(response.statusCode(), response.headers(), json(response.body()));
        } catch (IOException broken) {
            throw new AssertionError(broken);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new AssertionError(stopped);
        }
    }

    private static JsonNode json(String body) {
        return body.startsWith("{") ? JSON.readTree(body) : JSON.createObjectNode();
    }
}
