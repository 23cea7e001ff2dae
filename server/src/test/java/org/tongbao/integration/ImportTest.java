package org.tongbao.integration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.tongbao.db.Tables.AUDIT_ENTRY;
import static org.tongbao.db.Tables.FORM;
import static org.tongbao.integration.ImportKind.CALENDAR;
import static org.tongbao.integration.ImportKind.DEPARTMENTS;
import static org.tongbao.integration.ImportKind.FORMS;
import static org.tongbao.integration.ImportKind.INDICATORS;
import static org.tongbao.integration.ImportKind.LEDGERS;
import static org.tongbao.integration.ImportKind.ORG_UNITS;
import static org.tongbao.integration.ImportKind.PLANS;
import static org.tongbao.integration.ImportKind.TARGETS;

import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.tongbao.authority.Actor;
import org.tongbao.authority.Grant;
import org.tongbao.authority.PersonActor;
import org.tongbao.authority.Role;
import org.tongbao.authority.Scope;
import org.tongbao.authority.SystemActor;
import org.tongbao.authority.UnitPath;
import org.tongbao.calendar.ReportingCalendar;
import org.tongbao.graphql.StatementCounter;
import org.tongbao.orgunit.OrgUnit;
import org.tongbao.orgunit.OrgUnits;
import org.tongbao.problem.ForbiddenException;
import org.tongbao.problem.Problem;
import org.tongbao.testing.IntegrationTest;

import java.time.YearMonth;
import java.util.List;
import java.util.UUID;

@IntegrationTest
class ImportTest {

    private static final String UNITS = "code,name,level,parent,aliases\n";

    @Autowired ImportWorkflow workflow;
    @Autowired OrgUnits units;
    @Autowired ReportingCalendar calendars;
    @Autowired StatementCounter statements;
    @Autowired DSLContext dsl;

    private final Actor system = new SystemActor("test");
    private String top = "";

    @BeforeEach
    void plantATree() {
        top = "T" + UUID.randomUUID().toString().substring(0, 8);
        assertThat(store(file(ORG_UNITS, UNITS + top + ",试验市" + top + ",CITY,,\n")).problems())
                .isEmpty();
    }

    @Test
    void holidaysAndWorkedWeekendsMoveTheDayOnWhichReportsAreDue() {
        var april = YearMonth.of(2041, 4);
        var unit = unit(top).id();
        assertThat(calendars.window(unit, april).dueOn())
                .as("the 5th is a Sunday")
                .isEqualTo("2041-05-06");
        assertThat(store(file(CALENDAR, "day,kind,name\n2041-05-06,HOLIDAY,立夏\n")).problems())
                .isEmpty();
        assertThat(calendars.window(unit, april).dueOn()).isEqualTo("2041-05-07");
        assertThat(store(file(CALENDAR, "day,kind,name\n2041-05-05,WORKDAY,调休\n")).problems())
                .isEmpty();
        assertThat(calendars.window(unit, april).dueOn()).isEqualTo("2041-05-05");
    }

    @Test
    void whatWasStoredStandsInTheTrailOnce() {
        var files = List.of(file(ORG_UNITS, UNITS + row("x", "甲区") + row("y", "乙区")));
        workflow.importFiles(system, files, true);
        workflow.importFiles(system, files, false);
        workflow.importFiles(system, files, false);
        var entries =
                dsl.selectFrom(AUDIT_ENTRY)
                        .where(AUDIT_ENTRY.PATH.eq(top + "/"))
                        .orderBy(AUDIT_ENTRY.ID)
                        .fetch();
        assertThat(entries)
                .extracting(entry -> entry.getAction())
                .containsExactly("import.stored", "import.stored");
        assertThat(entries.get(1).getDetail()).contains("\"created\":2", "org_units.csv");
    }

