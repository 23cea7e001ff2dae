package org.tongbao.distribution;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.springframework.util.FileSystemUtils;

import java.io.IOException;
import java.net.BindException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;

/// The packed product, unpacked in a folder with a space and a Chinese name.
record Installation(Path root, Path script) {

    /// Its servers live for seconds: what a long life repays is left out. A cache serves the
    /// options it was prepared with, so all of them have these.
    private static final String SHORT_LIFE = "-XX:TieredStopAtLevel=1";

    private static final Object PREPARING = new Object();
    private static @Nullable Installation unpacked;
    private static boolean prepared;

    /// The one of this test run, with its cache; each test starts it in a folder of its own.
    static Installation prepared() throws IOException, InterruptedException {
        var installed = unpacked();
        synchronized (PREPARING) {
            if (!prepared) {
                run(installed.command(List.of("prepare")));
                prepared = true;
            }
        }
        return installed;
    }

    /// The same before it is prepared: it starts, only slower.
    static synchronized Installation unpacked() throws IOException, InterruptedException {
        if (unpacked == null) {
            unpacked = of(Path.of("target"));
        }
        return unpacked;
    }

    private static Installation of(Path target) throws IOException, InterruptedException {
        var root = target.toAbsolutePath().resolve("安装 distribution");
        FileSystemUtils.deleteRecursively(root);
        Files.createDirectories(root);
        run(new ProcessBuilder("tar", "xzf", packed(target).toString(), "-C", root.toString()));
        try (var unpacked = Files.newDirectoryStream(root)) {
            return new Installation(root, unpacked.iterator().next().resolve("bin/tongbao"));
        }
    }

    Path folder(String name) throws IOException {
        return Files.createDirectories(root.resolve(name));
    }

    /// Starts in this folder. The JVM is told to refuse a cache that does not fit, which it
    /// otherwise passes over.
    RunningServer start(Path folder, String configuration) throws IOException {
        var port = freePort();
        Files.createDirectories(folder.resolve("config"));
        Files.writeString(
                folder.resolve("config/application.yaml"),
                "tongbao.graphql.open-documents: true\n" + configuration);
        return RunningServer.of(launch(folder, port), port);
    }

    /// Starts once more where it was started before: on the same data, at the same address.
    RunningServer startAgain(Path folder, RunningServer before) throws IOException {
        return before.again(launch(folder, before.port()));
    }

    /// Runs a command in this folder to its end.
    ///
    /// @return its exit status
    int run(Path folder, String... arguments) throws IOException, InterruptedException {
        return ended(command(List.of(arguments)).directory(folder.toFile()));
    }

    private Process launch(Path folder, int port) throws IOException {
        var command = command(List.of("--server.port=" + port)).directory(folder.toFile());
        command.environment().put("TONGBAO_JAVA_OPTIONS", SHORT_LIFE + " -XX:AOTMode=on");
        return command.redirectErrorStream(true).start();
    }

    private ProcessBuilder command(List<String> arguments) {
        var command = new ProcessBuilder(script.toString());
        command.command().addAll(arguments);
        command.environment().put("JAVA_HOME", System.getProperty("java.home"));
        command.environment().put("TONGBAO_JAVA_OPTIONS", SHORT_LIFE);
        return command;
    }

    private static void run(ProcessBuilder command) throws IOException, InterruptedException {
        assertThat(ended(command)).isZero();
    }

    /// What it says is said by the test: a process that wrote to the output of this one itself
    /// would break into what is told to Maven there.
    private static int ended(ProcessBuilder command) throws IOException, InterruptedException {
        var process = command.redirectErrorStream(true).start();
        process.inputReader().lines().forEach(System.out::println);
        return process.waitFor();
    }

    private static Path packed(Path target) throws IOException {
        try (var files = Files.newDirectoryStream(target, "tongbao-*.tar.gz")) {
            return files.iterator().next();
        }
    }

    /// Below the ports that the system gives to whoever asks for any: nobody takes it before the
    /// server, or while it is away, does.
    private static int freePort() throws IOException {
        while (true) {
            var port = ThreadLocalRandom.current().nextInt(10_000, 20_000);
            try (var socket = new ServerSocket(port)) {
                return socket.getLocalPort();
            } catch (BindException taken) {
                // the next one may be free
            }
        }
    }
}
