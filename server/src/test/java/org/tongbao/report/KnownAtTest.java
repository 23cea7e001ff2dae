package org.tongbao.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tongbao.report.OctoberReport.OCTOBER;
import static org.tongbao.report.OctoberReport.done;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.graphql.ExecutionGraphQlService;
import org.tongbao.graphql.StatementCounter;
import org.tongbao.testing.IntegrationTest;

import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;

/// What can be asked as known at a date, and what cannot.
@IntegrationTest
class KnownAtTest extends EarlyNovember {

    @Autowired ExecutionGraphQlService graphql;
    @Autowired StatementCounter statements;

    private ReportQueries queries;

    @BeforeEach
    void allOthersAreDone() {
        clock.moveTo(Instant.parse("2031-01-15T02:00:00Z"));
        queries = new ReportQueries(graphql);
    }

    @Test
    void whatWasApprovedSinceWasNotKnown() {
        done(workflow.submit(reviewer, district.submission(1, OCTOBER, 0, "5", "0", "12")));
        clock.advance(Duration.ofMinutes(1));
        var waiting = clock.instant();
        clock.advance(Duration.ofMinutes(1));
        done(workflow.approve(district.reviewer(), october.version(1)));
        assertThat(actual(waiting)).isEmpty();
        assertThat(actual(clock.instant())).isEqualTo("5");
    }

    @Test
    void anInstantThatHasNotComeIsRefused() {
        assertThat(refusal(OCTOBER, clock.instant().plusSeconds(60))).contains("还没到");
    }

    @Test
    void aMonthThatHadNotBegunIsRefusedAsItWasThen() {
        assertThat(refusal(OCTOBER.plusMonths(1), Instant.parse("2026-10-31T15:59:59Z")))
                .contains("2026年11月还没有开始");
    }

    @Test
    void whatIsNotKeptIsSaidAndNotAnsweredWithThePresent() {
        var before = clock.instant();
        clock.advance(Duration.ofMinutes(1));
        var merged =
                queries.ask(
                        district.administrator(),
                        """
                        mutation { mergeIndicators(input: {merged: "%s", survivor: "%s", baseRevision: 1, reason: "重复"}) {
                          problems { ... on Problem { message } } } }
                        """
                                .formatted(district.line("handled"), district.line("closed")));
        assertThat(merged.path("mergeIndicators").path("problems")).as("%s", merged).isEmpty();
        assertThat(refusal(OCTOBER, before)).contains("合并或改过指标", "2031-01-15 10:01");
        assertThat(queries.answer(reviewer, question(OCTOBER, clock.instant())).path("errors"))
                .isEmpty();
    }

    @Test
    void aQuestionAboutThePastCostsOneStatementMore() {
        var now = statements.during(() -> queries.ask(reviewer, question(OCTOBER, null)));
        var at = clock.instant();
        var then = statements.during(() -> queries.ask(reviewer, question(OCTOBER, at)));
        assertThat(then).hasSize(now.size() + 1);
    }

    private String actual(Instant at) {
        var answer = queries.ask(reviewer, question(OCTOBER, at));
        return answer.at("/unitStanding/lines")
                .valueStream()
                .filter(line ->
                        line.at("/indicator/code").asString().equals(district.line("patents")))
                .map(line -> line.path("actual").asString(""))
                .findFirst()
                .orElseThrow();
    }

    private String refusal(YearMonth month, Instant at) {
        var error = queries.answer(reviewer, question(month, at)).at("/errors/0");
        assertThat(error.at("/extensions/code").asString()).isEqualTo("BAD_USER_INPUT");
        return error.path("message").asString();
    }

    private String question(YearMonth month, @Nullable Instant at) {
        return "{ unitStanding(unit: \"%s\", month: \"%s\"%s) { lines { indicator { code } actual } } }"
                .formatted(district.town(1), month, at == null ? "" : ", knownAt: \"" + at + "\"");
    }
}