    @Test
    void columnsAndRowsStandInAnyOrder() {
        var content =
                "level,parent,name,code\nTOWNSHIP,%1$s-d,甲镇,%1$s-t\nDISTRICT,%1$s,甲区,%1$s-d\n"
                        .formatted(top);
        assertThat(store(file(ORG_UNITS, "\uFEFF" + content)).results())
                .extracting(ImportResult::created)
                .containsExactly(2);
        assertThat(unit(top + "-t").path().value()).isEqualTo("%1$s/%1$s-d/%1$s-t/".formatted(top));
    }

    @Test
    void oneBadRowStoresNothingAndIsNamed() {
        var payload =
                store(
                        file(
                                ORG_UNITS,
                                UNITS
                                        + row("good", "好区")
                                        + "%s-bad,坏区,CANTON,%s,\n".formatted(top, top)));
        assertThat(payload.results()).isNull();
        assertThat(payload.problems())
                .extracting(Problem::code, ImportTest::row, ImportTest::column)
                .containsExactly(tuple("ROW_CHOICE_BAD", 3, "level"));
        assertThat(units.find(Scope.EVERYWHERE, top + "-good")).isEmpty();
    }

    @Test
    void everyFaultOfARowIsNamedAtOnce() {
        var content = UNITS + "a b,,CITY,nowhere,\n";
        assertThat(store(file(ORG_UNITS, content)).problems())
                .extracting(Problem::code, ImportTest::column)
                .containsExactlyInAnyOrder(
                        tuple("ROW_CODE_BAD", "code"), tuple("ROW_CELL_EMPTY", "name"));
    }

    @Test
    void aDryRunSaysWhatItWouldDoAndStoresNothing() {
        var payload =
                workflow.importFiles(
                        system, List.of(file(ORG_UNITS, UNITS + row("dry", "旱区"))), true);
        assertThat(payload.results()).extracting(ImportResult::created).containsExactly(1);
        assertThat(units.find(Scope.EVERYWHERE, top + "-dry")).isEmpty();
    }

    @Test
    void aChangedRowIsUpdatedAndTheOthersStay() {
        store(file(ORG_UNITS, UNITS + row("a", "甲区") + row("b", "乙区")));
        var payload = store(file(ORG_UNITS, UNITS + row("a", "甲新区") + row("b", "乙区")));
        assertThat(payload.results())
                .extracting(ImportResult::created, ImportResult::updated, ImportResult::unchanged)
                .containsExactly(tuple(0, 1, 1));
        assertThat(unit(top + "-a").name()).isEqualTo("甲新区");
    }

    @Test
    void rareCharactersAndNamesOfSixtyAreKeptAndToldApart() {
        var longest = "𠮷" + "垎".repeat(59);
        var payload =
                store(
                        file(
                                ORG_UNITS,
                                UNITS + row("1", longest) + row("2", "𠮷镇") + row("3", "𡃁镇")));
        assertThat(payload.problems()).isEmpty();
        assertThat(unit(top + "-1").name()).isEqualTo(longest);
        assertThat(store(file(ORG_UNITS, UNITS + row("4", "𠮷镇"))).problems())
                .extracting(Problem::code)
                .containsExactly("ROW_NAME_TAKEN");
        assertThat(store(file(ORG_UNITS, UNITS + row("5", longest + "垎"))).problems())
                .extracting(Problem::code)
                .containsExactly("ROW_TOO_LONG");
    }

    @Test
    void namesAreFoldedToOneSpelling() {
        store(file(ORG_UNITS, UNITS + row("w", "　Ａ１（新）区 ")));
        assertThat(unit(top + "-w").name()).isEqualTo("A1(新)区");
    }

    @Test
    void anAliasMeansTheUnit() {
        var alias = "各塔埠" + top;
        store(file(ORG_UNITS, UNITS + "%1$s-g,垎塔埠,TOWNSHIP,%1$s,%2$s\n".formatted(top, alias)));
        store(file(ORG_UNITS, UNITS + "%s-v,一村,TOWNSHIP,%s,\n".formatted(top, alias)));
        assertThat(unit(top + "-v").path().value()).endsWith(top + "-g/" + top + "-v/");
    }

