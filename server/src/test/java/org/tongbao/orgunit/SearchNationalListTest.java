package org.tongbao.orgunit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jooq.impl.DSL.noCondition;

import static java.util.Comparator.comparing;
import static java.util.Comparator.comparingInt;

import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.tongbao.TongbaoApplication;
import org.tongbao.authority.Scope;
import org.tongbao.authority.SystemActor;
import org.tongbao.authority.UnitPath;
import org.tongbao.graphql.PageRequest;
import org.tongbao.integration.ImportWorkflow;
import org.tongbao.testing.QueryPlan;
import org.tongbao.testing.TestDatabase;

import java.sql.SQLException;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// Searches in 山东 and 四川 of the national list, 5,000 units, on a server and a database of its own:
/// which rows a search reads depends on how many there are.
class SearchNationalListTest {

    private static final YearMonth NOW = YearMonth.now();

    private static ConfigurableApplicationContext server;
    private static SearchOrgUnits search;
    private static DSLContext dsl;

    @BeforeAll
    static void loadProvinces() throws SQLException {
        var database = TestDatabase.named("nation_search");
        server =
                new SpringApplicationBuilder(TongbaoApplication.class)
                        .profiles("test")
                        .run(
                                "--server.port=0",
                                "--spring.datasource.url=" + database.url(),
                                "--spring.datasource.username=" + database.user(),
                                "--spring.datasource.password=" + database.password());
        search = server.getBean(SearchOrgUnits.class);
        dsl = server.getBean(DSLContext.class);
        var workflow = server.getBean(ImportWorkflow.class);
        for (var province : List.of("370000", "510000")) {
            assertThat(workflow.importDivision(new SystemActor("list"), province, false).problems())
                    .isEmpty();
        }
        dsl.execute("analyze table org_unit_placement, org_unit_word, org_unit");
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"370402", "37040", "5101", "sgz", "szq", "税郭", "市中", "成", "c", "%"})
    void aSearchForABeginningReadsARangeOfAnIndexAndNoTableWhole(String typed) {
        var plan = QueryPlan.of(dsl, SearchOrgUnits.beginning(typed, noCondition(), 51));
        var tables = plan.stream().filter(step -> step.get("key") == null).toList();
        assertThat(tables)
                .as(plan.toString())
                .allMatch(step -> String.valueOf(step.get("table")).startsWith("<derived"));
        assertThat(plan.getValues("key", String.class)).contains("PRIMARY");
    }

    @ParameterizedTest
    @ValueSource(strings = {"镇", "市中", "zz", "cq", "3704", "51010", "z", "东", "没有这个镇"})
    void pagesAreWhatBeginsAndThenWhatContainsEachInOfficialOrder(String typed) {
        for (var scope :
                List.of(
                        Scope.EVERYWHERE,
                        Scope.of(List.of(new UnitPath("370000/370400/"))),
                        Scope.of(List.of(new UnitPath("510000/510100/510104/"))),
                        Scope.NOWHERE)) {
            assertThat(searched(scope, typed, 37)).isEqualTo(reference(scope, typed));
        }
    }

    @Test
    void nobodyIsLostWhileTheIndexOfWordsLagsBehind() {
        var before = searched(Scope.EVERYWHERE, "税郭", 5);
        dsl.execute(
                "delete from org_unit_word where org_unit_id in (select id from org_unit where code"
                        + " = '370402101')");
        assertThat(searched(Scope.EVERYWHERE, "税郭", 5)).isEqualTo(before);
        assertThat(searched(Scope.EVERYWHERE, "370402101", 5)).containsExactly("370402101");
        assertThat(searched(Scope.EVERYWHERE, "sgz", 5)).contains("370402101");
        server.getBean(OrgUnitWords.class).fill();
        assertThat(
                        dsl.fetchValue(
                                "select count(*) from org_unit_word join org_unit on org_unit.id ="
                                        + " org_unit_id where code = '370402101'"))
                .isEqualTo(3L);
    }

    private static List<String> searched(Scope scope, String typed, int size) {
        var found = new ArrayList<String>();
        String after = null;
        do {
            var request = PageRequest.of(size, after, 100, "orgUnits", typed);
            var page = search.page(scope, request, typed, null, NOW);
            page.nodes().forEach(unit -> found.add(unit.code()));
            after = page.pageInfo().hasNextPage() ? page.pageInfo().endCursor() : null;
        } while (after != null);
        return found;
    }

    /// The same by sorting all there is.
    private static List<String> reference(Scope scope, String typed) {
        var all = new ArrayList<Listed>();
        for (var row : dsl.fetch("select path, official_order, words from org_unit_placement")) {
            var path = row.get("path", String.class);
            var words = row.get("words", String.class);
            var begins = UnitWords.beginnings(words).stream().anyMatch(w -> w.startsWith(typed));
            var contains = UnitWords.patterns(typed).stream().anyMatch(words::contains);
            var seen =
                    scope.contains(new UnitPath(path))
                            || scope.roots().stream().anyMatch(r -> r.value().startsWith(path));
            if (seen && (begins || contains)) {
                all.add(new Listed(path, row.get("official_order", Integer.class), begins));
            }
        }
        return all.stream()
                .sorted(
                        comparing((Listed one) -> !one.begins())
                                .thenComparing(Listed::depth, Comparator.naturalOrder())
                                .thenComparing(Listed::above)
                                .thenComparing(comparingInt(Listed::place))
                                .thenComparing(Listed::path))
                .map(Listed::code)
                .toList();
    }

    private record Listed(String path, @Nullable Integer order, boolean begins) {

        int depth() {
            return path.split("/").length;
        }

        String above() {
            return path.substring(0, path.length() - code().length() - 1);
        }

        int place() {
            return order == null ? Integer.MAX_VALUE : order;
        }

        String code() {
            var codes = path.split("/");
            return codes[codes.length - 1];
        }
    }
}
