package org.tongbao.bulletin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;
import static org.tongbao.db.Tables.AUDIT_ENTRY;
import static org.tongbao.db.Tables.BULLETIN_FIGURE;
import static org.tongbao.db.Tables.BULLETIN_ISSUE;
import static org.tongbao.db.Tables.FACT;
import static org.tongbao.db.Tables.INDICATOR;
import static org.tongbao.db.Tables.ORG_UNIT;

import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.tongbao.access.Personas;
import org.tongbao.audit.NewestSeal;
import org.tongbao.audit.Sealing;
import org.tongbao.authority.Role;
import org.tongbao.authority.Scope;
import org.tongbao.authority.SystemActor;
import org.tongbao.authority.UnitPath;
import org.tongbao.graphql.Answer;
import org.tongbao.graphql.GraphQlDoor;
import org.tongbao.graphql.StatementCounter;
import org.tongbao.integration.ImportFile;
import org.tongbao.integration.ImportKind;
import org.tongbao.integration.ImportWorkflow;
import org.tongbao.testing.IntegrationTest;

import tools.jackson.databind.JsonNode;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/// The life of a bulletin, as those who write and those who read it see it: a district of two towns
/// of which trainings are known.
@IntegrationTest
class BulletinDoorTest {

    private static final String TRAININGS = "ip_trainings_held";
    private static final String RECTIFY = "openRectification";
    private static final String BULLETIN =
            "bulletin { id revision state number hash actions readByMe content { title dated"
                + " demonstration sections { heading paragraphs { parts { text figure { token"
                + " measure units { code } indicator known } } } } annexes { title rows { name"
                + " total cells { text } } } } text { title } changedFigures { before now { text }"
                + " } corrects { id number } correctedBy { id } receipts { people read units { unit"
                + " { code } readBy } } trailSeal }";

    @Autowired Personas personas;
    @Autowired ImportWorkflow imports;
    @Autowired IssuedBulletins issued;
    @Autowired StatementCounter statements;
    @Autowired ApplicationContext context;
    @Autowired NewestSeal seal;
    @Autowired DSLContext dsl;
    private final String code = "B" + UUID.randomUUID().toString().substring(0, 8);
    private GraphQlDoor reviewer;
    private GraphQlDoor clerk;

    @BeforeEach
    void aDistrictReports() {
        personas.stranger();
        imports.importFiles(
                new SystemActor("test"),
                List.of(
                        ImportFile.text(
                                ImportKind.ORG_UNITS,
                                "org_units.csv",
                                ("code,name,level,parent,official_order,peer_group\n"
                                                + "%1$s,通报区%1$s,DISTRICT,370400,,\n"
                                                + "%1$s-1,一镇%1$s,TOWNSHIP,%1$s,1,镇\n"
                                                + "%1$s-2,二镇%1$s,TOWNSHIP,%1$s,2,镇\n")
                                        .formatted(code))),
                false);
        imports.importFiles(
                new SystemActor("test"),
                List.of(
                        ImportFile.text(
                                ImportKind.FORMS,
                                "forms.csv",
                                "form,name,unit,audience,from_month,position,indicator,group\n%1$s-f,月报,%1$s,CHILDREN,2025-01,1,%2$s,服务\n"
                                        .formatted(code, TRAININGS))),
                false);
        fact("1", "2025-03", "3");
        fact("2", "2025-03", "0");
        reviewer = personas.person(code + ".r", "孙丽", Role.REVIEWER, code);
        clerk = personas.person(code + ".c", "王晓", Role.CLERK, code + "-1");
    }

    @Test
    void aDraftSaysWhatIsKnownAndHowMuchOfIt() {
        var draft = draft();
        assertThat(draft.path("state").asString()).isEqualTo("DRAFT");
        assertThat(draft.at("/content/title").asString()).isEqualTo("2025年上半年全区知识产权工作情况通报");
        assertThat(text(draft))
                .contains("3次（应报12份，已报2份）", "其中一镇%s".formatted(code), "二镇%s为0".formatted(code))
                .as("of six months they missed the last")
                .contains("6月均未报");
        assertThat(draft.at("/content/annexes/0/rows/1/cells/0/text").asString())
                .isEqualTo("0（1/6）");
        assertThat(bulletin(clerk, draft.path("id").asString()).errorCodes())
                .containsExactly("NOT_FOUND");
        var leader = personas.person(code + ".l", "吴刚", Role.LEADER, code);
        assertThat(post(leader, "draftBulletin", span(), "bulletin { id }").errorCodes())
                .containsExactly("FORBIDDEN");
        assertThat(
                        problems(
                                post(
                                        reviewer,
                                        "draftBulletin",
                                        span().replace("2025-06", "2024-06"),
                                        "bulletin { id }"),
                                "draftBulletin"))
                .containsExactly("BULLETIN_SPAN_BAD");
    }