    @Test
    void aCircleOfUnitsIsRefused() {
        var content =
                UNITS + "%1$s-x,甲,DISTRICT,%1$s-y,\n%1$s-y,乙,DISTRICT,%1$s-x,\n".formatted(top);
        assertThat(store(file(ORG_UNITS, content)).problems())
                .extracting(Problem::code)
                .contains("ROW_UNIT_CIRCLE");
    }

    @Test
    void aUnitIsNotMovedByAnImport() {
        store(file(ORG_UNITS, UNITS + row("a", "甲区") + row("b", "乙区")));
        assertThat(
                        store(
                                        file(
                                                ORG_UNITS,
                                                UNITS
                                                        + "%1$s-a,甲区,DISTRICT,%1$s-b,\n"
                                                                .formatted(top)))
                                .problems())
                .extracting(Problem::code)
                .containsExactly("ROW_UNIT_MOVED");
    }

    @Test
    void aTargetMustFitItsIndicatorAndPlan() {
        var stock = "stock-" + top;
        var header =
                "plan,unit,indicator,meaning,operator,from_month,to_month,value,unit_of_measure,quote\n";
        var payload =
                store(
                        file(
                                INDICATORS,
                                "code,name,unit_of_measure,kind,decimals,direction,category\n"
                                        + stock
                                        + ",存量,件,STOCK,0,HIGHER,创造\n"),
                        file(
                                PLANS,
                                "code,unit,name,from_month,to_month,document_title\np-"
                                        + top
                                        + ","
                                        + top
                                        + ",计划,2024-01,2026-12,文件\n"),
                        file(
                                TARGETS,
                                header
                                        + "p-%1$s,%1$s,%2$s,INCREMENT,AT_LEAST,2024-01,2024-12,1,件,一\n"
                                                .formatted(top, stock)
                                        + "p-%1$s,%1$s,%2$s,LEVEL,AT_LEAST,2023-01,2024-12,1.5,人,二\n"
                                                .formatted(top, stock)));
        assertThat(payload.problems())
                .extracting(Problem::code, ImportTest::row)
                .containsExactlyInAnyOrder(
                        tuple("ROW_MEANING_UNFIT", 2),
                        tuple("ROW_TOO_MANY_DECIMALS", 3),
                        tuple("ROW_PERIOD_OUTSIDE_PLAN", 3),
                        tuple("ROW_MEASURE_DIFFERS", 3));
    }

    @Test
    void aUnitHasOneFormForEachPeerGroupOfItsChildren() {
        var heads = "form,name,unit,audience,peer_group,from_month,position,indicator,group\n";
        var row = "%1$s-%2$s,月报,%3$s,%4$s,%5$s,2024-01,1,flow-%1$s,创造\n";
        store(
                file(
                        INDICATORS,
                        "code,name,unit_of_measure,kind,decimals,direction,category\nflow-%s,新增,件,FLOW,0,HIGHER,创造\n"
                                .formatted(top)));
        var all = row.formatted(top, "all", top, "CHILDREN", "");
        var towns = row.formatted(top, "towns", top, "CHILDREN", "镇");
        assertThat(store(file(FORMS, heads + all + towns)).results())
                .extracting(ImportResult::created)
                .containsExactly(2);
        assertThat(
                        dsl.select(FORM.PEER_GROUP)
                                .from(FORM)
                                .where(FORM.CODE.startsWith(top))
                                .fetch(FORM.PEER_GROUP))
                .containsExactlyInAnyOrder("", "镇");

        assertThat(
                        store(
                                        file(
                                                FORMS,
                                                heads
                                                        + row.formatted(
                                                                top, "again", top, "CHILDREN", "镇")
                                                        + row.formatted(
                                                                top, "towns", top, "CHILDREN", "街道")
                                                        + row.formatted(
                                                                top, "own", top, "OWN", "镇")))
                                .problems())
                .extracting(Problem::code, ImportTest::row)
                .containsExactly(
                        tuple("ROW_FORM_TAKEN", 2),
                        tuple("ROW_CODE_TAKEN", 3),
                        tuple("ROW_GROUP_OF_OWN", 4));
    }

