package org.tongbao.distribution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import static java.util.stream.Collectors.joining;

import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// The journeys of `client-web/journeys` in a real browser, against the packed product. They start
/// and kill the server themselves, so they are told what to start: `TONGBAO_PROGRAM`, and which
/// browser: `TONGBAO_BROWSER`. They take longest, so they come first, and do not wait until the
/// installation is prepared: that happens beside them, and their later starts are quicker for it.
@Order(1)
class JourneysIT {

    private static final Path CLIENT = Path.of("../client-web").toAbsolutePath().normalize();

    @Test
    void everyJourneyReachesItsEnd() throws Exception {
        assumeTrue(hasJourneys(), "the client has no journeys");
        var journeys =
                new ProcessBuilder("node", "build/npm.mjs", "journeys")
                        .directory(CLIENT.toFile())
                        .redirectErrorStream(true);
        journeys.environment().put("JAVA_HOME", System.getProperty("java.home"));
        journeys.environment().put("TONGBAO_PROGRAM", Installation.unpacked().script().toString());
        journeys.environment().put("TONGBAO_BROWSER", browser());
        var walk = journeys.start();
        var said = walk.inputReader().lines().peek(System.out::println).toList();
        assertThat(walk.waitFor()).as(() -> withoutWhatWentWell(said)).isZero();
    }

    /// So that a report of the failure alone names the journeys that broke, and where.
    private static String withoutWhatWentWell(List<String> said) {
        return said.stream().filter(line -> !line.startsWith("  ok ")).collect(joining("\n"));
    }

    private static boolean hasJourneys() {
        return Files.exists(CLIENT.resolve("journeys/run.mjs"));
    }

    private static String browser() throws IOException, InterruptedException {
        var search =
                new ProcessBuilder("bash", "journeys/bring.sh", "browser")
                        .directory(CLIENT.toFile())
                        .redirectError(ProcessBuilder.Redirect.INHERIT)
                        .start();
        var path = new String(search.getInputStream().readAllBytes()).strip();
        assertThat(search.waitFor()).isZero();
        return path;
    }
}
