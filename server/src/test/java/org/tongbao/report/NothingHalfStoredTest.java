package org.tongbao.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.tongbao.db.Tables.AUDIT_ENTRY;
import static org.tongbao.db.Tables.FACT;
import static org.tongbao.db.Tables.IDEMPOTENCY_KEY;
import static org.tongbao.db.Tables.REPORT;
import static org.tongbao.db.Tables.REPORT_VALUE;

import org.jooq.DSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.graphql.ExecutionGraphQlService;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import org.tongbao.testing.IntegrationTest;
import org.tongbao.testing.TestClock;
import org.tongbao.testing.TestDatabase;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.YearMonth;
import java.util.concurrent.Executors;

@IntegrationTest
class NothingHalfStoredTest {

    private static final YearMonth OCTOBER = YearMonth.of(2026, 10);

    @Autowired ReportWorkflow workflow;
    @Autowired StumblingListener listener;
    @Autowired ExecutionGraphQlService graphql;
    @Autowired DSLContext dsl;
    @Autowired TestClock clock;
    private District district;

    @BeforeEach
    void itIsEarlyNovember() {
        clock.moveTo(Instant.parse("2026-11-02T02:00:00Z"));
        district = new District(dsl);
    }

    @AfterEach
    void timeGoesOn() {
        listener.behave();
        clock.reset();
    }

    @Test
    void aListenerThatThrowsLeavesNothingOfASubmission() {
        listener.stumbleOver(district.townId(1));
        var clerk = district.clerk(1);
        var command = district.submission(1, OCTOBER, 0, "3", "0", "12");
        assertThatThrownBy(() -> workflow.submit(clerk, command))
                .isInstanceOf(IllegalStateException.class);
        assertNothingStored(command.idempotencyKey());
        listener.behave();
        assertThat(workflow.submit(clerk, command).problems()).isEmpty();
    }

    @Test
    void aListenerThatThrowsLeavesTheReportUnapprovedAndNoFact() {
        workflow.submit(district.clerk(1), district.submission(1, OCTOBER, 0, "3", "0", "12"));
        listener.stumbleOver(district.townId(1));
        assertThatThrownBy(() ->
                        workflow.approve(
                                district.reviewer(), new Concerned(district.town(1), OCTOBER, 1)))
                .isInstanceOf(IllegalStateException.class);
        assertThat(
                        dsl.select(REPORT.STATE)
                                .from(REPORT)
                                .where(REPORT.ORG_UNIT_ID.eq(district.townId(1)))
                                .fetchSingle(REPORT.STATE))
                .isEqualTo("SUBMITTED");
        assertThat(dsl.fetchCount(FACT, FACT.ORG_UNIT_ID.eq(district.townId(1)))).isZero();
    }

    /// The unit's row is held from outside, so the submission has claimed its key and waits; then
    /// its connection is killed.
    @Test
    void aSubmissionWhoseConnectionIsKilledLeavesNothingAndItsKeyIsFree() throws Exception {
        var clerk = district.clerk(1);
        var command = district.submission(1, OCTOBER, 0, "3", "0", "12");
        try (var outside = TestDatabase.ofThisServer().connect();
                var killer = TestDatabase.ofThisServer().connect();
                var pool = Executors.newSingleThreadExecutor()) {
            outside.setAutoCommit(false);
            hold(outside);
            var running = pool.submit(() -> workflow.submit(clerk, command));
            kill(killer);
            assertThatThrownBy(running::get).isNotNull();
            outside.rollback();
        }
        assertNothingStored(command.idempotencyKey());
        assertThat(workflow.submit(clerk, command).problems()).isEmpty();
    }

    /// A statement of a request is ended after its seconds; for a change that is no matter of
    /// asking for less.
    @Test
    void aSubmissionThatWaitsTooLongIsToldToComeAgainAndLeavesNothing() throws Exception {
        var clerk = district.clerk(1);
        var command = district.submission(1, OCTOBER, 0, "3", "0", "12");
        RequestContextHolder.setRequestAttributes(
                new ServletRequestAttributes(new MockHttpServletRequest()));
        try (var outside = TestDatabase.ofThisServer().connect()) {
            outside.setAutoCommit(false);
            hold(outside);
            assertThat(new ReportQueries(graphql).errorCode(clerk, mutation(command)))
                    .isEqualTo("UNAVAILABLE");
            outside.rollback();
        } finally {
            RequestContextHolder.resetRequestAttributes();
            SecurityContextHolder.clearContext();
        }
        assertNothingStored(command.idempotencyKey());
    }

    private String mutation(SubmitReport command) {
        return """
        mutation { submitReport(input: {unit: "%s", month: "%s", baseVersion: 0, lines: [], idempotencyKey: "%s"}) {
          problems { ... on Problem { code } }
        } }
        """
                .formatted(command.unit(), command.month(), command.idempotencyKey());
    }

    private void hold(Connection outside) throws SQLException {
        try (var lock =
                outside.prepareStatement("select id from org_unit where code = ? for update")) {
            lock.setString(1, district.town(1));
            lock.executeQuery();
        }
    }

    private void kill(Connection killer) throws Exception {
        long waiting = 0;
        while (waiting == 0) {
            Thread.onSpinWait();
            waiting = waitingForTheUnit(killer);
        }
        try (var statement = killer.createStatement()) {
            statement.execute("kill " + waiting);
        }
    }

    private static long waitingForTheUnit(Connection killer) throws Exception {
        try (var statement = killer.createStatement();
                var rows = statement.executeQuery("show full processlist")) {
            while (rows.next()) {
                var sql = rows.getString("Info");
                if (killer.getCatalog().equals(rows.getString("db"))
                        && sql != null
                        && sql.contains("org_unit")
                        && sql.contains("for update")) {
                    return rows.getLong("Id");
                }
            }
            return 0;
        }
    }

    private void assertNothingStored(String key) {
        var town = district.townId(1);
        assertThat(dsl.fetchCount(IDEMPOTENCY_KEY, IDEMPOTENCY_KEY.CLIENT_KEY.eq(key))).isZero();
        assertThat(dsl.fetchCount(REPORT, REPORT.ORG_UNIT_ID.eq(town))).isZero();
        assertThat(dsl.fetchCount(REPORT_VALUE, REPORT_VALUE.ORG_UNIT_ID.eq(town))).isZero();
        assertThat(dsl.fetchCount(AUDIT_ENTRY, AUDIT_ENTRY.ORG_UNIT_ID.eq(town))).isZero();
    }
}