    @Test
    void aLedgerAUnitKeepsForItselfFillsALineOfTheFormItsParentAsks() {
        storeTrainings();
        store(file(ORG_UNITS, UNITS + row("x", "甲区")));
        assertThat(store(ledgers(top, "OWN", "people-" + top)).problems())
                .extracting(Problem::code, ImportTest::row)
                .containsExactly(tuple("LEDGER_COUNTS_NOT_ASKED", 3));
        assertThat(store(ledgers(top + "-x", "CHILDREN", "people-" + top)).problems())
                .extracting(Problem::code, ImportTest::row)
                .containsExactly(tuple("LEDGER_COUNTS_NOT_ASKED", 3));
        assertThat(store(ledgers(top + "-x", "OWN", "people-" + top)).results())
                .extracting(ImportResult::created)
                .containsExactly(1);
    }

    private void storeTrainings() {
        store(
                file(
                        INDICATORS,
                        "code,name,unit_of_measure,kind,decimals,direction,category\ntrained-%1$s,培训,次,FLOW,0,HIGHER,服务\npeople-%1$s,人次,人次,FLOW,0,HIGHER,服务\n"
                                .formatted(top)),
                file(
                        FORMS,
                        "form,name,unit,audience,from_month,position,indicator,group\n%1$s-f,月报,%1$s,CHILDREN,2024-01,1,people-%1$s,服务\n"
                                .formatted(top)));
    }

    @Test
    void aFieldThatCountsForNothingFurtherTakesItOverFromALaterFile() {
        storeTrainings();
        var before = ledgers("");
        assertThat(store(before).results())
                .extracting(ImportResult::created, ImportResult::updated)
                .containsExactly(tuple(1, 0));
        assertThat(store(ledgers("trained-" + top)).problems())
                .extracting(Problem::code, ImportTest::row)
                .containsExactly(tuple("LEDGER_COUNTS_ITSELF", 3));
        assertThat(store(ledgers("people-" + top)).results())
                .extracting(ImportResult::updated)
                .containsExactly(1);
        assertThat(store(ledgers("people-" + top)).results())
                .extracting(ImportResult::unchanged)
                .containsExactly(1);
        assertThat(store(before).results()).extracting(ImportResult::unchanged).containsExactly(1);
    }

    private ImportFile ledgers(String counts) {
        return ledgers(top, "CHILDREN", counts);
    }

    private ImportFile ledgers(String unit, String audience, String counts) {
        var row = unit + ",trained-" + top + "," + audience + ",培训,2024-01,%s\n";
        return file(
                LEDGERS,
                "unit,indicator,audience,name,from_month,field,label,type,role,counts\n"
                        + row.formatted("held,日期,DATE,COUNTED_ON,")
                        + row.formatted("attendance,人次,NUMBER,," + counts));
    }

    @Test
    void unreadableFilesAreRefusedAsAWhole() {
        assertThat(store(file(DEPARTMENTS, "unit;name\n")).problems())
                .extracting(Problem::code)
                .contains("ROW_COLUMN_UNKNOWN", "ROW_COLUMN_MISSING");
        assertThat(store(file(DEPARTMENTS, "")).problems())
                .extracting(Problem::code)
                .contains("IMPORT_FILE_EMPTY");
        assertThat(store(file(DEPARTMENTS, "unit,name\n\uFFFD,x\n")).problems())
                .extracting(Problem::code)
                .containsExactly("IMPORT_FILE_NOT_UTF8");
        assertThat(store(file(DEPARTMENTS, "unit,name\n" + "垎".repeat(2_000_000))).problems())
                .extracting(Problem::code)
                .containsExactly("IMPORT_FILE_TOO_LARGE");
        assertThat(store(file(DEPARTMENTS, "unit,name\n" + "a,b\n".repeat(100_001))).problems())
                .extracting(Problem::code)
                .containsExactly("IMPORT_TOO_MANY_ROWS");
        assertThat(store().problems()).extracting(Problem::code).containsExactly("IMPORT_NO_FILES");
    }

