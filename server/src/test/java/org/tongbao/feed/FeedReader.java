package org.tongbao.feed;

import static org.assertj.core.api.Assertions.assertThat;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;

/// A program that reads rows over HTTP with its token.
record FeedReader(int port, String secret) {

    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final JsonMapper JSON = new JsonMapper();

    HttpResponse<String> read(String address, String... headers) {
        return send(address, "Bearer " + secret, headers);
    }

    HttpResponse<String> send(String address, String authorization, String... headers) {
        var request =
                HttpRequest.newBuilder(URI.create("http://localhost:" + port + address))
                        .header("Authorization", authorization);
        if (headers.length > 0) {
            request.headers(headers);
        }
        try {
            return HTTP.send(request.build(), BodyHandlers.ofString());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }

    JsonNode body(String address, String... headers) {
        var answer = read(address, headers);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return JSON.readTree(answer.body());
    }

    /// A refusal, without the address it is about.
    static JsonNode problem(HttpResponse<String> answer) {
        var problem = (ObjectNode) JSON.readTree(answer.body());
        problem.remove("instance");
        return problem;
    }

    static List<JsonNode> rows(JsonNode body) {
        return body.path("rows").valueStream().toList();
    }
}
