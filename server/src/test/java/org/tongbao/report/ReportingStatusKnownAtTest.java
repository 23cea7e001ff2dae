package org.tongbao.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tongbao.db.Tables.REPLACED_EXTENSION;
import static org.tongbao.db.Tables.REPLACED_OPENING;
import static org.tongbao.db.Tables.REPLACED_REPORTING_DAYS;
import static org.tongbao.report.OctoberReport.done;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ClassPathResource;
import org.springframework.graphql.ExecutionGraphQlService;
import org.tongbao.authority.PersonActor;
import org.tongbao.graphql.StatementCounter;
import org.tongbao.testing.IntegrationTest;

import tools.jackson.databind.JsonNode;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Who had reported, and what the board of 督办 said, as it was known: with the due days, extensions,
/// opened months and signatures of then.
@IntegrationTest
class ReportingStatusKnownAtTest extends EarlyNovember {

    private static final YearMonth JUNE = YearMonth.of(2031, 6);
    private static final YearMonth APRIL = YearMonth.of(2031, 4);
    private static final List<String> MIGRATIONS =
            List.of(
                    "V345__extensions_of_the_past.sql",
                    "V346__openings_of_the_past.sql",
                    "V347__reporting_days_of_the_past.sql");

    @Autowired ClosingWorkflow closing;
    @Autowired MonthWorkflow months;
    @Autowired OpeningWorkflow openings;
    @Autowired SignOffWorkflow signing;
    @Autowired SignOffRuleWorkflow signOffRules;
    @Autowired ExecutionGraphQlService graphql;
    @Autowired StatementCounter statements;

    private final Map<Instant, List<JsonNode>> shown = new LinkedHashMap<>();
    private ReportQueries queries;
    private PersonActor third;
    private PersonActor fourth;

    /// Who the clerks are is of today: they are there from the beginning.
    @BeforeEach
    void allOthersAreDone() {
        clock.moveTo(Instant.parse("2031-06-20T02:00:00Z"));
        queries = new ReportQueries(graphql);
        third = district.clerk(3);
        fourth = district.clerk(4);
    }

    @Test
    void whatWasAnsweredThenIsAnsweredAgain() throws IOException {
        live();
        assertThat(shown.values().stream().distinct().count()).isGreaterThan(15);
        shown.forEach((at, answers) ->
                assertThat(answers(at)).as("as known at %s", at).isEqualTo(answers));
        assertThat(answers(clock.instant())).as("now is then").isEqualTo(answers(null));
        thePresentIsThatOfTheMonthsBoard();
        theTrailKnowsWhatWasBeforeItWasKept();
    }

    private void thePresentIsThatOfTheMonthsBoard() {
        var board =
                ask(
                        """
                        { monthBoard(unit: "%s", month: "2031-06") {
                          dueAt expected reported publication { at } closingState lastClosingAct { at }
                          rows { own report { unit { code } state late missing dueAt version submittedAt submittedBy { name } } }
                        } }
                        """);
        var status =
                ask(
                        """
                        { reportingStatus(unit: "%s", month: "2031-06") {
                          dueAt expected reported publication { at } closingState lastClosingAct { at }
                          rows { own unit { code } state late missing dueAt version submittedAt submittedBy { name } }
                        } }
                        """);
        for (var field : List.of("dueAt", "expected", "reported", "closingState", "publication")) {
            assertThat(status.path(field)).as(field).isEqualTo(board.path(field));
        }
        assertThat(status.path("rows")).hasSameSizeAs(board.path("rows"));
        for (int i = 0; i < board.path("rows").size(); i++) {
            var expected = board.path("rows").path(i);
            var row = status.path("rows").path(i);
            assertThat(row.path("own")).isEqualTo(expected.path("own"));
            expected.path("report")
                    .propertyStream()
                    .forEach(field ->
                            assertThat(row.path(field.getKey()))
                                    .as(field.getKey())
                                    .isEqualTo(field.getValue()));
        }
    }

    /// As if the release that began to keep it came only now.
    private void theTrailKnowsWhatWasBeforeItWasKept() throws IOException {
        dsl.deleteFrom(REPLACED_EXTENSION)
                .where(REPLACED_EXTENSION.ORG_UNIT_ID.eq(district.townId(2)))
                .execute();
        dsl.deleteFrom(REPLACED_OPENING)
                .where(REPLACED_OPENING.ORG_UNIT_ID.eq(district.townId(5)))
                .execute();
        dsl.deleteFrom(REPLACED_REPORTING_DAYS)
                .where(REPLACED_REPORTING_DAYS.ORG_UNIT_ID.eq(district.id))
                .execute();
        assertThat(again()).isNotEqualTo(shown);
        for (var migration : MIGRATIONS) {
            dsl.execute(
                    new ClassPathResource("db/migration/" + migration).getContentAsString(UTF_8));
        }
        assertThat(again()).isEqualTo(shown);
    }

    @Test
    void aQuestionAboutThePastCostsOneStatementMore() {
        var at = clock.instant();
        var status = statements.during(() -> status(JUNE, null));
        assertThat(statements.during(() -> status(JUNE, at))).hasSize(status.size() + 1);
        var oversight = statements.during(() -> oversight(null));
        assertThat(statements.during(() -> oversight(at))).hasSize(oversight.size() + 1);
    }

    @Test
    void anInstantThatHasNotComeIsRefused() {
        var later = clock.instant().plusSeconds(60);
        for (var question : List.of(statusOf(JUNE, later), oversightOf(later))) {
            var answer = queries.answer(reviewer, question);
            assertThat(answer.at("/errors/0/message").asString()).contains("还没到");
        }
    }

