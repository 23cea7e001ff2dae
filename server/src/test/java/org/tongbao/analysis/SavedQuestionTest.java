package org.tongbao.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tongbao.authority.TokenReach.SUBTREE;
import static org.tongbao.db.Tables.AUDIT_ENTRY;
import static org.tongbao.db.Tables.SAVED_QUESTION;

import org.jooq.DSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.graphql.ExecutionGraphQlService;
import org.tongbao.authority.Actor;
import org.tongbao.authority.PersonActor;
import org.tongbao.authority.TokenActor;
import org.tongbao.authority.UnitPath;
import org.tongbao.report.District;
import org.tongbao.report.ReportQueries;
import org.tongbao.testing.IntegrationTest;
import org.tongbao.testing.TestClock;

import tools.jackson.databind.JsonNode;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/// Questions under names: who keeps, finds, changes, shares and deletes them, and what they ask a
/// month later.
@IntegrationTest
class SavedQuestionTest {

    private static final String TOWNS = "measures: [ACTUAL], by: [UNIT], span: YEAR";

    @Autowired ExecutionGraphQlService graphql;
    @Autowired DSLContext dsl;
    @Autowired TestClock clock;
    private District district;
    private ReportQueries queries;
    private PersonActor leader;

    @BeforeEach
    void aDistrict() {
        clock.moveTo(Instant.parse("2026-11-03T02:00:00Z"));
        district = new District(dsl);
        queries = new ReportQueries(graphql);
        leader = district.leader();
    }

    @AfterEach
    void itIsNowAgain() {
        clock.reset();
    }

    @Test
    void itIsKeptAsItWasAsked() {
        var question =
                """
                measures: [COMPLETION, RANK], by: [UNIT, MONTH], level: TOWNSHIP, peerGroups: ["镇"]
                indicators: ["%s-patents"], span: TWELVE_MONTHS, monthsBack: 1, values: SUBMITTED
                where: [{measure: COMPLETION, below: "50.5", indicator: "%s-patents"}]
                order: [{measure: RANK, direction: ASCENDING}], top: {count: 3, per: [PERIOD]}
                totals: true, subtotals: [UNIT], compareWith: {preceding: true, show: [THEN]}
                """
                        .formatted(district.code, district.code);
        var saved = saved(leader, "  落后的\\n镇 ", question + ", under: \"" + district.code + "\"");

        assertThat(saved.path("name").asString()).isEqualTo("落后的 镇");
        assertThat(saved.at("/unit/code").asString()).isEqualTo(district.code);
        assertThat(saved.path("view").asString()).isEqualTo("BARS");
        var asked = saved.path("question");
        assertThat(asked.path("measures").toString()).isEqualTo("[\"COMPLETION\",\"RANK\"]");
        assertThat(asked.path("from").isNull() && asked.path("to").isNull()).isTrue();
        assertThat(asked.path("span").asString()).isEqualTo("TWELVE_MONTHS");
        assertThat(asked.at("/where/0/below").asString()).isEqualTo("50.5");
        assertThat(asked.at("/order/0/direction").asString()).isEqualTo("ASCENDING");
        assertThat(asked.at("/top/per").toString()).isEqualTo("[\"PERIOD\"]");
        assertThat(asked.at("/compareWith/preceding").asBoolean()).isTrue();
        assertThat(asked.path("units").toString()).isEqualTo("[]");
        assertThat(trail(saved)).containsExactly("question.saved");
        assertThat(found(leader)).containsExactly("落后的 镇");
    }

    @Test
    void aMonthLaterItAsksAboutAnotherMonth() {
        var id = id(saved(leader, "本月", question("span: MONTH")));
        var before = id(saved(leader, "上月", question("span: MONTH, monthsBack: 1")));
        assertThat(months(leader, id)).isEqualTo("2026-10 2026-10");
        assertThat(months(leader, before)).isEqualTo("2026-09 2026-09");

        clock.moveTo(Instant.parse("2026-11-26T02:00:00Z"));
        assertThat(months(leader, id)).isEqualTo("2026-11 2026-11");
        assertThat(months(leader, before)).isEqualTo("2026-10 2026-10");
    }

