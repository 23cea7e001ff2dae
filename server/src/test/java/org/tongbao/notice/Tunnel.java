package org.tongbao.notice;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;

/// A proxy of an office: knows the names of the internet by itself, and lets lines through to them
/// by CONNECT. What it does not know it refuses.
final class Tunnel implements AutoCloseable {

    private final ServerSocket socket;
    private final Map<String, Integer> hosts;
    private final List<String> asked = Collections.synchronizedList(new ArrayList<>());

    /// @param hosts on which port of this machine each host stands, written `name:port`
    Tunnel(int port, Map<String, Integer> hosts) throws IOException {
        this.socket = new ServerSocket(port, 50, InetAddress.getLoopbackAddress());
        this.hosts = Map.copyOf(hosts);
        Thread.ofPlatform().daemon().start(this::serve);
    }

    int port() {
        return socket.getLocalPort();
    }

    /// Where to, as it was asked.
    List<String> asked() {
        return List.copyOf(asked);
    }

    private void serve() {
        while (!socket.isClosed()) {
            try {
                var line = socket.accept();
                Thread.ofPlatform().daemon().start(() -> connect(line));
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void connect(Socket line) {
        try (line) {
            var request = head(line.getInputStream()).split(" ");
            asked.add(request[0] + " " + request[1]);
            var port = hosts.get(request[1]);
            if (port == null || !request[0].equals("CONNECT")) {
                say(line, "HTTP/1.1 403 Forbidden\r\nContent-Length: 0\r\n\r\n");
                return;
            }
            try (var target = new Socket(InetAddress.getLoopbackAddress(), port)) {
                say(line, "HTTP/1.1 200 OK\r\n\r\n");
                var back = Thread.ofPlatform().daemon().start(() -> pass(target, line));
                pass(line, target);
                back.join();
            }
        } catch (IOException | InterruptedException broken) {
            Thread.currentThread().interrupt();
        }
    }

    private static String head(InputStream in) throws IOException {
        var head = new StringBuilder();
        while (head.indexOf("\r\n\r\n") < 0) {
            var next = in.read();
            if (next < 0) {
                throw new IOException("cut off");
            }
            head.append((char) next);
        }
        return head.toString();
    }

    private static void say(Socket line, String words) throws IOException {
        line.getOutputStream().write(words.getBytes(US_ASCII));
        line.getOutputStream().flush();
    }

    private static void pass(Socket from, Socket to) {
        try {
            from.getInputStream().transferTo(to.getOutputStream());
            to.shutdownOutput();
        } catch (IOException over) {
            // One of them hung up.
        }
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