    private void live() {
        days();
        review();
        signatures();
        late();
        whole();
    }

    private void days() {
        remember();
        setDays(22, 8);
        setDays(23, 10);
    }

    private void setDays(int open, int due) {
        var set =
                queries.ask(
                        district.administrator(),
                        """
                        mutation { setReportingDays(input: {unit: "%s", openDay: %d, dueDay: %d}) {
                          problems { ... on Problem { message } } } }
                        """
                                .formatted(district.code, open, due));
        assertThat(set.at("/setReportingDays/problems")).isEmpty();
        remember();
    }

    private void review() {
        clock.moveTo(Instant.parse("2031-06-25T02:00:00Z"));
        remember();
        var first = new Concerned(district.town(1), JUNE, 1);
        done(workflow.submit(clerk, district.submission(1, JUNE, 0, "5", "0", "12")));
        remember();
        done(
                workflow.giveBack(
                        reviewer,
                        first,
                        new Objections(
                                List.of(new Objections.Objection(district.line("patents"), "请核对")),
                                null)));
        remember();
        done(workflow.submit(clerk, district.submission(1, JUNE, 1, "6", "0", "12")));
        remember();
        done(workflow.withdraw(clerk, new Concerned(district.town(1), JUNE, 2)));
        remember();
        extend("2031-07-20");
        extend("2031-07-13");
        done(workflow.submit(reviewer, district.submission(6, JUNE, 0, "5", "0", "12")));
        remember();
        done(workflow.approve(district.reviewer(), new Concerned(district.town(6), JUNE, 1)));
        remember();
    }

    private void extend(String day) {
        done(
                openings.extend(
                        reviewer,
                        new GivenDay(district.town(2), JUNE, "汛期", LocalDate.parse(day))));
        remember();
    }

    private void signatures() {
        done(
                signOffRules.set(
                        district.administrator(),
                        new SignOffRuleWorkflow.Wanted(
                                district.town(3), FormAudience.OWN, JUNE, SignOffRule.SIGNED)));
        var leader = district.townLeader(3);
        done(workflow.submit(third, district.submission(3, JUNE, 0, "5", "0", "12")));
        remember();
        done(signing.sendBack(leader, new Concerned(district.town(3), JUNE, 1), "再核对"));
        remember();
        done(workflow.submit(third, district.submission(3, JUNE, 1, "6", "0", "12")));
        remember();
        done(workflow.withdraw(third, new Concerned(district.town(3), JUNE, 2)));
        remember();
        done(workflow.submit(third, district.submission(3, JUNE, 2, "7", "0", "12")));
        remember();
        done(signing.sign(leader, new Concerned(district.town(3), JUNE, 3)));
        remember();
    }

    /// The day is over for all but those who were given another.
    private void late() {
        clock.moveTo(Instant.parse("2031-07-12T02:00:00Z"));
        remember();
        done(workflow.submit(fourth, district.submission(4, JUNE, 0, "5", "0", "12")));
        remember();
        clock.moveTo(Instant.parse("2031-07-15T02:00:00Z"));
        remember();
        open("2031-07-16");
        open("2031-07-30");
        clock.moveTo(Instant.parse("2031-07-18T02:00:00Z"));
        remember();
    }

    private void open(String day) {
        done(
                openings.open(
                        reviewer,
                        new GivenDay(district.town(5), APRIL, "补报", LocalDate.parse(day))));
        remember();
    }

    private void whole() {
        done(closing.close(reviewer, district.code, JUNE, true));
        remember();
        done(closing.reopen(reviewer, district.code, JUNE, "补一个镇"));
        remember();
        done(months.publish(reviewer, district.code, JUNE));
        remember();
    }

    private void remember() {
        shown.put(clock.instant(), answers(null));
        clock.advance(Duration.ofMinutes(1));
    }

    private Map<Instant, List<JsonNode>> again() {
        var again = new LinkedHashMap<Instant, List<JsonNode>>();
        shown.keySet().forEach(at -> again.put(at, answers(at)));
        return again;
    }

    private List<JsonNode> answers(@Nullable Instant at) {
        return List.of(status(JUNE, at), status(APRIL, at), oversight(at));
    }

    private JsonNode status(YearMonth month, @Nullable Instant at) {
        return queries.ask(reviewer, statusOf(month, at));
    }

    private JsonNode oversight(@Nullable Instant at) {
        return queries.ask(reviewer, oversightOf(at));
    }

    private JsonNode ask(String question) {
        return queries.ask(reviewer, question.formatted(district.code))
                .properties()
                .iterator()
                .next()
                .getValue();
    }

    private String statusOf(YearMonth month, @Nullable Instant at) {
        return """
        { reportingStatus(unit: "%s", month: "%s"%s) {
          dueAt expected reported publication { at by { name } } closingState lastClosingAct { at by { name } reason }
          rows { unit { code name } own expected state late missing dueAt version firstSubmittedAt submittedAt submittedBy { name } }
        } }
        """
                .formatted(district.code, month, knownAt(at));
    }

    private String oversightOf(@Nullable Instant at) {
        return """
        { oversight(unit: "%s", from: "2031-04", to: "2031-06"%s) {
          units { unit { code } expected missing late returned { month times } farBehindMonths { month } }
          people { person { name } unit { code } missing late returned { month times } }
        } }
        """
                .formatted(district.code, knownAt(at));
    }

    private static String knownAt(@Nullable Instant at) {
        return at == null ? "" : ", knownAt: \"" + at + "\"";
    }
}
