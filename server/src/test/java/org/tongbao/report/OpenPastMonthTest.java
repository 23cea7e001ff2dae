package org.tongbao.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.tongbao.db.Tables.AUDIT_ENTRY;

import org.jooq.DSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.graphql.ExecutionGraphQlService;
import org.springframework.security.core.context.SecurityContextHolder;
import org.tongbao.authority.PersonActor;
import org.tongbao.authority.Verb;
import org.tongbao.graphql.StatementCounter;
import org.tongbao.problem.ForbiddenException;
import org.tongbao.problem.Problem;
import org.tongbao.testing.IntegrationTest;
import org.tongbao.testing.TestClock;

import tools.jackson.databind.JsonNode;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;

/// 补报: a reviewer opens a past month, the clerk finds it and files it.
@IntegrationTest
class OpenPastMonthTest {

    private static final YearMonth JULY = YearMonth.of(2026, 7);

    @Autowired OpeningWorkflow openings;
    @Autowired ReportWorkflow workflow;
    @Autowired Reports reports;
    @Autowired ExecutionGraphQlService graphql;
    @Autowired StatementCounter statements;
    @Autowired DSLContext dsl;
    @Autowired TestClock clock;
    private District district;
    private PersonActor clerk;
    private PersonActor reviewer;
    private ReportQueries queries;

    @BeforeEach
    void itIsEarlyNovember() {
        clock.moveTo(Instant.parse("2026-11-02T02:00:00Z"));
        district = new District(dsl);
        clerk = district.clerk(1);
        reviewer = district.reviewer();
        queries = new ReportQueries(graphql);
    }

    @AfterEach
    void timeGoesOn() {
        SecurityContextHolder.clearContext();
        clock.reset();
    }

    @Test
    void theClerkFindsFillsAndFilesAnOpenedMonth() {
        assertThat(due(clerk)).isEqualTo("2026-09 2026-10");
        assertThat(opened(1, JULY, "漏报", "2026-11-12")).isEmpty();

        assertThat(due(clerk)).isEqualTo("2026-09 2026-10 2026-07");
        var july = queries.ask(clerk, DUE).path("dueReports").path(2);
        assertThat(july.path("backfilled").asBoolean()).isTrue();
        assertThat(july.path("missing").asBoolean()).isFalse();
        assertThat(july.path("dueAt").asString()).startsWith("2026-11-12T16:00:00");
        assertThat(july.at("/opening/reason").asString()).isEqualTo("漏报");
        assertThat(july.at("/opening/openedBy/name").asString()).isEqualTo(reviewer.name());
        assertThat(actions(clerk)).isEqualTo("[\"SUBMIT\"]");
        assertThat(due(district.clerk(2))).isEqualTo("2026-09 2026-10");

        var version = workflow.submit(clerk, district.submission(1, JULY, 0, "1", "0", "1"));
        assertThat(version.problems()).isEmpty();
        var report = reports.made(clerk.scope(Verb.UNIT_READ), version.result());
        assertThat(report.backfilled()).isTrue();
        assertThat(report.filedOnBehalf()).isFalse();
        assertThat(due(clerk)).isEqualTo("2026-09 2026-10");
        assertThat(opened(1, JULY, "再来", "2026-11-12")).containsExactly("OPENING_FILED");
        assertThat(trail()).containsExactly("report.opened", "report.submitted");
    }

    @Test
    void afterItsDayItIsMissingAndStillGetsIn() {
        opened(1, JULY, "漏报", "2026-11-03");
        clock.moveTo(Instant.parse("2026-11-04T02:00:00Z"));
        assertThat(
                        queries.ask(clerk, DUE)
                                .path("dueReports")
                                .valueStream()
                                .filter(one -> one.path("month").asString().equals("2026-07"))
                                .findFirst()
                                .orElseThrow()
                                .path("missing")
                                .asBoolean())
                .isTrue();
        assertThat(
                        workflow.submit(clerk, district.submission(1, JULY, 0, "1", "0", "1"))
                                .problems())
                .isEmpty();
    }

    @Test
    void theSameAgainChangesNothingAndAnotherDayReplacesTheOneBefore() {
        opened(1, JULY, "漏报", "2026-11-12");
        opened(1, JULY, " 漏报 ", "2026-11-12");
        assertThat(trail()).containsExactly("report.opened");
        opened(1, JULY, "漏报", "2026-11-20");
        assertThat(trail()).containsExactly("report.opened", "report.opened");
        assertThat(queries.ask(clerk, DUE).at("/dueReports/2/dueAt").asString())
                .startsWith("2026-11-20");
    }

