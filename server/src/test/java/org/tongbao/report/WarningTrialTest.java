package org.tongbao.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tongbao.db.Tables.WARNING_RULE;

import org.jooq.DSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.tongbao.authority.Grant;
import org.tongbao.authority.PersonActor;
import org.tongbao.authority.Role;
import org.tongbao.authority.UnitPath;
import org.tongbao.graphql.StatementCounter;
import org.tongbao.problem.Problem;
import org.tongbao.report.WarningRuleInput.Threshold;
import org.tongbao.testing.IntegrationTest;
import org.tongbao.testing.TestClock;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;

/// A rule is tried on the last month that is over before it is stored.
@IntegrationTest
class WarningTrialTest {

    private static final YearMonth OCTOBER = YearMonth.of(2026, 10);
    @Autowired TryWarningRule trial;
    @Autowired ReportWorkflow reportWorkflow;
    @Autowired StatementCounter statements;
    @Autowired DSLContext dsl;
    @Autowired TestClock clock;
    private District district;
    private PersonActor administrator;

    @BeforeEach
    void itIsEarlyNovember() {
        clock.moveTo(Instant.parse("2026-11-02T02:00:00Z"));
        district = new District(dsl);
        administrator = administrator(district.path);
    }

    @AfterEach
    void timeGoesOn() {
        clock.reset();
    }

    @Test
    void aTrialCountsTheLastMonthThatIsOverAndStoresNothing() {
        clock.moveTo(Instant.parse("2026-11-12T02:00:00Z"));
        for (int i = 4; i >= 1; i--) {
            file(1, OCTOBER.minusMonths(i), "5");
            file(2, OCTOBER.minusMonths(i), "5");
        }
        file(1, OCTOBER, "15");
        file(2, OCTOBER, "5");
        assertThat(tried(typed(WarningThreshold.FACTOR, "2")))
                .isEqualTo(new WarningTrial(OCTOBER, 6, 1, 1, List.of()));
        assertThat(tried(typed(WarningThreshold.FACTOR, "3")))
                .isEqualTo(new WarningTrial(OCTOBER, 6, 0, 0, List.of()));
        assertThat(tried(typed(WarningThreshold.FACTOR, "0")).problems())
                .extracting(Problem::code)
                .containsExactly("WARNING_THRESHOLD_RANGE");
        assertThat(stored()).isZero();
    }

    @Test
    void aTrialTakesAsManyStatementsForTwoUnitsAsForOne() {
        clock.moveTo(Instant.parse("2026-11-12T02:00:00Z"));
        file(1, OCTOBER, "15");
        var one = statements.during(() -> tried(typed(WarningThreshold.FACTOR, "2"))).size();
        file(2, OCTOBER, "5");
        file(3, OCTOBER, "5");
        assertThat(statements.during(() -> tried(typed(WarningThreshold.FACTOR, "2"))).size())
                .isEqualTo(one)
                .isLessThanOrEqualTo(4);
    }

    @Test
    void theMonthInWhichReportsAreStillInTimeIsNotOver() {
        file(1, OCTOBER.minusMonths(1), "5");
        assertThat(tried().month()).isEqualTo(OCTOBER.minusMonths(1));
    }

    private void file(int town, YearMonth month, String patents) {
        var sent = district.submission(town, month, 0, patents, "0", "12");
        assertThat(reportWorkflow.submit(district.reviewer(), sent).problems()).isEmpty();
    }

    private WarningTrial tried(Threshold... typed) {
        return trial.with(administrator, district.code, WarningRuleCode.JUMP, List.of(typed));
    }

    private static Threshold typed(WarningThreshold name, String value) {
        return new Threshold(name, new BigDecimal(value));
    }

    private int stored() {
        return dsl.fetchCount(WARNING_RULE, WARNING_RULE.ORG_UNIT_ID.eq(district.id));
    }

    private PersonActor administrator(UnitPath path) {
        var person = district.leader();
        return new PersonActor(
                person.id(),
                person.name(),
                null,
                List.of(new Grant(Role.ADMINISTRATOR, path)),
                false);
    }
}