    @Test
    void aFigureThatChangedIsPointedOutBeforeTheBulletinIsIssued() {
        var id = draft().path("id").asString();
        fact("2", "2025-04", "4");
        var changed = read(reviewer, id).path("changedFigures");
        assertThat(changed.toString()).contains("3次（应报12份，已报2份）").contains("7次（应报12份，已报3份）");
        assertThat(issue(reviewer, id, 1)).contains("BULLETIN_FIGURE_CHANGED");
        assertThat(problems(save(id, 1, "{%s.value}".formatted(TRAININGS)), "saveBulletin"))
                .isEmpty();
        assertThat(issue(reviewer, id, 2))
                .as("saving takes nothing over")
                .contains("BULLETIN_FIGURE_CHANGED");
        assertThat(concerned("takeOverBulletinFigures", id, 2)).isEmpty();
        assertThat(read(reviewer, id).path("changedFigures")).isEmpty();
        assertThat(concerned("takeOverBulletinFigures", id, 2)).containsExactly("BULLETIN_MOVED");
        assertThat(issue(reviewer, id, 3)).isEmpty();
        assertThat(actions())
                .containsExactly(
                        "bulletin.drafted",
                        "bulletin.saved",
                        "bulletin.figures_taken_over",
                        "bulletin.issued");
    }

    @Test
    void whatIsIssuedStaysAsItIsWhateverIsReportedLater() {
        var id = issuedBulletin();
        var stored = stored(id);
        var before = read(clerk, id).path("content").toString();
        fact("2", "2025-04", "4");
        assertThat(read(clerk, id).path("content").toString()).isEqualTo(before);
        assertThat(stored(id)).isEqualTo(stored);
        assertThat(read(clerk, id).path("changedFigures")).isEmpty();
        assertThat(read(reviewer, id).path("changedFigures").toString()).contains("7次");
        assertThat(problems(save(id, 1, "x"), "saveBulletin")).containsExactly("BULLETIN_ISSUED");
        assertThat(concerned("discardBulletin", id, 1)).containsExactly("BULLETIN_ISSUED");
        assertThat(issue(reviewer, id, 1)).containsExactly("BULLETIN_ISSUED");
        assertThat(using("2025-04")).hasSize(1);
        assertThat(using("2025-07")).isEmpty();
        assertThat(bulletin(personas.foreignReviewer(), id).errorCodes())
                .containsExactly("NOT_FOUND");
    }

    /// Rows beside the text were narrower once: only the months a figure speaks of itself.
    @Test
    void whatAFigureComparesWithIsFoundForBulletinsOfEveryAge() {
        fact("1", "2024-03", "2");
        var id = issuedBulletin();
        assertThat(stored(id)).contains("YEAR_ON_YEAR");
        dsl.deleteFrom(BULLETIN_FIGURE)
                .where(BULLETIN_FIGURE.BULLETIN_ID.eq(UUID.fromString(id)))
                .and(BULLETIN_FIGURE.FROM_MONTH.lt(YearMonth.of(2025, 1)))
                .execute();
        assertThat(using("2024-04"))
                .extracting(UsingBulletin::id)
                .containsExactly(UUID.fromString(id));
        assertThat(using("2024-07")).isEmpty();
    }

    @Test
    void theSameKeyIssuesOnceAndANumberStandsOnceInAYear() {
        var id = draft().path("id").asString();
        var other = draft().path("id").asString();
        assertThat(issue(reviewer, id, 1, "same-key-1", "")).isEmpty();
        assertThat(issue(reviewer, id, 1, "same-key-1", "")).isEmpty();
        assertThat(issue(reviewer, other, 1, "same-key-1", ""))
                .containsExactly("IDEMPOTENCY_KEY_REUSED");
        assertThat(issue(reviewer, other, 1, "other-key-1", ", serial: 1"))
                .containsExactly("BULLETIN_SERIAL_TAKEN");
        assertThat(issue(reviewer, other, 1, "other-key-1", "")).isEmpty();
        assertThat(read(clerk, other).path("number").asString()).endsWith("〕2号");
    }

