package org.tongbao.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tongbao.analysis.AnalysisQueries.rows;

import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.graphql.ExecutionGraphQlService;
import org.springframework.transaction.support.TransactionTemplate;
import org.tongbao.audit.Audited;
import org.tongbao.audit.Deed;
import org.tongbao.audit.Sealing;
import org.tongbao.authority.Actor;
import org.tongbao.authority.Role;
import org.tongbao.authority.TokenReach;
import org.tongbao.graphql.StatementCounter;
import org.tongbao.report.ReportQueries;
import org.tongbao.standing.District;
import org.tongbao.testing.IntegrationTest;
import org.tongbao.testing.TestClock;

import tools.jackson.databind.JsonNode;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/// What was answered is answered again without reading a figure, until something was done on which
/// it depends, and to nobody who may do something else.
@IntegrationTest
class KeptAnswersTest {

    private static final String QUESTION =
            "by: [UNIT], from: \"2025-10\", to: \"2025-10\", indicators: [\"{patents}\"],"
                    + " measures: [TO_DATE, RANK]";

    @Autowired DSLContext dsl;
    @Autowired ExecutionGraphQlService graphql;
    @Autowired StatementCounter statements;
    @Autowired ApplicationContext context;
    @Autowired ApplicationEventPublisher events;
    @Autowired TransactionTemplate transactions;
    @Autowired TestClock clock;
    private AnalysisQueries analyses;
    private District district;
    private Actor leader;

    @BeforeEach
    void aQuestionWasAnswered() {
        district = new District(dsl);
        analyses = new AnalysisQueries(new ReportQueries(graphql), district);
        leader = district.actor("", Role.LEADER);
        district.approve("a", "patents", "2025-03", "9");
        district.approve("b", "patents", "2025-10", "4");
        Sealing.now(context);
        ask(leader, QUESTION);
        ask(leader, QUESTION);
    }

    @Test
    void theSameIsAnsweredAgainByOneStatement() {
        var before = ask(leader, QUESTION);
        assertThat(statementsOf(leader, QUESTION)).isOne();
        assertThat(ask(leader, QUESTION)).isEqualTo(before);
        assertThat(statementsOf(leader, QUESTION.replace("RANK", "SHARE"))).isGreaterThan(1);
    }

    @Test
    void anyOtherOfTheSameRightsIsAnsweredLikewise() {
        assertThat(statementsOf(district.actor("", Role.LEADER), QUESTION)).isOne();
        assertThat(rows(ask(district.actor("a", Role.CLERK), QUESTION)))
                .containsExactly(List.of(district.town("a"), "9", "-"));
        assertThat(rows(ask(district.actor("b", Role.CLERK), QUESTION)))
                .containsExactly(List.of(district.town("b"), "4", "-"));
        assertThat(analyses.errorCode(district.token("", TokenReach.PUBLISHED), QUESTION))
                .isEqualTo("NOT_FOUND");
        assertThat(rows(ask(district.token("", TokenReach.SUBTREE), QUESTION))).hasSize(3);
    }

    @Test
    void whatIsApprovedSinceIsInTheAnswer() {
        district.correct("a", "patents", "2025-03", "2");
        assertThat(rows(ask(leader, QUESTION))).contains(List.of(district.town("a"), "11", "-"));
        assertThat(statementsOf(leader, QUESTION)).isOne();
    }

    @Test
    void whatIsOnlySubmittedEndsNoAnswer() {
        done("report.submitted");
        assertThat(statementsOf(leader, QUESTION)).isOne();
        done("report.approved");
        assertThat(statementsOf(leader, QUESTION)).isGreaterThan(1);
    }

    @Test
    void anActThatNobodyThoughtOfEndsAllAnswers() {
        done("group_robot.reminded");
        assertThat(statementsOf(leader, QUESTION)).isGreaterThan(1);
    }

    @Test
    void whatIsNotCommittedYetIsAnsweredWhenItIs() {
        transactions.executeWithoutResult(_ -> {
            district.correct("a", "patents", "2025-03", "2");
            var elsewhere = CompletableFuture.supplyAsync(() -> ask(leader, QUESTION)).join();
            assertThat(rows(elsewhere)).contains(List.of(district.town("a"), "9", "-"));
        });
        assertThat(rows(ask(leader, QUESTION))).contains(List.of(district.town("a"), "11", "-"));
    }

    @Test
    void itIsAnotherQuestionInAnotherMonth() {
        clock.advance(Duration.ofDays(31));
        try {
            assertThat(statementsOf(leader, QUESTION)).isGreaterThan(1);
        } finally {
            clock.reset();
        }
    }

    @Test
    void whatDependsOnTheClockOrOnWhatIsSubmittedIsNotKept() {
        for (var question :
                List.of(
                        QUESTION + ", values: SUBMITTED",
                        QUESTION + ", knownAt: \"%s\"".formatted(clock.instant()))) {
            ask(leader, question);
            assertThat(statementsOf(leader, question)).as(question).isGreaterThan(1);
        }
    }

    @Test
    void whatEndsNoAnswerIsSomethingThatIsDone() throws IOException {
        try (var file = KeptAnswersTest.class.getResourceAsStream("/audit/actions.txt")) {
            var acts = new String(file.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
            assertThat(acts).containsAll(KeptAnswers.WITHOUT);
        }
    }

    private JsonNode ask(Actor actor, String question) {
        return analyses.ask(actor, question, "first: 10");
    }

    private int statementsOf(Actor actor, String question) {
        return statements.during(() -> ask(actor, question)).size();
    }

    private void done(String action) {
        transactions.executeWithoutResult(
                _ -> events.publishEvent((Audited) () -> Deed.of(action, leader)));
    }
}
