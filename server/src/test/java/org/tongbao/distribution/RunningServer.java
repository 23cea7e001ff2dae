package org.tongbao.distribution;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;

/// A server of an empty database that has printed its first administrator's password.
record RunningServer(Process process, int port, String password) implements AutoCloseable {

    private static final String ANNOUNCED = "password:";

    static RunningServer of(Process process, int port) throws IOException {
        var output = new StringBuilder();
        var reader = process.inputReader();
        for (var line = reader.readLine(); line != null; line = reader.readLine()) {
            if (line.contains(ANNOUNCED)) {
                drain(reader);
                var at = line.indexOf(ANNOUNCED) + ANNOUNCED.length();
                return new RunningServer(process, port, line.substring(at).strip());
            }
            output.append(line).append('\n');
        }
        throw new AssertionError("the server ended:\n" + output);
    }

    /// The same server, its process started anew.
    RunningServer again(Process started) {
        drain(started.inputReader());
        return new RunningServer(started, port, password);
    }

    /// As the kernel or a power cut ends it: nothing is finished, the database runs on.
    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    URI address(String scheme) {
        return URI.create(scheme + "://localhost:" + port + "/graphql");
    }

    @Override
    public void close() throws InterruptedException {
        process.destroy();
        process.waitFor();
    }

    /// A full pipe would stop the server.
    private static void drain(BufferedReader reader) {
        Thread.ofVirtual()
                .start(() -> {
                    try (reader) {
                        reader.lines().forEach(_ -> {});
                    } catch (IOException | UncheckedIOException ended) {
                        // nothing more to read
                    }
                });
    }
}
