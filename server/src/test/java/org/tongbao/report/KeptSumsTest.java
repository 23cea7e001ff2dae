package org.tongbao.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tongbao.db.Tables.FACT_SUM;
import static org.tongbao.db.Tables.ORG_UNIT;
import static org.tongbao.report.OctoberReport.OCTOBER;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.graphql.ExecutionGraphQlService;
import org.tongbao.command.Commands;
import org.tongbao.sums.Folding;
import org.tongbao.sums.SumsVerification;
import org.tongbao.testing.IntegrationTest;
import org.tongbao.testing.TestDatabase;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.UUID;

/// What is approved is added up by the unit above, after it was sealed; until then it is known that
/// the sums are behind.
@IntegrationTest
class KeptSumsTest extends EarlyNovember {

    @Autowired ApplicationContext context;
    @Autowired SumsVerification verification;
    @Autowired ExecutionGraphQlService graphql;

    @Test
    void theDistrictHasWhatItsTownsHave() {
        approve(1, "3");
        approve(2, "4");
        assertThat(Folding.now(context).wrong()).doesNotContain(district.code);

        assertThat(kept("patents")).isEqualByComparingTo("7");

        approve(3, "5");
        assertThat(kept("patents")).isEqualByComparingTo("7");
        assertThat(verification.compare().wrong()).doesNotContain(district.code);
        assertThat(Folding.now(context).wrong()).doesNotContain(district.code);
        assertThat(kept("patents")).isEqualByComparingTo("12");
    }

    @Test
    void aSumThatIsNotWhatTheFactsSayIsNamedBesideTheServer() {
        approve(1, "3");
        Folding.now(context);
        change("1");
        assertThat(verifySums()).contains("不一致", "are not what", district.code);

        change("-1");
        assertThat(verifySums()).doesNotContain(district.code);
    }

    @Test
    void anAnswerIsReadFromSumsThatHoldEverything() {
        approve(1, "3");
        assertThat(patents()).isEqualTo("3");

        Folding.all(context);
        change("1");
        assertThat(patents()).as("a sum that was changed is seen").isEqualTo("4");

        approve(2, "5");
        assertThat(patents()).as("it waits for a fold: the facts are read").isEqualTo("8");

        Folding.all(context);
        assertThat(patents()).isEqualTo("8");
    }

    private String patents() {
        return new ReportQueries(graphql)
                .ask(
                        reviewer,
                        """
                        { analyze(input: {under: "%s", from: "%s", to: "%s", by: [INDICATOR],
                            indicators: ["%s"], measures: [ACTUAL]}) {
                          rows(first: 1) { edges { node { values } } }
                        } }
                        """
                                .formatted(
                                        district.code, OCTOBER, OCTOBER, district.line("patents")))
                .at("/analyze/rows/edges/0/node/values/1")
                .asString();
    }

    private void approve(int town, String patents) {
        var submission = district.submission(town, OCTOBER, 0, patents, "0", "12");
        assertThat(workflow.submit(district.clerk(town), submission).problems()).isEmpty();
        var report = new Concerned(district.town(town), OCTOBER, 1);
        assertThat(workflow.approve(reviewer, report).problems()).isEmpty();
    }

    private BigDecimal kept(String indicator) {
        return dsl.select(FACT_SUM.AMOUNT)
                .from(FACT_SUM)
                .where(FACT_SUM.ORG_UNIT_ID.eq(district()))
                .and(FACT_SUM.INDICATOR_ID.eq(district.indicatorId(indicator)))
                .and(FACT_SUM.MONTH.eq(OCTOBER))
                .fetchSingle(FACT_SUM.AMOUNT);
    }

    private void change(String by) {
        dsl.update(FACT_SUM)
                .set(FACT_SUM.AMOUNT, FACT_SUM.AMOUNT.plus(new BigDecimal(by)))
                .where(FACT_SUM.ORG_UNIT_ID.eq(district()))
                .execute();
    }

    private UUID district() {
        return dsl.select(ORG_UNIT.ID)
                .from(ORG_UNIT)
                .where(ORG_UNIT.CODE.eq(district.code))
                .fetchSingle(ORG_UNIT.ID);
    }

    private static String verifySums() {
        var database = TestDatabase.ofThisServer();
        var said = new ByteArrayOutputStream();
        Commands.run(
                new PrintStream(said, true, StandardCharsets.UTF_8),
                "verify-sums",
                "--spring.datasource.url=" + database.url(),
                "--spring.datasource.username=" + database.user(),
                "--spring.datasource.password=" + database.password());
        return said.toString(StandardCharsets.UTF_8);
    }
}
