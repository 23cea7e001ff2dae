package org.tongbao.distribution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tongbao.distribution.Administration.changePassword;
import static org.tongbao.distribution.Administration.importPlan;
import static org.tongbao.distribution.Administration.problems;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.tongbao.graphql.GraphQlDoor;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

@Timeout(500)
class DistributionIT {

    private static final String PASSWORD = "建设试点县-2026-first";
    private static final String BEHIND_A_PROXY =
            """
            server.forward-headers-strategy: native
            server.tomcat.remoteip.internal-proxies: 127.0.0.1/32
            """;
    private static final String UNITS = "{ orgUnits(first: 50) { edges { node { name } } } }";
    static Installation installed;

    @BeforeAll
    static void install() throws Exception {
        installed = Installation.prepared();
    }

    @Test
    void itServesHttpsWithAGivenCertificate() throws Exception {
        var folder = installed.folder("https");
        var certificate = Certificate.madeIn(folder.resolve("tls"));
        var configuration =
                """
                server.ssl.bundle: tongbao
                spring.ssl.bundle.pem.tongbao:
                  reload-on-update: true
                  keystore:
                    certificate: file:tls/certificate.pem
                    private-key: file:tls/key.pem
                """;
        try (var server = installed.start(folder, configuration);
                var visitor = Visitor.trusting(certificate)) {
            assertThat(visitor.signIn(server.address("https"), server.password()))
                    .contains("tongbao_session=", "; Secure", "; HttpOnly");
        }
    }

    /// One server for all of it: starting one is what these tests cost.
    @Test
    void anInstallationLivesFromItsFirstAdministratorToADatabaseThatDiesAlone() throws Exception {
        var folder = installed.folder("first");
        try (var server = installed.start(folder, BEHIND_A_PROXY)) {
            aNamedProxyIsBelievedThatTheBrowserSpeaksHttps(server);
            theFirstAdministratorComesFromAnEmptyDatabaseToTheUnits(server);
            itsCommandsWorkBesideTheRunningServer(folder);
            aDatabaseThatDiesAloneIsBackForTheNextRequests(folder, server);
        }
    }

    private static void aNamedProxyIsBelievedThatTheBrowserSpeaksHttps(RunningServer server)
            throws Exception {
        try (var visitor = Visitor.throughProxy()) {
            assertThat(visitor.signIn(server.address("http"), server.password()))
                    .contains("tongbao_session=", "; Secure");
        }
    }

    private static void theFirstAdministratorComesFromAnEmptyDatabaseToTheUnits(
            RunningServer server) throws Exception {
        var first = GraphQlDoor.on(server.port()).signIn("admin", server.password());
        assertThat(first.post(UNITS).errorCodes()).containsExactly("FORBIDDEN");
        assertThat(problems(changePassword(first, server.password(), PASSWORD)))
                .as("changing the first password")
                .isEmpty();
        assertThat(first.post(UNITS).data("orgUnits").path("edges")).isEmpty();

        assertThat(problems(importPlan(first))).isEmpty();
        assertThat(first.post(UNITS).body().toString()).contains("枣庄市", "税郭镇", "垎塔埠街道");
        assertThat(first.post("{ viewer { grants { role unit { name } } } }").body().toString())
                .contains("ADMINISTRATOR");
    }

    private static void itsCommandsWorkBesideTheRunningServer(Path folder) throws Exception {
        assertThat(installed.run(folder, "reader")).isZero();
        assertThat(installed.run(folder, "backup", "backup.zip")).isZero();
        assertThat(installed.run(folder, "restore", "backup.zip")).as("not empty").isEqualTo(2);
        assertThat(installed.run(folder, "verify-audit")).isZero();
        assertThat(installed.run(folder, "verify-audit", "999999:0123456789abcdef")).isEqualTo(1);
        assertThat(folder.resolve("backup.zip")).isNotEmptyFile();
        assertThat(folder.resolve("data/database.password")).exists();
    }

    private static void aDatabaseThatDiesAloneIsBackForTheNextRequests(
            Path folder, RunningServer server) throws Exception {
        var first = GraphQlDoor.on(server.port()).signIn("admin", PASSWORD);
        var database = Files.readString(folder.resolve("data/database.pid")).strip();
        var killed = ProcessHandle.of(Long.parseLong(database)).orElseThrow();
        assertThat(killed.destroyForcibly()).isTrue();
        killed.onExit().get(10, TimeUnit.SECONDS);

        var meanwhile = first.post("{ viewer { person { name } } }");
        assertThat(meanwhile.errorCodes()).isSubsetOf("UNAVAILABLE");
        assertThat(meanwhile.body().toString()).doesNotContain("Exception", "jdbc", "SQL");
        awaitAnswer(first);
        assertThat(GraphQlDoor.on(server.port()).signIn("admin", PASSWORD)).isNotNull();
        assertThat(Files.readString(folder.resolve("data/database.pid")).strip())
                .isNotEqualTo(database);
    }

    /// The same session, as the same person, without anybody having done anything.
    private static void awaitAnswer(GraphQlDoor person) throws InterruptedException {
        var deadline = System.nanoTime() + Duration.ofSeconds(60).toNanos();
        while (System.nanoTime() < deadline) {
            var answer = person.post("{ viewer { person { name } } }");
            if (answer.status() == 200) {
                assertThat(answer.body().toString()).contains("管理员");
                return;
            }
            assertThat(answer.status()).isEqualTo(503);
            assertThat(answer.errorCodes()).containsExactly("UNAVAILABLE");
            assertThat(answer.header("retry-after")).isNotBlank();
            Thread.sleep(200);
        }
        throw new AssertionError("the database did not come back");
    }
}