    @Test
    void nobodyFindsItUntilItIsSharedAndThenOnlyWhoHoldsTheRoleThere() {
        var saved = saved(leader, "各镇街", question(TOWNS));
        var reviewer = district.reviewer();
        var clerk = district.clerk(1);
        var outside = new District(dsl).leader();
        assertThat(error(reviewer, get(id(saved)))).isEqualTo("NOT_FOUND");

        var shared = shared(leader, saved, district.code, "REVIEWER, CLERK");
        assertThat(shared.at("/sharedUnder/code").asString()).isEqualTo(district.code);
        assertThat(shared.path("sharedWith").toString()).isEqualTo("[\"CLERK\",\"REVIEWER\"]");
        assertThat(found(reviewer)).containsExactly("各镇街");
        assertThat(found(clerk)).containsExactly("各镇街");
        assertThat(queries.ask(clerk, get(id(saved))).at("/savedQuestion/mine").asBoolean())
                .isFalse();
        for (var other : List.of(district.administrator(), outside, token())) {
            assertThat(found(other)).isEmpty();
            assertThat(error(other, get(id(saved)))).isEqualTo("NOT_FOUND");
            assertThat(error(other, answer(id(saved)))).isEqualTo("NOT_FOUND");
        }
        assertThat(trail(saved)).containsExactly("question.saved", "question.shared");
    }

    @Test
    void whoeverItIsSharedWithIsAnsweredWithTheOwnRights() {
        var saved = saved(leader, "各镇街", question(TOWNS));
        shared(leader, saved, district.code, "CLERK");

        assertThat(rows(leader, id(saved))).isEqualTo(11);
        assertThat(rows(district.clerk(1), id(saved))).isEqualTo(1);
    }

    @Test
    void programsFindOnlyWhatIsSharedWithThemThereOrAbove() {
        var saved = saved(leader, "给看板", question(TOWNS));
        var act = share(saved, 1, district.code, "").replace("]})", "], programs: true})");
        var shared = done(leader, "shareQuestion", act);

        assertThat(shared.path("sharedWithPrograms").asBoolean()).isTrue();
        assertThat(shared.path("sharedWith")).isEmpty();
        assertThat(found(token())).containsExactly("给看板");
        assertThat(found(token("t1/"))).containsExactly("给看板");
        assertThat(found(district.reviewer())).isEmpty();
        var elsewhere = new District(dsl);
        var foreign = new TokenActor(UUID.randomUUID(), "看板", null, path(elsewhere, ""), SUBTREE);
        assertThat(found(foreign)).isEmpty();
        assertThat(error(foreign, answer(id(saved)))).isEqualTo("NOT_FOUND");
        assertThat(error(token(), rename(saved, 2, "别的"))).isEqualTo("FORBIDDEN");

        assertThat(found(district.administrator())).containsExactly("给看板");
        queries.ask(district.administrator(), mutation(share(saved, 2, "", "")));
        assertThat(found(token())).isEmpty();
        assertThat(trail(saved))
                .containsExactly("question.saved", "question.shared", "question.shared");
    }

    @Test
    void onlyItsOwnerChangesAndDeletesIt() {
        var saved = saved(leader, "各镇街", question(TOWNS));
        shared(leader, saved, district.code, "REVIEWER");
        var reviewer = district.reviewer();
        for (var act : List.of(rename(saved, 2, "我的"), share(saved, 2, "", ""), delete(saved, 2))) {
            assertThat(error(reviewer, act)).isEqualTo("FORBIDDEN");
            assertThat(error(district.clerk(1), act)).isEqualTo("NOT_FOUND");
        }

        var changed = done(leader, "changeQuestion", rename(saved, 2, "镇街排名"));
        assertThat(changed.path("name").asString()).isEqualTo("镇街排名");
        assertThat(changed.path("question")).isEqualTo(saved.path("question"));
        assertThat(changed.path("view").asString()).isEqualTo("BARS");
        assertThat(problem(leader, "deleteQuestion", delete(saved, 2))).isEqualTo("QUESTION_MOVED");
        assertThat(queries.ask(leader, delete(saved, 3)).at("/deleteQuestion/deleted").asString())
                .isEqualTo(id(saved));
        assertThat(found(leader)).isEmpty();
        assertThat(found(reviewer)).isEmpty();
        assertThat(trail(saved))
                .containsExactly(
                        "question.saved",
                        "question.shared",
                        "question.changed",
                        "question.deleted");
    }