    @Test
    void aRectificationIsOpenedFromALineOfAnIssuedBulletinAndNamesIt() {
        var draft = draft();
        assertThat(named(draft, "BY_UNIT")).containsExactly(code + "-1", code + "-2");
        var id = draft.path("id").asString();
        assertThat(rectify(reviewer, id, code + "-2", "BULLETIN", "0").problems(RECTIFY))
                .as("a draft is named by nobody")
                .containsExactly("RECTIFICATION_BULLETIN");
        assertThat(issue(reviewer, id, 1)).isEmpty();
        assertThat(named(read(clerk, id), "BY_UNIT")).containsExactly(code + "-1", code + "-2");
        var token = figure(read(clerk, id), "BY_UNIT").path("token").asString();
        assertThat(unitsBehind(clerk, id, token)).containsExactly(code + "-1", code + "-2");
        assertThat(unitsBehind(clerk, id, "{nothing.value}")).isEmpty();
        assertThat(rectify(reviewer, id, code + "-2", "OTHER", "1").problems(RECTIFY))
                .as("of its occasion only")
                .containsExactly("RECTIFICATION_BULLETIN");
        assertThat(
                        rectify(personas.foreignReviewer(), id, code + "-2", "BULLETIN", "2")
                                .errorCodes())
                .containsExactly("NOT_FOUND");
        var opened = rectify(reviewer, id, code + "-2", "BULLETIN", "3");
        assertThat(opened.problems(RECTIFY)).as("%s", opened.body()).isEmpty();
        var number = read(reviewer, id).path("number").asString();
        assertThat(opened.data(RECTIFY).at("/rectification/bulletin/number").asString())
                .isEqualTo(number);
        assertThat(opened.data(RECTIFY).at("/rectification/indicator/code").asString())
                .isEqualTo(TRAININGS);
        assertThat(rectify(reviewer, id, code + "-2", "BULLETIN", "4").problems(RECTIFY))
                .as("once at a time")
                .containsExactly("RECTIFICATION_ASKED");
        assertThat(opening(opened.data(RECTIFY).at("/rectification/id").asString()))
                .contains(number);
    }

    @Test
    void anIssuedBulletinKeepsTheNewestSealOfTheTrail() {
        Sealing.now(context);
        var id = issuedBulletin();
        var printed = read(clerk, id).path("trailSeal").asString();
        assertThat(printed).matches("\\d+:[0-9a-f]{16}");
        assertThat(stored(id)).contains("\"trailSeal\":\"" + printed + "\"");
        Sealing.now(context);
        assertThat(read(clerk, id).path("trailSeal").asString())
                .as("whatever was sealed since")
                .isEqualTo(printed)
                .isNotEqualTo(seal.words().orElseThrow());
    }

    private static List<String> named(JsonNode bulletin, String measure) {
        return units(figure(bulletin, measure));
    }

    private static JsonNode figure(JsonNode bulletin, String measure) {
        return bulletin.findValues("figure").stream()
                .filter(figure -> measure.equals(figure.path("measure").asString()))
                .findFirst()
                .orElseThrow();
    }

    private static List<String> unitsBehind(GraphQlDoor caller, String id, String token) {
        var ask =
                "query($id: ID!, $token: String!)"
                        + " { bulletin(id: $id) { figure(token: $token) { units { code } } } }";
        return units(
                caller.post(ask, Map.of("id", id, "token", token)).data("bulletin").path("figure"));
    }

    private static List<String> units(JsonNode figure) {
        return figure.path("units")
                .valueStream()
                .map(unit -> unit.path("code").asString())
                .toList();
    }

    private Answer rectify(GraphQlDoor caller, String id, String unit, String occasion, String no) {
        return post(
                caller,
                RECTIFY,
                """
                idempotencyKey: "rectify-%1$s-%2$s", unit: "%3$s", month: "2025-06", occasion: %4$s,
                bulletin: "%1$s", indicator: "%5$s", reason: "上半年为0，请说明原因"
                """
                        .formatted(id, no, unit, occasion, TRAININGS),
                "rectification { id bulletin { id number title } indicator { code } }");
    }

    private String opening(String rectification) {
        return dsl.select(AUDIT_ENTRY.DETAIL)
                .from(AUDIT_ENTRY)
                .where(AUDIT_ENTRY.SUBJECT_ID.eq(UUID.fromString(rectification)))
                .and(AUDIT_ENTRY.ACTION.eq("rectification.opened"))
                .fetchSingle(AUDIT_ENTRY.DETAIL);
    }

