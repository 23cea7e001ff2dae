package org.tongbao.integration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jooq.impl.DSL.select;
import static org.tongbao.db.Tables.ORG_UNIT;
import static org.tongbao.db.Tables.ORG_UNIT_PLACEMENT;

import org.jooq.DSLContext;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.tongbao.TongbaoApplication;
import org.tongbao.access.Enrolment;
import org.tongbao.access.EnrolmentWorkflow;
import org.tongbao.access.PersonDetails;
import org.tongbao.access.Personas;
import org.tongbao.authority.Role;
import org.tongbao.authority.SystemActor;
import org.tongbao.graphql.Answer;
import org.tongbao.graphql.GraphQlDoor;
import org.tongbao.graphql.StatementCounter;
import org.tongbao.testing.QueryPlan;
import org.tongbao.testing.TestDatabase;

import java.sql.SQLException;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;

/// Four provinces of the national list, 8,000 units, over the sample of 市中区, on a server and a
/// database of its own: no other test shall find them. How long the whole country takes says
/// [NationalListBenchmark].
class NationalListTest {

    private static final List<String> PROVINCES = List.of("370000", "440000", "420000", "500000");

    private static ConfigurableApplicationContext server;
    private static GraphQlDoor province;

    @BeforeAll
    static void loadProvinces() throws SQLException {
        var database = TestDatabase.named("nation");
        server =
                new SpringApplicationBuilder(TongbaoApplication.class)
                        .profiles("test")
                        .run(
                                "--server.port=0",
                                "--spring.datasource.url=" + database.url(),
                                "--spring.datasource.username=" + database.user(),
                                "--spring.datasource.password=" + database.password());
        province = server.getBean(Personas.class).topAdministrator();
        PROVINCES.forEach(division -> assertThat(load(division, false).problems()).isEmpty());
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void allUnitsAreThereAndTwiceChangesNothing() {
        var listed =
                server.getBean(NationalList.class).divisions("").stream()
                        .filter(division -> PROVINCES.contains(division.code()))
                        .mapToInt(NationalList.Division::units)
                        .sum();
        var units =
                server.getBean(DSLContext.class)
                        .fetchValue("select count(*) from org_unit where code not like '31%'");
        assertThat(((Number) units).intValue()).as("and the zone of 枣庄").isEqualTo(listed + 1);
        var again = load("370000", false);
        assertThat(again.created()).isZero();
        assertThat(again.leftOut()).isEmpty();
        assertThat(load("440305", true).created()).isZero();
    }

    @Test
    void whatADistrictSetAboutItsUnitsStays() {
        var town =
                ask("{ orgUnit(code: \"370402002\") { name aliases officialOrder peerGroup"
                                + " version } }")
                        .data("orgUnit");
        assertThat(town.toString())
                .isEqualTo(
                        "{\"name\":\"垎塔埠街道\",\"aliases\":[\"各塔埠街道\"],\"officialOrder\":8,"
                                + "\"peerGroup\":\"街道\",\"version\":0}");
    }

    @Test
    void unitsAreFoundByNameAliasCodeAndInitialsInAFixedNumberOfStatements() {
        assertThat(found("税郭")).containsExactly("370402101");
        assertThat(found("各塔埠")).containsExactly("370402002");
        assertThat(found("37040210")).hasSize(5).allMatch(code -> code.startsWith("37040210"));
        assertThat(found("sgz")).contains("370402101");
        assertThat(found("zzs")).contains("370400");
        var statements = server.getBean(StatementCounter.class);
        var many = statements.during(() -> found("镇")).size();
        assertThat(statements.during(() -> found("税郭")).size()).isEqualTo(many).isLessThan(5);
    }

    @Test
    void childrenAreReadByTheirParentAndNotByAPassOverAll() {
        var dsl = server.getBean(DSLContext.class);
        var district = select(ORG_UNIT.ID).from(ORG_UNIT).where(ORG_UNIT.CODE.eq("370402"));
        var plan =
                QueryPlan.of(
                        dsl,
                        dsl.selectFrom(ORG_UNIT_PLACEMENT)
                                .where(ORG_UNIT_PLACEMENT.PARENT_ID.eq(district)));
        assertThat(plan.getValues("type", String.class)).doesNotContain("ALL");
        assertThat(children("370402").size()).isEqualTo(11);
    }

    @Test
    void citiesWithoutDistrictsAndCountiesUnderTheProvinceHaveTheirPlace() {
        var system = server.getBean(DSLContext.class);
        assertThat(path(system, "441900003")).isEqualTo("440000/441900/441900003/");
        assertThat(path(system, "429004")).isEqualTo("420000/429004/");
        assertThat(path(system, "500101")).isEqualTo("500000/500101/");
    }

    @Test
    void aCityTakesOverItsOwnDivisionOnly() {
        var admin =
                server.getBean(Personas.class)
                        .person("nation.city", "市管", Role.ADMINISTRATOR, Personas.CITY);
        assertThat(importing(admin, "370400").problems("importNationalList")).isEmpty();
        assertThat(importing(admin, "370402").data("importNationalList").path("unchanged").asInt())
                .isEqualTo(14);
        assertThat(importing(admin, "999999").errorCodes()).containsExactly("NOT_FOUND");
        var clerk =
                server.getBean(Personas.class).person("nation.clerk", "员", Role.CLERK, "370402101");
        assertThat(importing(clerk, "370402").errorCodes()).containsExactly("FORBIDDEN");
    }

    @Test
    void whoAdministersAllThereIsBringsInANewProvinceAndAdministersIt() {
        var personas = server.getBean(Personas.class);
        var everywhere = administratorOfAll(personas);
        assertThat(renaming(everywhere, "310101").errorCodes()).containsExactly("NOT_FOUND");
        var brought = importing(everywhere, "310000").data("importNationalList");
        assertThat(brought.path("problems")).isEmpty();
        assertThat(brought.path("created").asInt()).isEqualTo(251);
        var renamed = renaming(everywhere, "310101");
        assertThat(renamed.problems("renameOrgUnit")).isEmpty();
        assertThat(renamed.errorCodes()).isEmpty();
        assertThat(granted("310000")).isEqualTo(1);
        var province = personas.person("nation.one", "省管", Role.ADMINISTRATOR, Personas.PROVINCE);
        assertThat(renaming(province, "310104").errorCodes()).containsExactly("NOT_FOUND");
    }

    @Test
    void whoAdministersOnlySomeOfThemBringsInNone() {
        var one =
                server.getBean(Personas.class)
                        .person("nation.some", "省管", Role.ADMINISTRATOR, Personas.PROVINCE);
        assertThat(importing(one, "460000").problems("importNationalList"))
                .contains("DIVISION_NOT_ALLOWED");
        assertThat(
                        server.getBean(DSLContext.class)
                                .fetchValue("select count(*) from org_unit where code = '460000'"))
                .isEqualTo(0L);
        assertThat(granted("460000")).isZero();
    }

    @Test
    void theListSaysWhereItComesFrom() {
        var list =
                ask("{ nationalList { source asOf divisions { code name units } } }")
                        .data("nationalList");
        assertThat(list.path("asOf").asString()).isEqualTo("2023-06-30");
        assertThat(list.path("divisions").size()).isEqualTo(31);
        assertThat(
                        ask("{ nationalList(parent: \"370400\") { divisions { code units } } }")
                                .data("nationalList")
                                .toString())
                .contains("{\"code\":\"370402\",\"units\":12}");
    }

    private static ImportNationalListPayload load(String division, boolean dryRun) {
        return server.getBean(ImportWorkflow.class)
                .importDivision(new SystemActor("list"), division, dryRun);
    }

    private static Answer ask(String question) {
        return province.post(question, Map.of());
    }

    private static Answer importing(GraphQlDoor door, String division) {
        return door.post(
                "mutation($input: ImportNationalListInput!) { importNationalList(input: $input) {"
                    + " created unchanged leftOut problems { ... on Problem { code path } } } }",
                Map.of("input", Map.of("division", division)));
    }

    private static GraphQlDoor administratorOfAll(Personas personas) {
        var roles =
                PROVINCES.stream()
                        .map(code -> new Enrolment.RoleOn(Role.ADMINISTRATOR, code))
                        .toList();
        var details = new PersonDetails("总管", null, null, null);
        server.getBean(EnrolmentWorkflow.class)
                .enrol(
                        new SystemActor("test"),
                        new Enrolment("nation.tops", Personas.PASSWORD, details, roles));
        return personas.stranger().signIn("nation.tops", Personas.PASSWORD);
    }

    private static Answer renaming(GraphQlDoor door, String unit) {
        return door.post(
                "mutation($input: RenameOrgUnitInput!) { renameOrgUnit(input: $input) { orgUnit {"
                        + " name } problems { ... on Problem { code path } } } }",
                Map.of(
                        "input",
                        Map.of(
                                "unit",
                                unit,
                                "version",
                                0,
                                "month",
                                YearMonth.now().toString(),
                                "name",
                                "改名区")));
    }

    /// How many administer a unit directly.
    private static long granted(String unit) {
        return server.getBean(DSLContext.class)
                .fetchSingle(
                        "select count(*) from role_grant join org_unit on org_unit.id ="
                                + " role_grant.org_unit_id where code = ?",
                        unit)
                .get(0, Long.class);
    }

    private static List<String> found(String typed) {
        return codes("search: \"" + typed + "\", first: 20");
    }

    private static List<String> children(String parent) {
        return codes("parent: \"" + parent + "\", first: 100");
    }

    private static List<String> codes(String arguments) {
        return ask("{ orgUnits(" + arguments + ") { edges { node { code } } } }")
                .data("orgUnits")
                .at("/edges")
                .valueStream()
                .map(edge -> edge.at("/node/code").asString())
                .toList();
    }

    private static String path(DSLContext dsl, String code) {
        return String.valueOf(
                dsl.fetchValue(
                        "select path from org_unit_placement join org_unit on org_unit.id ="
                                + " org_unit_id where code = ?",
                        code));
    }
}
