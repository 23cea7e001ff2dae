package org.tongbao.notice;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.DataInputStream;
import java.io.IOException;
import java.net.Socket;
import java.util.Map;

/// What the server closes a WebSocket with, read from the line itself: the JDK's client may lose a
/// frame that arrives together with the end of the line, and then says 1006.
final class ClosingLine {

    private static final int TEXT = 0x81;
    private static final int CLOSE = 0x88;
    private static final int MASKED = 0x80;
    private static final byte[] NO_MASK = new byte[4];

    private ClosingLine() {}

    /// @param message of less than 126 bytes
    /// @return the code after it
    static int after(int port, Map<String, String> headers, String message) throws IOException {
        try (var line = new Socket("localhost", port)) {
            line.setSoTimeout(20_000);
            var out = line.getOutputStream();
            out.write(handshake(port, headers).getBytes(US_ASCII));
            var in = new DataInputStream(line.getInputStream());
            passHead(in);
            var bytes = message.getBytes(UTF_8);
            out.write(TEXT);
            out.write(MASKED | bytes.length);
            out.write(NO_MASK);
            out.write(bytes);
            while (true) {
                var kind = in.readUnsignedByte();
                var length = in.readUnsignedByte();
                if (kind == CLOSE) {
                    return in.readUnsignedShort();
                }
                in.skipNBytes(length);
            }
        }
    }

    private static String handshake(int port, Map<String, String> headers) {
        var head =
                new StringBuilder(
                        """
                        GET /graphql HTTP/1.1
                        Host: localhost:%d
                        Connection: Upgrade
                        Upgrade: websocket
                        Sec-WebSocket-Version: 13
                        Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==
                        Sec-WebSocket-Protocol: graphql-transport-ws
                        """
                                .formatted(port));
        headers.forEach((name, value) -> head.append(name + ": " + value + "\n"));
        return head.append("\n").toString().replace("\n", "\r\n");
    }

    private static void passHead(DataInputStream in) throws IOException {
        var end = new StringBuilder();
        while (!end.toString().endsWith("\r\n\r\n")) {
            end.append((char) in.readUnsignedByte());
        }
    }
}
