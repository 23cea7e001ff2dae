package org.tongbao;

import static org.assertj.core.api.Assertions.assertThat;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.io.ClassPathResource;
import org.tongbao.graphql.GraphQlDoor;
import org.tongbao.testing.TestClock;
import org.tongbao.testing.TestDatabase;

import tools.jackson.databind.JsonNode;

import java.io.IOException;
import java.math.BigDecimal;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.zip.GZIPInputStream;

/// An upgrade as an operator lives it: the database of an earlier release, with the sample's plan
/// and three months of reports in it, meets today's server. `upgrade/v033.sql.gz` was dumped from
/// such a server; it is data only, its tables come from the migrations up to 033. Nothing in it is
/// ever brought up to date by hand: that is what the migrations are for.
class UpgradeTest {

    private static final String EARLIER = "033";
    private static final String PASSWORD = "persona-password";

    private static TestDatabase database;
    private static ConfigurableApplicationContext server;

    @BeforeAll
    static void startTodaysServerOnAnEarlierDatabase() throws SQLException, IOException {
        database = TestDatabase.named("upgrade");
        Flyway.configure()
                .dataSource(database.url(), database.user(), database.password())
                .target(EARLIER)
                .load()
                .migrate();
        load("upgrade/v033.sql.gz");
        server =
                new SpringApplicationBuilder(TongbaoApplication.class)
                        .profiles("test")
                        .run(
                                "--server.port=0",
                                "--spring.datasource.url=" + database.url(),
                                "--spring.datasource.username=" + database.user(),
                                "--spring.datasource.password=" + database.password());
        server.getBean(TestClock.class).moveTo(Instant.parse("2024-04-10T02:00:00Z"));
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void everyMigrationHasRun() throws SQLException {
        assertThat(ask("select min(success) from flyway_schema_history")).isEqualTo("1");
        var info = server.getBean(Flyway.class).info();
        assertThat(info.pending()).isEmpty();
    }

    @Test
    void peopleSignInWithTheirPasswordsAndKeepTheirRoles() {
        var viewer =
                door("qu-admin")
                        .post("{ viewer { grants { role unit { code } } } }")
                        .data("viewer");
        assertThat(viewer.path("grants").path(0).path("role").asString())
                .isEqualTo("ADMINISTRATOR");
        assertThat(viewer.path("grants").path(0).path("unit").path("code").asString())
                .isEqualTo("370402");
    }

    @Test
    void aTotalIsWhatTheStoredFactsAddUpTo() throws SQLException {
        var table =
                door("qu-review")
                        .post(
                                """
                                { summaryTable(unit: "370402", month: "2024-02") {
                                    indicators { code } rows { kind cells { toDate } } } }
                                """)
                        .data("summaryTable");
        assertThat(total(table, "valid_invention_patents_added"))
                .isPositive()
                .isEqualByComparingTo(
                        ask(
                                """
                                select sum(fact.amount) from fact
                                  join indicator on indicator.id = fact.indicator_id
                                 where indicator.code = 'valid_invention_patents_added'
                                   and fact.month between 202401 and 202402
                                """));
    }

    @Test
    void theBoardAndTheStandingAnswer() {
        var reviewer = door("qu-review");
        var board =
                reviewer.post(
                                """
                                { monthBoard(unit: "370402", month: "2024-02") { reported expected
                                    rows { report { state unit { name } } } } }
                                """)
                        .data("monthBoard");
        assertThat(board.path("expected").asInt()).isEqualTo(11);
        assertThat(board.path("reported").asInt()).isPositive();
        var standing =
                reviewer.post(
                        """
                        { standing(plan: "shizhong-2024-2026", unit: "370402", month: "2024-02") {
                            indicators { indicator { code } } } }
                        """);
        assertThat(standing.errorCodes()).isEmpty();
    }

    @Test
    void whatWaitedForApprovalIsApprovedAndCounts() {
        var reviewer = door("qu-review");
        var waiting =
                reviewer.post(
                                """
                                { monthBoard(unit: "370402", month: "2024-03") {
                                    rows { own report { state version unit { code } } } } }
                                """)
                        .data("monthBoard")
                        .path("rows")
                        .valueStream()
                        .filter(row -> !row.path("own").asBoolean())
                        .map(row -> row.path("report"))
                        .filter(report -> report.path("state").asString().equals("SUBMITTED"))
                        .findFirst()
                        .orElseThrow();
        var input =
                Map.of(
                        "unit", waiting.path("unit").path("code").asString(),
                        "month", "2024-03",
                        "version", waiting.path("version").asInt());
        var answer =
                reviewer.post(
                        """
                        mutation($input: ApproveReportInput!) { approveReport(input: $input) {
                            report { state } problems { ... on Problem { code } } } }
                        """,
                        Map.of("input", input));
        assertThat(answer.errorCodes()).isEmpty();
        var approved = answer.data("approveReport");
        assertThat(approved.path("problems")).isEmpty();
        assertThat(approved.path("report").path("state").asString()).isEqualTo("APPROVED");
    }

    @Test
    void itsUnitsAreFoundByTheIndexOfWords() throws SQLException {
        var found =
                door("qu-admin").post("{ orgUnits(search: \"sgz\") { edges { node { code } } } }");
        assertThat(found.data("orgUnits").toString()).contains("\"370402101\"");
        assertThat(
                        ask(
                                """
                                select count(*) from org_unit
                                 where id not in (select org_unit_id from org_unit_word)
                                """))
                .isEqualTo("0");
    }

    @Test
    void theTrailGoesOn() {
        var administrator = door("qu-admin");
        var trail =
                administrator
                        .post(
                                "{ auditTrail(unit: \"370402\", first: 20) { edges { node { action"
                                        + " } } } }")
                        .body()
                        .toString();
        assertThat(trail).contains("access.signed_in");
    }

    private static BigDecimal total(JsonNode table, String indicator) {
        var codes =
                table.path("indicators").valueStream().map(i -> i.path("code").asString()).toList();
        return table.path("rows")
                .valueStream()
                .filter(row -> row.path("kind").asString().equals("TOTAL"))
                .map(row -> row.path("cells").path(codes.indexOf(indicator)).path("toDate"))
                .map(cell -> new BigDecimal(cell.asString()))
                .findFirst()
                .orElseThrow();
    }

    private static GraphQlDoor door(String account) {
        var port =
                Objects.requireNonNull(((WebServerApplicationContext) server).getWebServer())
                        .getPort();
        return GraphQlDoor.on(port).signIn(account, PASSWORD);
    }

    /// Statements end with a semicolon at the end of a line, and the next one begins with INSERT.
    private static void load(String dump) throws SQLException, IOException {
        try (var unzipped = new GZIPInputStream(new ClassPathResource(dump).getInputStream());
                var connection = database.connect();
                var statement = connection.createStatement()) {
            statement.execute("set foreign_key_checks = 0");
            for (var each : new String(unzipped.readAllBytes(), UTF_8).split(";\n(?=INSERT|$)")) {
                statement.execute(each);
            }
        }
    }

    private static String ask(String sql) throws SQLException {
        try (var connection = database.connect();
                var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getString(1);
        }
    }
}
