package org.tongbao.command;

import static org.assertj.core.api.Assertions.assertThat;

import org.jooq.DSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.tongbao.standing.District;
import org.tongbao.testing.IntegrationTest;
import org.tongbao.testing.TestDatabase;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// The views that programs read by SQL, over the database of this test run.
@IntegrationTest
class ReaderViewsTest {

    @Autowired DSLContext dsl;
    private final TestDatabase database = TestDatabase.ofThisServer();
    private ReaderViews views;
    private Connection connection;

    @BeforeEach
    void viewsAreMade() throws SQLException {
        connection = database.connect();
        views = new ReaderViews(connection.getCatalog());
        make();
    }

    @AfterEach
    void viewsAreGone() throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute("drop database `" + views.name() + "`");
        }
        connection.close();
    }

    @Test
    void actualsAreTheApprovedValuesWithTheirCorrections() throws SQLException {
        var district = new District(dsl);
        district.approve("a", "patents", "2025-09", "9");
        district.approve("a", "patents", "2025-10", "3.5");
        district.correct("a", "patents", "2025-10", "1");
        district.publish("2025-10");
        assertThat(
                        ask(
                                "select month, month_begins, value, status, published_at,"
                                        + " updated_at, demonstration"
                                        + " from actuals where unit_code = '%s' order by month"
                                                .formatted(district.town("a"))))
                .containsExactly(
                        "2025-09|2025-09-01|9.0000|REPORTED|null|2025-11-10 01:00:00|0",
                        "2025-10|2025-10-01|4.5000|REPORTED|2025-11-10 01:00:00|2025-11-10"
                                + " 01:01:00|0");
        assertThat(
                        ask(
                                "select unit_code, unit_name, level, parent_code from units where unit_path like '%s/%%' order by unit_code"
                                        .formatted(district.code)))
                .hasSize(4)
                .contains("%sa|单位a|TOWNSHIP|%s".formatted(district.code, district.code));
        assertThat(
                        ask(
                                "select from_month, to_month, value from targets where plan_code = '%s' and unit_code = '%s' and meaning = 'LEVEL'"
                                        .formatted(district.planCode(), district.town("b"))))
                .containsExactly("2024-01|2026-12|2.0000");
        assertThat(
                        ask(
                                "select kind, unit_of_measure from indicators where indicator_code = '%s'"
                                        .formatted(district.indicatorCode("stations"))))
                .containsExactly("STOCK|家");
    }

    @Test
    void theyHoldWhatIsStatedAndReadNoTableOfPeopleDraftsOrSecrets() throws SQLException {
        assertThat(
                        ask(
                                """
                                select concat(table_name, ': ', group_concat(column_name order by ordinal_position separator ' '))
                                  from information_schema.columns where table_schema = database()
                                 group by table_name order by table_name
                                """))
                .containsExactly(
                        "actuals: unit_code unit_name indicator_code indicator_name unit_of_measure"
                                + " month month_begins value status published_at updated_at"
                                + " demonstration",
                        "indicators: indicator_code indicator_name indicator_english_name category"
                                + " kind unit_of_measure decimals direction retired_from",
                        "targets: plan_code unit_code indicator_code indicator_name unit_of_measure"
                                + " from_month to_month meaning operator value for_each_child",
                        "units: unit_code unit_name unit_english_name level parent_code unit_path"
                                + " official_order peer_group");
        var allowed =
                List.of(
                        "org_unit",
                        "org_unit_placement",
                        "indicator",
                        "plan",
                        "plan_version",
                        "target",
                        "fact",
                        "month_publication");
        var tables =
                String.join("\n", views.statements())
                        .lines()
                        .filter(line -> line.contains("`" + views.tables() + "`."))
                        .map(line -> line.replaceFirst(".*`\\.(\\w+).*", "$1"))
                        .distinct()
                        .toList();
        assertThat(allowed).containsExactlyInAnyOrderElementsOf(tables);
    }

    @Test
    void theQuestionOfTheRecipesIsAnswered() throws Exception {
        var district = new District(dsl);
        district.approve("a", "patents", "2026-01", "9");
        district.approve("b", "patents", "2026-02", "3");
        district.publish("2026-01");
        var recipes = Files.readString(Path.of("../docs/recipes.md"));
        var sql = recipes.substring(recipes.indexOf("```sql") + 6);
        var asked =
                sql.substring(0, sql.indexOf("```"))
                        .strip()
                        .replace("370000/370400/370402", district.code);
        assertThat(ask(asked)).containsExactly("镇|单位a|patents|2026-01-01|9.0000");
    }

    @Test
    void makingThemAgainChangesNothing() throws SQLException {
        new District(dsl);
        make();
        assertThat(ask("select count(*) > 0 from indicators")).containsExactly("1");
    }

    @Test
    void aBackupOfTheTablesHasNone() throws SQLException {
        assertThat(StoredTable.all(connection).stream().map(StoredTable::name))
                .contains("fact")
                .doesNotContain("actuals", "units");
    }

    @Test
    void forADatabaseOfOnesOwnTheStatementsArePrintedAndNothingIsDone() throws SQLException {
        var said = new ByteArrayOutputStream();
        var status =
                Commands.run(
                        new PrintStream(said, true, StandardCharsets.UTF_8),
                        "reader",
                        "--spring.datasource.url=" + database.url(),
                        "--spring.datasource.username=" + database.user(),
                        "--spring.datasource.password=" + database.password());
        var printed = said.toString(StandardCharsets.UTF_8);
        assertThat(status).as(printed).isZero();
        assertThat(printed.strip().toLowerCase(Locale.ROOT))
                .startsWith("create database if not exists `" + views.name())
                .endsWith("to 'tongbao_reader'@'%';")
                .contains("create user if not exists 'tongbao_reader'")
                .doesNotContain(database.password().isEmpty() ? "$" : database.password());
    }

    private void make() throws SQLException {
        try (var statement = connection.createStatement()) {
            for (var sql : views.statements()) {
                statement.execute(sql);
            }
        }
    }

    /// Rows of a question to the views, their values joined.
    private List<String> ask(String sql) throws SQLException {
        var found = new ArrayList<String>();
        try (var reader = database.connect();
                var statement = reader.createStatement()) {
            statement.execute("use `" + views.name() + "`");
            try (var rows = statement.executeQuery(sql)) {
                while (rows.next()) {
                    var values = new ArrayList<String>();
                    for (int i = 1; i <= rows.getMetaData().getColumnCount(); i++) {
                        values.add(rows.getString(i));
                    }
                    found.add(String.join("|", values));
                }
            }
        }
        return found;
    }
}
