package org.tongbao.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tongbao.report.OctoberReport.OCTOBER;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.graphql.ExecutionGraphQlService;
import org.tongbao.analysis.AskedInParts;
import org.tongbao.analysis.AskedTwice;
import org.tongbao.authority.Scope;
import org.tongbao.orgunit.OrgUnits;
import org.tongbao.standing.KeptSums;
import org.tongbao.sums.Folding;
import org.tongbao.testing.IntegrationTest;

import java.time.Instant;
import java.util.List;

/// The law of an analysis: each of its figures is that of the unit's standing, to the digit,
/// whatever happened: corrections, exemptions, plan versions, forms, populations, a merger. A
/// random history is lived through and asked about in both ways; another one:
/// `-Dtongbao.analysis.seed=5`. What is kept of it as sums is what the facts come to, and as long
/// as no unit moved, who was asked is what the analysis says.
@IntegrationTest
class AnalysisLawTest extends EarlyNovember {

    private static final long SEED = Long.getLong("tongbao.analysis.seed", 41);

    @Autowired CorrectionWorkflow corrections;
    @Autowired MonthWorkflow months;
    @Autowired ExecutionGraphQlService graphql;
    @Autowired ApplicationContext context;
    @Autowired KeptSums sums;
    @Autowired OrgUnits units;

    @BeforeEach
    void allOthersAreDone() {
        clock.moveTo(Instant.parse("2032-03-01T02:00:00Z"));
    }

    @Test
    void everyFigureIsThatOfTheStandingWhateverHappened() {
        var queries = new ReportQueries(graphql);
        var twice = new AskedTwice(queries, reviewer, district.code, null);
        var doors = new Chronicle.Doors(dsl, clock, workflow, corrections, months);
        var asked = new KeptBesideAnalysis(dsl, queries, district, reviewer);
        var steps = new int[1];
        var kept = new int[1];
        new Chronicle(
                        doors,
                        queries,
                        district,
                        reviewer,
                        SEED,
                        () -> {
                            if (++steps[0] % 3 == 0) {
                                kept[0] += agreeInSums(asked);
                            }
                            if (steps[0] % 9 == 0) {
                                twice.agree(OCTOBER.minusMonths(2), OCTOBER.plusMonths(2), "MONTH");
                                agreeInParts(queries);
                            }
                            if (steps[0] % 9 < 3) {
                                asAWhole(twice);
                            }
                        })
                .live(28);
        assertThat(kept[0]).isGreaterThan(100);
        assertThat(twice.agree(OCTOBER.minusMonths(3), OCTOBER.plusMonths(3), "MONTH"))
                .isGreaterThan(300);
        assertThat(twice.agree(OCTOBER.withMonth(1), OCTOBER.plusMonths(2), "QUARTER"))
                .isGreaterThan(100);
        assertThat(twice.agree(OCTOBER.withMonth(1), OCTOBER.plusMonths(1), "HALF_YEAR"))
                .isGreaterThan(50);
        assertThat(twice.agree(OCTOBER.withMonth(1), OCTOBER.plusMonths(1), null))
                .isGreaterThan(50);
    }

    /// From the sums where these are up to date, as they are after each fold.
    private static void asAWhole(AskedTwice twice) {
        assertThat(twice.agreeAsAWhole(OCTOBER.minusMonths(2), OCTOBER.plusMonths(2), "MONTH"))
                .isPositive();
        assertThat(twice.agreeAsAWhole(OCTOBER.withMonth(1), OCTOBER.plusMonths(1), null))
                .isPositive();
    }

    private int agreeInSums(KeptBesideAnalysis asked) {
        assertThat(Folding.now(context).wrong()).doesNotContain(district.code);
        var open = sums.open(units.get(Scope.EVERYWHERE, district.code)).orElseThrow();
        return open.isEmpty() ? asked.agree(OCTOBER.minusMonths(2), OCTOBER.plusMonths(2)) : 0;
    }

    /// Of units together, of two times side by side, of subtotals; after the merger too.
    private void agreeInParts(ReportQueries queries) {
        var parts = new AskedInParts(queries, reviewer, district.code);
        var twice = new AskedTwice(queries, reviewer, district.code, null);
        var some = List.of(district.town(1), district.town(2), district.town(3));
        var from = OCTOBER.minusMonths(1);
        var to = OCTOBER.plusMonths(1);
        assertThat(parts.sumsAgree(some, from, to, "MONTH")).isGreaterThan(10);
        assertThat(parts.timesAgree(from, to, "MONTH", 1)).isGreaterThan(10);
        assertThat(parts.subtotalsAgree(some, from, to)).isGreaterThan(5);
        for (var alone : some) {
            assertThat(twice.agree(alone, from, to, "MONTH")).isGreaterThan(10);
        }
    }
}