    @Test
    void whatItAsksIsChangedWithHowItIsLookedAt() {
        var saved = saved(leader, "各镇街", question(TOWNS));
        var changed =
                done(
                        leader,
                        "changeQuestion",
                        "changeQuestion(input: {id: \"%s\", revision: 1, question: {%s}, view: HEAT})"
                                .formatted(id(saved), question("by: [MONTH], span: YEAR")));

        assertThat(changed.path("name").asString()).isEqualTo("各镇街");
        assertThat(changed.at("/question/by").toString()).isEqualTo("[\"MONTH\"]");
        assertThat(changed.path("view").asString()).isEqualTo("HEAT");
        assertThat(changed.path("revision").asInt()).isEqualTo(2);
    }

    @Test
    void itIsSharedOnlyWhereTheOwnerMayAndByNoClerk() {
        var clerk = district.clerk(1);
        var saved = saved(clerk, "本镇", question(TOWNS));
        assertThat(error(clerk, share(saved, 1, district.code + "t1", "CLERK")))
                .isEqualTo("FORBIDDEN");
        var of = saved(leader, "各镇街", question(TOWNS));
        assertThat(error(leader, share(of, 1, new District(dsl).code, "CLERK")))
                .isEqualTo("NOT_FOUND");
        assertThat(problem(leader, "shareQuestion", share(of, 1, "", "CLERK")))
                .isEqualTo("QUESTION_SHARED_WHERE");
        assertThat(problem(leader, "shareQuestion", share(of, 9, district.code, "CLERK")))
                .isEqualTo("QUESTION_MOVED");
        assertThat(trail(of)).containsExactly("question.saved");
    }

    @Test
    void anAdministratorEndsWhatIsSharedInTheOwnUnit() {
        var saved = saved(leader, "各镇街", question(TOWNS));
        shared(leader, saved, district.code, "ADMINISTRATOR, REVIEWER");
        var answer = queries.ask(district.administrator(), mutation(share(saved, 2, "", "")));

        assertThat(answer.at("/shareQuestion/problems")).isEmpty();
        assertThat(answer.at("/shareQuestion/question").isNull()).isTrue();
        assertThat(found(district.reviewer())).isEmpty();
        assertThat(found(leader)).containsExactly("各镇街");
    }

    @Test
    void aNameIsGivenOnceAndSaysSomething() {
        saved(leader, "各镇街", question(TOWNS));
        saved(district.reviewer(), "各镇街", question(TOWNS));
        assertThat(problem(leader, "saveQuestion", save("各镇街", question(TOWNS))))
                .isEqualTo("QUESTION_NAME_TAKEN");
        assertThat(problem(leader, "saveQuestion", save("　 ", question(TOWNS))))
                .isEqualTo("QUESTION_NAMELESS");
        assertThat(problem(leader, "saveQuestion", save("长".repeat(41), question(TOWNS))))
                .isEqualTo("QUESTION_NAME_LONG");
        assertThat(found(leader)).hasSize(1);
    }

    @Test
    void whatWouldBeRefusedIsNotKept() {
        assertThat(error(leader, save("错的", question("by: [UNIT]")))).isEqualTo("BAD_USER_INPUT");
        assertThat(error(leader, save("错的", "measures: [ACTUAL], span: YEAR, under: \"nowhere\"")))
                .isEqualTo("NOT_FOUND");
        assertThat(error(leader, save("错的", question(TOWNS + ", indicators: [\"none\"]"))))
                .isEqualTo("BAD_USER_INPUT");
        assertThat(error(token(), save("错的", question(TOWNS)))).isEqualTo("FORBIDDEN");
        assertThat(found(leader)).isEmpty();
    }

    @Test
    void aPersonKeepsAHundred() {
        saved(leader, "第1个", question(TOWNS));
        for (int i = 2; i <= 100; i++) {
            var row =
                    dsl.fetchSingle(
                            SAVED_QUESTION,
                            SAVED_QUESTION
                                    .OWNER_ID
                                    .eq(leader.id())
                                    .and(SAVED_QUESTION.NAME.eq("第1个")));
            row.setId(UUID.randomUUID());
            row.setName("第" + i + "个");
            dsl.insertInto(SAVED_QUESTION).set(row).execute();
        }

        assertThat(problem(leader, "saveQuestion", save("多的", question(TOWNS))))
                .isEqualTo("QUESTIONS_TOO_MANY");
        assertThat(found(leader)).hasSize(100);
    }

