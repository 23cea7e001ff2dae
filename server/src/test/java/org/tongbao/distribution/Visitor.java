package org.tongbao.distribution;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.security.GeneralSecurityException;
import java.util.Map;

/// Somebody with a browser, as far as the server can tell.
record Visitor(HttpClient client, Map<String, String> headers) implements AutoCloseable {

    static Visitor trusting(Certificate certificate) throws GeneralSecurityException, IOException {
        return new Visitor(
                HttpClient.newBuilder().sslContext(certificate.trusted()).build(), Map.of());
    }

    /// What a proxy that ends HTTPS adds to a request.
    static Visitor throughProxy() {
        return new Visitor(
                HttpClient.newHttpClient(),
                Map.of("X-Forwarded-For", "203.0.113.77", "X-Forwarded-Proto", "https"));
    }

    /// The cookie that signing in as the first administrator gives.
    String signIn(URI address, String password) throws IOException, InterruptedException {
        var body =
                """
                {"query": "mutation($input: SignInInput!) { signIn(input: $input) { problems { ... on Problem { code } } } }",
                 "variables": {"input": {"account": "admin", "password": "%s"}}}
                """;
        var request =
                HttpRequest.newBuilder(address)
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofString(body.formatted(password)));
        headers.forEach(request::header);
        var answer = client.send(request.build(), BodyHandlers.ofString());
        return answer.headers()
                .firstValue("Set-Cookie")
                .orElseThrow(() -> new AssertionError("not signed in: " + answer.body()));
    }

    @Override
    public void close() {
        client.close();
    }
}
