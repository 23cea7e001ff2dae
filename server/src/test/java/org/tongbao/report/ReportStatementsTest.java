package org.tongbao.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import org.jooq.DSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.tongbao.graphql.StatementCounter;
import org.tongbao.report.Approvals.UnitVersion;
import org.tongbao.report.Objections.Objection;
import org.tongbao.testing.IntegrationTest;
import org.tongbao.testing.TestClock;

import java.time.Instant;
import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/// The number of SQL statements behind each intent of a report's life, locks and trail included. It
/// does not depend on the number of lines.
@IntegrationTest
class ReportStatementsTest {

    private static final YearMonth OCTOBER = YearMonth.of(2026, 10);

    @Autowired ReportWorkflow workflow;
    @Autowired Approvals approvals;
    @Autowired MonthWorkflow months;
    @Autowired ClosingWorkflow closing;
    @Autowired StatementCounter statements;
    @Autowired DSLContext dsl;
    @Autowired TestClock clock;
    private final Map<String, Integer> counted = new LinkedHashMap<>();

    @BeforeEach
    void itIsEarlyNovember() {
        clock.moveTo(Instant.parse("2026-11-02T02:00:00Z"));
    }

    @AfterEach
    void timeGoesOn() {
        clock.reset();
    }

    @Test
    void everyIntentOfAReportsLifeTakesAKnownNumberOfStatements() {
        var district = new District(dsl);
        var clerk = district.clerk(1);
        var reviewer = district.reviewer();
        var reason = new Objection(district.line("patents"), "与公告不符");

        count("submit", () -> workflow.submit(clerk, sent(district, 0, "3")));
        count("withdraw", () -> workflow.withdraw(clerk, report(district, 1)));
        count("submit again", () -> workflow.submit(clerk, sent(district, 1, "4")));
        count("start review", () -> workflow.startReview(reviewer, report(district, 2)));
        count(
                "return",
                () ->
                        workflow.giveBack(
                                reviewer,
                                report(district, 2),
                                new Objections(List.of(reason), null)));
        count("mend", () -> workflow.submit(clerk, sent(district, 2, "5")));
        count("approve", () -> workflow.approve(reviewer, report(district, 3)));
        count("publish", () -> months.publish(reviewer, district.code, OCTOBER));
        count("close", () -> closing.close(reviewer, district.code, OCTOBER, true));
        count("reopen", () -> closing.reopen(reviewer, district.code, OCTOBER, "漏了一份"));

        assertThat(counted)
                .containsExactly(
                        entry("submit", 16),
                        entry("withdraw", 8),
                        entry("submit again", 19),
                        entry("start review", 7),
                        entry("return", 11),
                        entry("mend", 19),
                        entry("approve", 10),
                        entry("publish", 9),
                        entry("close", 13),
                        entry("reopen", 9));
    }

    @Test
    void whoMayApproveSeveralIsAskedOnce() {
        var district = new District(dsl);
        var reviewer = district.reviewer();
        for (int town = 1; town <= 3; town++) {
            workflow.submit(
                    district.clerk(town), district.submission(town, OCTOBER, 0, "3", "0", "12"));
        }
        var versions =
                IntStream.rangeClosed(1, 3)
                        .mapToObj(town -> new UnitVersion(district.town(town), 1))
                        .toList();
        var asked =
                statements.during(() ->
                        assertThat(approvals.decide(reviewer, OCTOBER, versions).problems())
                                .isEmpty());
        assertThat(asked).hasSize(1 + 3 * 10);
    }

    @Test
    void whereNobodyKeepsALedgerNoneIsCounted() {
        var district = new District(dsl);
        var asked =
                statements.during(() -> workflow.submit(district.clerk(1), sent(district, 0, "3")));
        assertThat(asked).isNotEmpty().noneMatch(sql -> sql.contains("`ledger_record`"));
    }

    private void count(String intent, Supplier<Decision<?>> work) {
        var asked = statements.during(() -> assertThat(work.get().problems()).as(intent).isEmpty());
        counted.put(intent, asked.size());
    }

    private static SubmitReport sent(District district, int base, String patents) {
        return district.submission(1, OCTOBER, base, patents, "0", "12");
    }

    private static Concerned report(District district, int version) {
        return new Concerned(district.town(1), OCTOBER, version);
    }
}