    @Test
    void aThousandRowsTakeNoMoreStatementsThanTen() {
        var few = new StringBuilder(UNITS);
        var many = new StringBuilder(UNITS);
        for (var i = 0; i < 10; i++) {
            few.append(row("f" + i, "少" + i));
        }
        for (var i = 0; i < 450; i++) {
            many.append(row("m" + i, "多" + i));
        }
        var small = statements.during(() -> store(file(ORG_UNITS, few.toString()))).size();
        var large = statements.during(() -> store(file(ORG_UNITS, many.toString()))).size();
        assertThat(large).isEqualTo(small);
    }

    @Test
    void anAdministratorImportsInTheOwnSubtreeOnly() {
        store(file(ORG_UNITS, UNITS + row("mine", "我区") + row("theirs", "他区")));
        var own = person(Role.ADMINISTRATOR, unit(top + "-mine"));
        assertThat(importAs(own, "%1$s-m1,一镇,TOWNSHIP,%1$s-mine,\n").problems()).isEmpty();
        assertThat(importAs(own, "%1$s-m2,二镇,TOWNSHIP,%1$s-theirs,\n").problems())
                .extracting(Problem::code)
                .containsExactly("ROW_UNIT_UNKNOWN");
        assertThat(importAs(own, "%1$s-m3,三镇,TOWNSHIP,%1$s,\n").problems())
                .extracting(Problem::code)
                .containsExactly("ROW_NOT_ALLOWED");
        assertThat(importAs(own, "%1$s-nowhere,无镇,TOWNSHIP,no-such-unit,\n").problems())
                .extracting(Problem::code)
                .containsExactly("ROW_UNIT_UNKNOWN");
    }

    @Test
    void whatStandsAtTheTopIsChangedByItsAdministratorsAndBroughtInByThoseOfAll() {
        store(file(ORG_UNITS, UNITS + row("mine", "我区") + row("theirs", "他区")));
        var district = person(Role.ADMINISTRATOR, unit(top + "-mine"));
        assertThat(importAs(district, "%1$s-new,新省,PROVINCE,,\n").problems())
                .extracting(Problem::code)
                .containsExactly("ROW_NOT_ALLOWED");
        var renamed = "code,name,level,parent\n%1$s,改名市,CITY,\n%1$s-more,又区,DISTRICT,%1$s\n";
        var file = file(ORG_UNITS, renamed.formatted(top));
        assertThat(workflow.importFiles(district, List.of(file), false).problems())
                .extracting(Problem::code)
                .containsOnly("ROW_NOT_ALLOWED")
                .hasSize(2);
    }

    @Test
    void whoMayImportNowhereIsForbidden() {
        var clerk = person(Role.CLERK, unit(top));
        assertThatThrownBy(() -> importAs(clerk, "")).isInstanceOf(ForbiddenException.class);
    }

    private ImportFilesPayload importAs(Actor actor, String rows) {
        return workflow.importFiles(
                actor, List.of(file(ORG_UNITS, UNITS + rows.formatted(top))), false);
    }

    private static Actor person(Role role, OrgUnit unit) {
        return new PersonActor(
                UUID.randomUUID(),
                "某人",
                null,
                List.of(new Grant(role, new UnitPath(unit.path().value()))),
                false);
    }

    private ImportFilesPayload store(ImportFile... files) {
        return workflow.importFiles(system, List.of(files), false);
    }

    private static ImportFile file(ImportKind kind, String content) {
        return ImportFile.text(kind, kind.fileName(), content);
    }

    private String row(String code, String name) {
        return "%1$s-%2$s,%3$s,DISTRICT,%1$s,\n".formatted(top, code, name);
    }

    private OrgUnit unit(String code) {
        return units.get(Scope.EVERYWHERE, code);
    }

    private static Object row(Problem problem) {
        return problem instanceof ImportRowProblem bad ? bad.row() : -1;
    }

    private static Object column(Problem problem) {
        return problem instanceof ImportRowProblem bad ? bad.column() : problem.path();
    }
}
