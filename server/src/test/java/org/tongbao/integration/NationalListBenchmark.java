package org.tongbao.integration;

import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.io.ClassPathResource;
import org.tongbao.TongbaoApplication;
import org.tongbao.access.Personas;
import org.tongbao.authority.Role;
import org.tongbao.authority.SystemActor;
import org.tongbao.testing.TestDatabase;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPInputStream;

/// How long it takes to load the national list, 44,691 units, and to search and open it then. No
/// test: it is asked for by name, see docs/operations.md.
class NationalListBenchmark {

    private static final int ROUNDS = 7;
    private static final String IMPORT =
            """
            mutation($name: String!, $content: String!) { importFiles(input: { files: [
                { kind: ORG_UNITS, name: $name, content: $content } ] }) {
              results { created updated unchanged } problems { ... on Problem { code message } } } }
            """;

    @Test
    void theWholeCountry() throws SQLException {
        var database = TestDatabase.named("nation_bench");
        try (var server = started(database)) {
            server.getBean(Personas.class).topAdministrator();
            var workflow = server.getBean(ImportWorkflow.class);
            var list = server.getBean(NationalList.class);
            var actor = new SystemActor("list");
            say(
                    "provinces",
                    () ->
                            list.divisions("")
                                    .forEach(division ->
                                            workflow.importDivision(
                                                    actor, division.code(), false)));
            var runtime = Runtime.getRuntime();
            System.gc();
            System.out.printf(
                    "memory in use: %d MB%n", (runtime.totalMemory() - runtime.freeMemory()) >> 20);
            say("山东 again", () -> workflow.importDivision(actor, "370000", false));
            System.out.println(
                    server.getBean(DSLContext.class).fetchValue("select count(*) from org_unit"));
            var door =
                    server.getBean(Personas.class)
                            .person("bench.top", "全", Role.ADMINISTRATOR, "510000");
            for (var typed : List.of("税郭镇", "各塔埠", "城关", "5101", "4", "cgz", "c", "镇", "没有这个镇")) {
                rounds(
                        "search " + typed,
                        () ->
                                door.post(
                                        "query($s: String) { orgUnits(search: $s, first: 10) {"
                                            + " edges { node { code name parent { name } } } } }",
                                        Map.of("s", typed)));
            }
            rounds(
                    "the top of the tree",
                    () ->
                            door.post(
                                    "{ orgUnits(first: 50) { edges { node { code name } } } }",
                                    Map.of()));
            rounds(
                    "children of 成都",
                    () ->
                            door.post(
                                    "{ orgUnits(parent: \"510100\", first: 50) { edges { node {"
                                            + " code name } } } }",
                                    Map.of()));
        }
    }

    @Test
    void theWholeCountryAsOneFile() throws SQLException, IOException {
        var database = TestDatabase.named("nation_file");
        try (var server = started(database);
                var packed = new ClassPathResource("national/org_units.csv.gz").getInputStream();
                var file = new GZIPInputStream(packed)) {
            var content = new String(file.readAllBytes(), StandardCharsets.UTF_8);
            var door = server.getBean(Personas.class).topAdministrator();
            for (var round : List.of("one file", "the same file again")) {
                say(
                        round,
                        () ->
                                System.out.println(
                                        door.post(
                                                        IMPORT,
                                                        Map.of(
                                                                "content",
                                                                content,
                                                                "name",
                                                                "org_units.csv"))
                                                .body()));
            }
        }
    }

    private static ConfigurableApplicationContext started(TestDatabase database) {
        return new SpringApplicationBuilder(TongbaoApplication.class)
                .profiles("test")
                .run(
                        "--server.port=0",
                        "--spring.datasource.url=" + database.url(),
                        "--spring.datasource.username=" + database.user(),
                        "--spring.datasource.password=" + database.password());
    }

    private static void rounds(String what, Runnable work) {
        work.run();
        var best = Long.MAX_VALUE;
        for (int i = 0; i < ROUNDS; i++) {
            var began = System.nanoTime();
            work.run();
            best = Math.min(best, System.nanoTime() - began);
        }
        System.out.printf("%s: %d ms%n", what, Duration.ofNanos(best).toMillis());
    }

    private static void say(String what, Runnable work) {
        var began = System.nanoTime();
        work.run();
        System.out.printf(
                "%s: %d ms%n", what, Duration.ofNanos(System.nanoTime() - began).toMillis());
    }
}
