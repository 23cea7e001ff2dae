package org.tongbao.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tongbao.db.Tables.INDICATOR_RELATION;

import org.jooq.DSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.tongbao.testing.IntegrationTest;
import org.tongbao.testing.TestClock;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;

/// A stock that rose by more than was added is asked about, wherever what was added is counted.
@IntegrationTest
class StockAgainstFlowTest {

    private static final YearMonth OCTOBER = YearMonth.of(2026, 10);
    @Autowired ReportWorkflow reportWorkflow;
    @Autowired ReadReport reports;
    @Autowired Lines lines;
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
        clock.reset();
    }

    @Test
    void aStockIsHeldAgainstWhatTheUnitsBelowBroughtInOnceAllOfThemHaveSaid() {
        related("handled", "patents");
        dsl.update(org.tongbao.db.Tables.INDICATOR)
                .set(org.tongbao.db.Tables.INDICATOR.KIND, "STOCK")
                .where(org.tongbao.db.Tables.INDICATOR.ID.eq(district.indicatorId("handled")))
                .execute();
        own(OCTOBER.minusMonths(1), 0, "100");
        for (int town = 1; town <= 10; town++) {
            file(town, OCTOBER, "1");
        }
        own(OCTOBER, 0, "112");
        assertThat(ownWarnings()).as("one town has not said").isEmpty();
        file(11, OCTOBER, "1");
        own(OCTOBER, 1, "112");
        assertThat(ownWarnings()).containsExactly(Warning.Code.STOCK_AGAINST_FLOW);
        own(OCTOBER, 2, "111");
        assertThat(ownWarnings()).isEmpty();
    }

    @Test
    void aFlowOfTheSameReportIsEnough() {
        related("stations", "patents");
        reported(OCTOBER.minusMonths(1), "1", "10");
        reported(OCTOBER, "3", "14");
        assertThat(
                        lines.of(reports.get(district.clerk(1), district.town(1), OCTOBER))
                                .getLast()
                                .warnings())
                .containsExactly(
                        new Warning(
                                Warning.Code.STOCK_AGAINST_FLOW,
                                BigDecimal.valueOf(3),
                                district.line("patents")));
    }

    private void related(String stock, String flow) {
        dsl.insertInto(INDICATOR_RELATION)
                .set(INDICATOR_RELATION.INDICATOR_ID, district.indicatorId(stock))
                .set(INDICATOR_RELATION.KIND, "FED_BY")
                .set(INDICATOR_RELATION.OTHER_ID, district.indicatorId(flow))
                .execute();
    }

    private void own(YearMonth month, int base, String handled) {
        var sent = district.submission(District.key(), district.code, month, base, handled, "0");
        assertThat(reportWorkflow.submit(district.districtClerk(), sent).problems()).isEmpty();
    }

    private List<Warning.Code> ownWarnings() {
        return lines.of(reports.get(district.districtClerk(), district.code, OCTOBER)).stream()
                .flatMap(line -> line.warnings().stream())
                .map(Warning::code)
                .toList();
    }

    private void reported(YearMonth month, String patents, String stations) {
        var sent = district.submission(1, month, 0, patents, "0", stations);
        assertThat(reportWorkflow.submit(district.reviewer(), sent).problems()).isEmpty();
    }

    private void file(int town, YearMonth month, String patents) {
        var sent = district.submission(town, month, 0, patents, "0", "12");
        assertThat(reportWorkflow.submit(district.reviewer(), sent).problems()).isEmpty();
    }
}
