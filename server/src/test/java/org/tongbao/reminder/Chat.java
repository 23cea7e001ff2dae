package org.tongbao.reminder;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/// A group chat behind a relay: takes what a robot says over HTTP, and answers what it is told to.
final class Chat implements AutoCloseable {

    private final HttpServer server;
    private final List<String> heard = Collections.synchronizedList(new ArrayList<>());
    private final List<URI> calls = Collections.synchronizedList(new ArrayList<>());
    private volatile String answer = "{\"errcode\":0,\"errmsg\":\"ok\"}";
    private volatile int status = 200;

    Chat(int port) throws IOException {
        server = HttpServer.create(new InetSocketAddress("127.0.0.1", port), 0);
        server.createContext("/", this::hear);
        server.start();
    }

    void answers(int status, String answer) {
        this.status = status;
        this.answer = answer;
    }

    List<String> heard() {
        return List.copyOf(heard);
    }

    List<URI> calls() {
        return List.copyOf(calls);
    }

    private void hear(HttpExchange exchange) throws IOException {
        try (exchange) {
            heard.add(new String(exchange.getRequestBody().readAllBytes(), UTF_8));
            calls.add(exchange.getRequestURI());
            var body = answer.getBytes(UTF_8);
            exchange.sendResponseHeaders(status, body.length);
            exchange.getResponseBody().write(body);
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