    @Test
    void aCorrectionIsABulletinOfItsOwnThatNamesTheOld() {
        var id = issuedBulletin();
        var stored = stored(id);
        fact("2", "2025-04", "4");
        var correction =
                post(reviewer, "draftBulletin", span() + ", corrects: \"" + id + "\"", BULLETIN)
                        .data("draftBulletin")
                        .path("bulletin");
        assertThat(correction.at("/corrects/id").asString()).isEqualTo(id);
        assertThat(issue(reviewer, correction.path("id").asString(), 1)).isEmpty();
        assertThat(read(clerk, id).at("/correctedBy/id").asString())
                .isEqualTo(correction.path("id").asString());
        assertThat(stored(id)).isEqualTo(stored);
    }

    @Test
    void theIssuerSeesWhoHasReadAndWhoHasNot() {
        var id = issuedBulletin();
        assertThat(read(clerk, id).path("actions").toString()).contains("CONFIRM_READ");
        for (var times = 0; times < 2; times++) {
            assertThat(
                            problems(
                                    post(
                                            clerk,
                                            "confirmBulletinRead",
                                            "bulletin: \"" + id + "\"",
                                            "bulletin { id }"),
                                    "confirmBulletinRead"))
                    .isEmpty();
        }
        assertThat(read(clerk, id).path("readByMe").asBoolean()).isTrue();
        assertThat(read(clerk, id).path("receipts").isNull()).isTrue();
        var receipts = read(reviewer, id).path("receipts");
        assertThat(receipts.path("read").asInt()).isEqualTo(1);
        assertThat(receipts.at("/units/0/readBy").asString()).isEqualTo("王晓");
        assertThat(receipts.at("/units/1/readBy").isNull()).isTrue();
        assertThat(actions()).filteredOn("bulletin.read"::equals).hasSize(1);
    }

    @Test
    void whatReadsLikeAReferenceAndIsNoneIsRefused() {
        var id = draft().path("id").asString();
        assertThat(problems(save(id, 1, "共{" + TRAININGS + ".valu}次"), "saveBulletin"))
                .containsExactly("BULLETIN_REFERENCE_BROKEN");
        assertThat(problems(save(id, 1, "共{no_such.value}"), "saveBulletin")).isEmpty();
        assertThat(issue(reviewer, id, 2)).containsExactly("BULLETIN_FIGURE_UNKNOWN");
        assertThat(problems(save(id, 2, "共{" + TRAININGS + ".value*}次"), "saveBulletin")).isEmpty();
        assertThat(text(read(reviewer, id))).isEqualTo("共***次");
        assertThat(concerned("discardBulletin", id, 3)).isEmpty();
        assertThat(bulletin(reviewer, id).errorCodes()).containsExactly("NOT_FOUND");
    }

    @Test
    void draftsBeginAsTheUnitsTemplateSays() {
        var administrator = personas.person(code + ".a", "冯静", Role.ADMINISTRATOR, code);
        assertThat(template(administrator, 0, "{unit}月报", "{name}{value}。")).isEmpty();
        assertThat(template(administrator, 0, "x", "x")).containsExactly("BULLETIN_TEMPLATE_MOVED");
        assertThat(template(administrator, 1, "{unt}", "{valu}"))
                .containsExactly("BULLETIN_PLACE_UNKNOWN", "BULLETIN_PLACE_UNKNOWN");
        assertThat(
                        post(
                                        reviewer,
                                        "saveBulletinTemplate",
                                        templateOf(1, "x", "x"),
                                        "template { revision }")
                                .errorCodes())
                .containsExactly("FORBIDDEN");
        assertThat(draft().at("/content/title").asString()).isEqualTo("通报区" + code + "月报");
        assertThat(actions()).contains("bulletin.template_saved");
    }

    @Test
    void anAdministratorSeesWhatATemplateWouldBeginAndNothingIsStored() {
        var administrator = personas.person(code + ".a", "冯静", Role.ADMINISTRATOR, code);
        var shown = preview(administrator, span(), "{unit}月报", "{name}{value}。");
        assertThat(problems(shown, "previewBulletinTemplate")).isEmpty();
        var content = shown.data("previewBulletinTemplate").path("content");
        assertThat(content.path("title").asString()).isEqualTo("通报区" + code + "月报");
        assertThat(content.toString()).contains("3次（应报12份，已报2份）");
        assertThat(
                        problems(
                                preview(
                                        administrator,
                                        span().replace("2025-06", "2024-06"),
                                        "{unt}",
                                        "x"),
                                "previewBulletinTemplate"))
                .containsExactly("BULLETIN_PLACE_UNKNOWN", "BULLETIN_SPAN_BAD");
        assertThat(preview(reviewer, span(), "x", "x").errorCodes()).containsExactly("FORBIDDEN");
        assertThat(preview(personas.foreignReviewer(), span(), "x", "x").errorCodes())
                .containsExactly("NOT_FOUND");
        assertThat(actions()).isEmpty();
        assertThat(draft().at("/content/title").asString()).startsWith("2025年上半年");
    }