    private TokenActor token() {
        return token("");
    }

    private TokenActor token(String below) {
        return new TokenActor(UUID.randomUUID(), "看板", null, path(district, below), SUBTREE);
    }

    private static UnitPath path(District district, String below) {
        return new UnitPath(district.code + "/" + (below.isEmpty() ? "" : district.code + below));
    }

    private String question(String rest) {
        var asked = rest.contains("measures") ? rest : "measures: [ACTUAL], " + rest;
        return asked + ", under: \"" + district.code + "\"";
    }

    private static String save(String name, String question) {
        return "saveQuestion(input: {name: \"%s\", question: {%s}, view: BARS, figure: \"actual\"})"
                .formatted(name, question);
    }

    private static String rename(JsonNode saved, int revision, String name) {
        return "changeQuestion(input: {id: \"%s\", revision: %d, name: \"%s\"})"
                .formatted(id(saved), revision, name);
    }

    private static String share(JsonNode saved, int revision, String unit, String roles) {
        var where = unit.isEmpty() ? "" : "unit: \"" + unit + "\", ";
        return "shareQuestion(input: {id: \"%s\", revision: %d, %sroles: [%s]})"
                .formatted(id(saved), revision, where, roles);
    }

    private static String delete(JsonNode saved, int revision) {
        return "mutation { deleteQuestion(input: {id: \"%s\", revision: %d}) { deleted problems { ... on Problem { code } } } }"
                .formatted(id(saved), revision);
    }

    private static String mutation(String act) {
        return act.startsWith("mutation")
                ? act
                : """
                mutation { %s { question { ...saved } problems { ... on Problem { code message } } } }
                fragment saved on SavedQuestion {
                  id name mine ownerName unit { code } view figure sharedUnder { code } sharedWith sharedWithPrograms revision createdAt changedAt
                  question {
                    measures by under level units peerGroups indicators categories department from to span monthsBack plan
                    where { measure indicator part atLeast above atMost below missing } order { measure indicator part direction }
                    top { count per } totals together subtotals values compareWith { preceding monthsBefore from to show } knownAt
                  }
                }
                """
                        .formatted(act);
    }

    private static String get(String id) {
        return "{ savedQuestion(id: \"%s\") { id name mine } }".formatted(id);
    }

    private static String answer(String id) {
        return "{ savedAnswer(question: \"%s\") { months { from to } rowCount } }".formatted(id);
    }

    private JsonNode saved(Actor actor, String name, String question) {
        return done(actor, "saveQuestion", save(name, question));
    }

    private JsonNode shared(Actor actor, JsonNode saved, String unit, String roles) {
        return done(actor, "shareQuestion", share(saved, 1, unit, roles));
    }

    private JsonNode done(Actor actor, String field, String act) {
        var payload = queries.ask(actor, mutation(act)).path(field);
        assertThat(payload.path("problems")).isEmpty();
        return payload.path("question");
    }

    private String problem(Actor actor, String field, String act) {
        return queries.ask(actor, mutation(act)).at("/" + field + "/problems/0/code").asString();
    }

    private String error(Actor actor, String act) {
        return queries.errorCode(actor, act.startsWith("{") ? act : mutation(act));
    }

    private List<String> found(Actor actor) {
        return queries.ask(actor, "{ savedQuestions(first: 200) { edges { node { name } } } }")
                .at("/savedQuestions/edges")
                .valueStream()
                .map(edge -> edge.at("/node/name").asString())
                .toList();
    }

    private String months(Actor actor, String id) {
        var months = queries.ask(actor, answer(id)).at("/savedAnswer/months");
        return months.path("from").asString() + " " + months.path("to").asString();
    }

    private int rows(Actor actor, String id) {
        return queries.ask(actor, answer(id)).at("/savedAnswer/rowCount").asInt();
    }

    private static String id(JsonNode saved) {
        return saved.path("id").asString();
    }

    private List<String> trail(JsonNode saved) {
        return dsl.select(AUDIT_ENTRY.ACTION)
                .from(AUDIT_ENTRY)
                .where(AUDIT_ENTRY.SUBJECT_ID.eq(UUID.fromString(id(saved))))
                .orderBy(AUDIT_ENTRY.ID)
                .fetch(AUDIT_ENTRY.ACTION);
    }
}
