package org.tongbao.notice;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;

import javax.net.ssl.SSLContext;

/// A program that is called: takes what comes over HTTP, and answers what it is told to. Below
/// `/slow` it answers when it is let.
final class Receiver implements AutoCloseable {

    private final HttpServer server;
    private final List<Heard> heard = Collections.synchronizedList(new ArrayList<>());
    private final CountDownLatch begun = new CountDownLatch(1);
    private final CountDownLatch let = new CountDownLatch(1);
    private volatile int status = 204;

    /// A call as it came.
    record Heard(String path, Headers headers, String body) {

        String header(String name) {
            return headers.getFirst(name);
        }
    }

    Receiver(int port) throws IOException {
        this(HttpServer.create(new InetSocketAddress("127.0.0.1", port), 0));
    }

    /// One of the internet: over HTTPS.
    Receiver(SSLContext certified) throws IOException {
        this(certified(certified));
    }

    private static HttpServer certified(SSLContext context) throws IOException {
        var server = HttpsServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
        server.setHttpsConfigurator(new HttpsConfigurator(context));
        return server;
    }

    private Receiver(HttpServer server) {
        this.server = server;
        server.createContext("/", this::hear);
        server.setExecutor(Executors.newCachedThreadPool());
        server.start();
    }

    int port() {
        return server.getAddress().getPort();
    }

    void answers(int status) {
        this.status = status;
    }

    List<Heard> heard() {
        return List.copyOf(heard);
    }

    void awaitSlowCall() throws InterruptedException {
        begun.await();
    }

    void letSlowCallGo() {
        let.countDown();
    }

    private void hear(HttpExchange exchange) throws IOException {
        try (exchange) {
            var path = exchange.getRequestURI().getPath();
            var body = new String(exchange.getRequestBody().readAllBytes(), UTF_8);
            heard.add(new Heard(path, exchange.getRequestHeaders(), body));
            if (path.startsWith("/slow")) {
                begun.countDown();
                let.await();
            }
            exchange.getResponseHeaders().set("Location", "/elsewhere");
            exchange.sendResponseHeaders(status, -1);
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        letSlowCallGo();
        server.stop(0);
    }
}