    /// References of few months are looked up, however many there are; the session, the locks and
    /// the trail are included.
    @Test
    void everyActOnABulletinTakesAKnownNumberOfStatements() {
        var counted = new LinkedHashMap<String, Integer>();
        var reference = "{%s.value}".formatted(TRAININGS);
        var earlier = "{%s.value/2024-01~2024-06}".formatted(TRAININGS);
        var id = new String[1];
        count(counted, "draft", () -> id[0] = draft().path("id").asString());
        count(counted, "read", () -> read(reviewer, id[0]));
        count(counted, "save", () -> saved(id[0], 1, reference));
        count(counted, "save more", () -> saved(id[0], 2, reference.repeat(40)));
        count(counted, "save other months", () -> saved(id[0], 3, earlier + earlier));
        assertThat(problems(save(id[0], 4, reference), "saveBulletin")).isEmpty();
        count(counted, "take over", () -> concerned("takeOverBulletinFigures", id[0], 5));
        count(counted, "issue", () -> assertThat(issue(reviewer, id[0], 6)).isEmpty());
        count(counted, "read issued", () -> read(clerk, id[0]));
        assertThat(counted)
                .containsExactly(
                        entry("draft", 23),
                        entry("read", 10),
                        entry("save", 22),
                        entry("save more", 22),
                        entry("save other months", 36),
                        entry("take over", 22),
                        entry("issue", 23),
                        entry("read issued", 5));
    }

    private void count(Map<String, Integer> counted, String act, Runnable work) {
        var asked = statements.during(work).stream().filter(StatementCounter.USE.negate());
        counted.put(act, (int) asked.count());
    }

    private void saved(String id, int revision, String text) {
        assertThat(problems(save(id, revision, text), "saveBulletin")).isEmpty();
    }

    private void fact(String town, String month, String amount) {
        dsl.insertInto(FACT)
                .set(
                        FACT.INDICATOR_ID,
                        dsl.select(INDICATOR.ID)
                                .from(INDICATOR)
                                .where(INDICATOR.CODE.eq(TRAININGS))
                                .fetchSingle(INDICATOR.ID))
                .set(FACT.MONTH, YearMonth.parse(month))
                .set(
                        FACT.ORG_UNIT_ID,
                        dsl.select(ORG_UNIT.ID)
                                .from(ORG_UNIT)
                                .where(ORG_UNIT.CODE.eq(code + "-" + town))
                                .fetchSingle(ORG_UNIT.ID))
                .set(FACT.VERSION_ID, UUID.randomUUID())
                .set(FACT.AMOUNT, new BigDecimal(amount))
                .set(FACT.KNOWN_FROM, Instant.parse("2025-12-10T01:00:00Z"))
                .set(FACT.DEMONSTRATION, false)
                .execute();
    }

    private String span() {
        return "unit: \"%s\", kind: HALF_YEAR, from: \"2025-01\", to: \"2025-06\"".formatted(code);
    }

    private JsonNode draft() {
        var answer = post(reviewer, "draftBulletin", span(), BULLETIN);
        assertThat(problems(answer, "draftBulletin")).isEmpty();
        return answer.data("draftBulletin").path("bulletin");
    }

    private String issuedBulletin() {
        var id = draft().path("id").asString();
        assertThat(issue(reviewer, id, 1)).isEmpty();
        return id;
    }

    private Answer save(String id, int revision, String text) {
        return post(
                reviewer,
                "saveBulletin",
                "bulletin: \"%s\", revision: %d, text: {title: \"通报\", addressees: \"\", sections: [{heading: \"\", text: \"%s\"}], annexes: [], issuer: \"区局\", numberWord: \"知通\"}"
                        .formatted(id, revision, text),
                "bulletin { id }");
    }

    private List<String> concerned(String mutation, String id, int revision) {
        var result = mutation.startsWith("discard") ? "discarded" : "bulletin { id }";
        return problems(
                post(
                        reviewer,
                        mutation,
                        "bulletin: \"%s\", revision: %d".formatted(id, revision),
                        result),
                mutation);
    }

