package org.tongbao.size;

import org.tongbao.TongbaoApplication;
import org.tongbao.graphql.GraphQlDoor;

import java.io.File;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

/// The product in a process of its own, with the settings of the package, on a database that is
/// already running.
record AskedServer(Process process, int port) implements AutoCloseable {

    /// So many values of answers it keeps, to give them again; without any each is made anew.
    private static final int KEPT = Integer.getInteger("tongbao.size.kept", 0);

    private static final Duration PATIENCE = Duration.ofMinutes(5);

    static AskedServer start(SizedDatabase database, Path log)
            throws IOException, InterruptedException {
        var port = freePort();
        var command =
                new ArrayList<>(
                        List.of(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                "-Xms64m",
                                "-Xmx256m",
                                "-XX:+UseSerialGC",
                                "-XX:+UseCompactObjectHeaders",
                                "-cp",
                                productOnly(System.getProperty("java.class.path")),
                                TongbaoApplication.class.getName(),
                                "--server.port=" + port));
        command.addAll(settings(database));
        var process =
                new ProcessBuilder(command)
                        .redirectErrorStream(true)
                        .redirectOutput(log.toFile())
                        .start();
        Runtime.getRuntime().addShutdownHook(new Thread(process::destroy));
        var server = new AskedServer(process, port);
        server.awaitHealth();
        return server;
    }

    /// What stands among the tests is no part of the product: a clock, what counts statements.
    private static String productOnly(String classPath) {
        var tests = AskedServer.class.getProtectionDomain().getCodeSource().getLocation().getPath();
        return Arrays.stream(classPath.split(File.pathSeparator))
                .filter(entry -> !Path.of(entry).toAbsolutePath().equals(Path.of(tests)))
                .collect(Collectors.joining(File.pathSeparator));
    }

    /// What the server is told, here and where it is recorded.
    static List<String> settings(SizedDatabase database) {
        return List.of(
                "--spring.datasource.url=" + database.url(),
                "--spring.datasource.username=" + database.user(),
                "--spring.datasource.password=" + database.password(),
                "--tongbao.now=" + SizedMonths.NOW,
                "--tongbao.reminders.sending=false",
                "--tongbao.sums.folding=false",
                "--tongbao.analysis.kept-values=" + KEPT,
                "--logging.level.root=warn");
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private void awaitHealth() throws InterruptedException {
        var deadline = System.nanoTime() + PATIENCE.toNanos();
        var door = GraphQlDoor.on(port).with("Accept", "application/json");
        while (process.isAlive() && System.nanoTime() < deadline) {
            try {
                if (door.fetch("/actuator/health").statusCode() == 200) {
                    return;
                }
            } catch (AssertionError notYet) {
                Thread.sleep(100);
            }
        }
        close();
        throw new IllegalStateException("the server did not start");
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(1, TimeUnit.MINUTES)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