    @Test
    void whatCannotBeFiledIsNotOpened() {
        assertThat(opened(1, JULY, " ", "2026-11-12")).containsExactly("REASON_LENGTH");
        assertThat(opened(1, JULY, "漏报", "2026-11-01")).containsExactly("DUE_IN_THE_PAST");
        assertThat(opened(1, YearMonth.of(2026, 12), "早", "2026-12-12"))
                .containsExactly("MONTH_NOT_OPEN");
        assertThat(opened(1, YearMonth.of(2026, 10), "早", "2026-11-12"))
                .containsExactly("OPENING_TOO_EARLY");
        assertThat(opened(1, YearMonth.of(2023, 12), "早", "2026-11-12")).containsExactly("NO_FORM");
        assertThat(trail()).isEmpty();
    }

    @Test
    void itIsTheActOfAReviewerAboveTheUnit() {
        assertThat(refused(reviewer, new GivenDay(district.code, JULY, "漏报", day("2026-11-12"))))
                .containsExactly("OPENING_FROM_ABOVE");
        for (var other : List.of(clerk, district.leader())) {
            assertThatThrownBy(() ->
                            openings.open(
                                    other,
                                    new GivenDay(district.town(1), JULY, "漏报", day("2026-11-12"))))
                    .isInstanceOf(ForbiddenException.class);
        }
        assertThat(board(reviewer).path(0).path("mayOpen").asBoolean()).isTrue();
        assertThat(board(reviewer).path(11).path("mayOpen").asBoolean()).isFalse();
        assertThat(board(district.leader()).path(0).path("mayOpen").asBoolean()).isFalse();
    }

    @Test
    void openingCostsReadersNoStatement() {
        var before = statements.during(() -> queries.ask(clerk, DUE)).size();
        var submit =
                statements
                        .during(() ->
                                workflow.submit(
                                        reviewer, district.submission(2, JULY, 0, "1", "0", "1")))
                        .size();
        var open = statements.during(() -> opened(1, JULY, "漏报", "2026-11-12"));
        assertThat(statements.during(() -> queries.ask(clerk, DUE))).hasSize(before);
        assertThat(
                        statements.during(() ->
                                workflow.submit(
                                        clerk, district.submission(1, JULY, 0, "1", "0", "1"))))
                .hasSize(submit);
        assertThat(open).hasSize(10);
    }

    private static final String DUE =
            "{ dueReports { month dueAt backfilled missing opening { dueAt reason openedAt openedBy"
                    + " { name } } } }";

    private String due(PersonActor actor) {
        return String.join(
                " ",
                queries.ask(actor, DUE)
                        .path("dueReports")
                        .valueStream()
                        .map(one -> one.path("month").asString())
                        .toList());
    }

    private String actions(PersonActor actor) {
        return queries.ask(
                        actor,
                        "{ report(unit: \"%s\", month: \"2026-07\") { actions } }"
                                .formatted(district.town(1)))
                .at("/report/actions")
                .toString();
    }

    private JsonNode board(PersonActor actor) {
        return queries.ask(
                        actor,
                        "{ monthBoard(unit: \"%s\", month: \"2026-07\") { rows { own mayOpen } } }"
                                .formatted(district.code))
                .at("/monthBoard/rows");
    }

    private List<String> opened(int town, YearMonth month, String reason, String dueOn) {
        return refused(reviewer, new GivenDay(district.town(town), month, reason, day(dueOn)));
    }

    private List<String> refused(PersonActor actor, GivenDay opening) {
        return openings.open(actor, opening).problems().stream().map(Problem::code).toList();
    }

    private List<String> trail() {
        return dsl.select(AUDIT_ENTRY.ACTION)
                .from(AUDIT_ENTRY)
                .where(AUDIT_ENTRY.PATH.startsWith(district.code))
                .and(AUDIT_ENTRY.ACTION.like("report.%"))
                .orderBy(AUDIT_ENTRY.ID)
                .fetch(AUDIT_ENTRY.ACTION);
    }

    private static LocalDate day(String day) {
        return LocalDate.parse(day);
    }
}