    private List<String> issue(GraphQlDoor caller, String id, int revision) {
        return issue(caller, id, revision, UUID.randomUUID().toString(), "");
    }

    private List<String> issue(
            GraphQlDoor caller, String id, int revision, String key, String more) {
        return problems(
                post(
                        caller,
                        "issueBulletin",
                        "bulletin: \"%s\", revision: %d, idempotencyKey: \"%s\"%s"
                                .formatted(id, revision, key, more),
                        "bulletin { id }"),
                "issueBulletin");
    }

    private List<String> template(GraphQlDoor caller, int revision, String title, String flow) {
        return problems(
                post(
                        caller,
                        "saveBulletinTemplate",
                        templateOf(revision, title, flow),
                        "template { revision }"),
                "saveBulletinTemplate");
    }

    private Answer preview(GraphQlDoor caller, String span, String title, String flow) {
        return post(
                caller,
                "previewBulletinTemplate",
                span + ", template: " + wholeTemplate(title, flow),
                "content { title sections { paragraphs { parts { text } } } }");
    }

    private String templateOf(int revision, String title, String flow) {
        return "unit: \"%s\", kind: HALF_YEAR, revision: %d, template: %s"
                .formatted(code, revision, wholeTemplate(title, flow));
    }

    private static String wholeTemplate(String title, String flow) {
        return """
        {title: "%s", addressees: "", annexFigures: false
        annexRankings: false, issuer: "区局", numberWord: "知通", withheld: false
        sections: [{heading: "服务", category: "服务", indicators: [], text: "{indicators}"}, {heading: "", indicators: [], text: "要求"}]
        patterns: {flow: "%s", stock: "x", rate: "x", zero: "x", behind: "x", silent: "x", done: "x"}}
        """
                .formatted(title, flow);
    }

    private Answer bulletin(GraphQlDoor caller, String id) {
        return caller.post(
                "{ bulletin(id: \"%s\") { %s } }"
                        .formatted(
                                id,
                                BULLETIN.substring(
                                        BULLETIN.indexOf('{') + 1, BULLETIN.lastIndexOf('}'))));
    }

    private JsonNode read(GraphQlDoor caller, String id) {
        var answer = bulletin(caller, id);
        assertThat(answer.errorCodes()).as("%s", answer.body()).isEmpty();
        return answer.data("bulletin");
    }

    private static String text(JsonNode bulletin) {
        var text = new StringBuilder();
        bulletin.at("/content/sections")
                .forEach(section ->
                        section.path("paragraphs")
                                .forEach(paragraph ->
                                        paragraph
                                                .path("parts")
                                                .forEach(part ->
                                                        text.append(
                                                                part.path("text").asString()))));
        return text.toString();
    }

    private String stored(String id) {
        return dsl.select(BULLETIN_ISSUE.CONTENT)
                .from(BULLETIN_ISSUE)
                .where(BULLETIN_ISSUE.BULLETIN_ID.eq(UUID.fromString(id)))
                .fetchSingle(BULLETIN_ISSUE.CONTENT);
    }

    private List<UsingBulletin> using(String month) {
        var trainings =
                dsl.select(INDICATOR.ID)
                        .from(INDICATOR)
                        .where(INDICATOR.CODE.eq(TRAININGS))
                        .fetchSingle(INDICATOR.ID);
        var district = new UnitPath("370000/370400/" + code + "/");
        return issued.using(
                Scope.of(List.of(district)),
                district.child(code + "-2"),
                YearMonth.parse(month),
                List.of(trainings));
    }

    private static Answer post(GraphQlDoor caller, String name, String input, String result) {
        return caller.post(
                "mutation { %s(input: {%s}) { %s problems { ... on Problem { code message } } } }"
                        .formatted(name, input, result));
    }

    private static List<String> problems(Answer answer, String field) {
        assertThat(answer.errorCodes()).as("%s", answer.body()).isEmpty();
        return answer.problems(field);
    }

    private List<String> actions() {
        return dsl.select(AUDIT_ENTRY.ACTION)
                .from(AUDIT_ENTRY)
                .where(AUDIT_ENTRY.PATH.contains(code))
                .and(AUDIT_ENTRY.ACTION.like("bulletin.%"))
                .orderBy(AUDIT_ENTRY.ID)
                .fetch(AUDIT_ENTRY.ACTION);
    }
}
