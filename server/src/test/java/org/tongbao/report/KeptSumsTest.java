package org.tongbao.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tongbao.db.Tables.CARRIED_SUM;
import static org.tongbao.db.Tables.DUE_SUM;
import static org.tongbao.db.Tables.FACT_SUM;
import static org.tongbao.db.Tables.FACT_SUM_UNIT;
import static org.tongbao.report.OctoberReport.OCTOBER;
import static org.tongbao.report.OctoberReport.done;

import org.jooq.Query;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.graphql.ExecutionGraphQlService;
import org.tongbao.audit.Told;
import org.tongbao.authority.Scope;
import org.tongbao.command.Commands;
import org.tongbao.db.tables.records.FactSumRecord;
import org.tongbao.graphql.StatementCounter;
import org.tongbao.orgunit.OrgUnit;
import org.tongbao.orgunit.OrgUnits;
import org.tongbao.standing.KeptSums;
import org.tongbao.sums.Folding;
import org.tongbao.sums.SumsVerification;
import org.tongbao.testing.IntegrationTest;
import org.tongbao.testing.TestDatabase;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.YearMonth;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/// What is approved is added up by the unit above, after it was sealed, and so is who was asked;
/// until then it is known that the sums are behind.
@IntegrationTest
class KeptSumsTest extends EarlyNovember {

    private static final YearMonth NOVEMBER = OCTOBER.plusMonths(1);

    @Autowired ApplicationContext context;
    @Autowired SumsVerification verification;
    @Autowired KeptSums sums;
    @Autowired OrgUnits units;
    @Autowired MonthWorkflow months;
    @Autowired ExecutionGraphQlService graphql;
    @Autowired StatementCounter statements;

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
    void whoWasAskedIsWhatTheAnalysisSays() {
        var asked = asked();
        approve(1, "3");
        approve(2, "4");
        Folding.now(context);
        assertThat(asked.due("patents", OCTOBER)).isEqualTo(11);
        assertThat(asked.answered("patents", OCTOBER)).isEqualTo(2);
        assertThat(asked.agree(OCTOBER.minusMonths(1), OCTOBER.plusMonths(1))).isEqualTo(18);

        exempt(2, true);
        exempt(3, true);
        assertThat(Folding.now(context).wrong()).doesNotContain(district.code);
        assertThat(asked.due("patents", OCTOBER)).isEqualTo(9);
        assertThat(asked.answered("patents", OCTOBER)).isEqualTo(1);
        assertThat(asked.agree(OCTOBER.minusMonths(1), OCTOBER.plusMonths(1))).isEqualTo(18);

        compose(district.town(4), "OWN", "stations");
        compose(district.code, "CHILDREN", "patents");
        assertThat(Folding.now(context).wrong()).doesNotContain(district.code);
        assertThat(asked.due("patents", NOVEMBER)).isEqualTo(8);
        assertThat(asked.due("stations", NOVEMBER)).isEqualTo(1);
        assertThat(asked.due("stations", OCTOBER)).isEqualTo(11);
        assertThat(asked.agree(OCTOBER.minusMonths(1), OCTOBER.plusMonths(1))).isEqualTo(18);

        exempt(3, false);
        assertThat(Folding.now(context).wrong()).doesNotContain(district.code);
        assertThat(asked.due("patents", OCTOBER)).isEqualTo(10);
    }

    @Test
    void theLevelOfAnExemptTownIsNotTheOldestThatIsCarriedForward() {
        approve(1, "3");
        clock.moveTo(Instant.parse("2026-12-02T02:00:00Z"));
        exempt(1, NOVEMBER, "stations");
        assertThat(Folding.now(context).wrong()).doesNotContain(district.code);

        assertThat(oldestWithoutReport()).containsOnlyKeys(NOVEMBER).containsValue(null);

        approve(2, NOVEMBER, "4");
        assertThat(Folding.now(context).wrong()).doesNotContain(district.code);
        assertThat(oldestWithoutReport()).isEmpty();
        assertThat(
                        dsl.fetchSingle(
                                FACT_SUM,
                                FACT_SUM.ORG_UNIT_ID
                                        .eq(district.id)
                                        .and(
                                                FACT_SUM.INDICATOR_ID.eq(
                                                        district.indicatorId("stations")))
                                        .and(FACT_SUM.MONTH.eq(NOVEMBER))))
                .returns(OCTOBER, FactSumRecord::getHeldSinceMonth)
                .returns(NOVEMBER, FactSumRecord::getCarriedSinceMonth);
    }

    @Test
    void aUnitIsOpenFromAnyActThatTouchesItsSumsUntilTheNextFold() {
        approve(1, "3");
        Folding.now(context);
        assertThat(open()).isEmpty();

        opens(() -> approve(2, "4"));
        opens(() -> exempt(3, true));
        opens(() -> compose(district.code, "CHILDREN", "patents"));
        opens(() -> compose(district.town(5), "OWN", "stations"));
        var unit = unit();
        assertThat(statements.during(() -> sums.open(unit))).hasSize(2);
    }

    @Test
    void aUnitUnderWhichAnyWasRenamedOrMergedStaysOpen() {
        Folding.now(context);
        assertThat(open()).isEmpty();
        mutate(
                """
                mutation { change: renameOrgUnit(input: {
                  unit: "%s", version: 0, month: "2026-11", name: "新镇"
                }) { problems { ... on Problem { message } } } }
                """
                        .formatted(district.town(6)));
        assertThat(open()).containsExactly(district.id);
        Folding.now(context);
        assertThat(open()).containsExactly(district.id);
    }

    @Test
    void nothingCanBeReliedOnWhileAllSumsAreMadeAnew() {
        Folding.now(context);
        mutate(
                """
                mutation { change: retireIndicator(input: {
                  code: "%s", baseRevision: 1, fromMonth: "2026-11", reason: "不再统计"
                }) { problems { ... on Problem { message } } } }
                """
                        .formatted(district.line("stations")));
        assertThat(sums.open(unit())).isEmpty();
        assertThat(Folding.now(context).wrong()).doesNotContain(district.code);
        assertThat(open()).isEmpty();
        assertThat(asked().due("stations", NOVEMBER)).isZero();
        assertThat(asked().due("stations", OCTOBER)).isEqualTo(11);
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

    @Test
    void whoWasAskedAndWhetherAUnitIsPlainIsComparedToo() {
        approve(1, "3");
        Folding.now(context);

        wrongUntilMadeGood(
                dsl.update(FACT_SUM)
                        .set(FACT_SUM.ANSWERED, FACT_SUM.REPORTED.plus(1))
                        .where(FACT_SUM.ORG_UNIT_ID.eq(district.id)),
                dsl.update(FACT_SUM)
                        .set(FACT_SUM.ANSWERED, FACT_SUM.REPORTED)
                        .where(FACT_SUM.ORG_UNIT_ID.eq(district.id)));
        wrongUntilMadeGood(
                dsl.update(DUE_SUM).set(DUE_SUM.DUE, 12).where(DUE_SUM.ORG_UNIT_ID.eq(district.id)),
                dsl.update(DUE_SUM)
                        .set(DUE_SUM.DUE, 11)
                        .where(DUE_SUM.ORG_UNIT_ID.eq(district.id)));
        wrongUntilMadeGood(
                dsl.update(FACT_SUM_UNIT)
                        .set(FACT_SUM_UNIT.PLAIN, false)
                        .where(FACT_SUM_UNIT.ORG_UNIT_ID.eq(district.id)),
                dsl.update(FACT_SUM_UNIT)
                        .set(FACT_SUM_UNIT.PLAIN, true)
                        .where(FACT_SUM_UNIT.ORG_UNIT_ID.eq(district.id)));
    }

    private void wrongUntilMadeGood(Query wrong, Query good) {
        wrong.execute();
        assertThat(verification.compare().wrong()).contains(district.code);
        good.execute();
        assertThat(verification.compare().wrong()).doesNotContain(district.code);
    }

    private void opens(Runnable act) {
        act.run();
        assertThat(open()).containsExactly(district.id);
        Folding.now(context);
        assertThat(open()).isEmpty();
    }

    private Set<UUID> open() {
        return sums.open(unit()).orElseThrow();
    }

    private OrgUnit unit() {
        return units.get(Scope.EVERYWHERE, district.code);
    }

    private KeptBesideAnalysis asked() {
        return new KeptBesideAnalysis(dsl, new ReportQueries(graphql), district, reviewer);
    }

    private void exempt(int town, boolean notApplicable) {
        done(
                months.exempt(
                        reviewer,
                        new Exemption(
                                district.town(town),
                                district.line("patents"),
                                OCTOBER,
                                notApplicable,
                                "没有企业")));
    }

    private void exempt(int town, YearMonth from, String indicator) {
        done(
                months.exempt(
                        reviewer,
                        new Exemption(
                                district.town(town), district.line(indicator), from, true, "没有")));
    }

    private void compose(String unit, String audience, String line) {
        mutate(
                """
                mutation { change: composeForm(input: {
                  unit: "%s", audience: %s, baseRevision: %d, name: "月报", fromMonth: "%s",
                  lines: [{indicator: "%s", group: "创造"}], texts: []
                }) { problems { ... on Problem { message } } } }
                """
                        .formatted(
                                unit,
                                audience,
                                audience.equals("OWN") ? 0 : 1,
                                NOVEMBER,
                                district.line(line)));
    }

    private void mutate(String mutation) {
        var answer = new ReportQueries(graphql).ask(district.administrator(), mutation);
        assertThat(answer.path("change").path("problems")).isEmpty();
    }

    private Map<YearMonth, YearMonth> oldestWithoutReport() {
        return dsl.select(CARRIED_SUM.MONTH, CARRIED_SUM.SINCE_MONTH)
                .from(CARRIED_SUM)
                .where(CARRIED_SUM.ORG_UNIT_ID.eq(district.id))
                .and(CARRIED_SUM.INDICATOR_ID.eq(district.indicatorId("stations")))
                .fetchMap(CARRIED_SUM.MONTH, CARRIED_SUM.SINCE_MONTH);
    }

    private void approve(int town, String patents) {
        approve(town, OCTOBER, patents);
    }

    private void approve(int town, YearMonth month, String patents) {
        var submission = district.submission(town, month, 0, patents, "0", "12");
        assertThat(workflow.submit(district.clerk(town), submission).problems()).isEmpty();
        var report = new Concerned(district.town(town), month, 1);
        assertThat(workflow.approve(reviewer, report).problems()).isEmpty();
    }

    private BigDecimal kept(String indicator) {
        return dsl.select(FACT_SUM.AMOUNT)
                .from(FACT_SUM)
                .where(FACT_SUM.ORG_UNIT_ID.eq(district.id))
                .and(FACT_SUM.INDICATOR_ID.eq(district.indicatorId(indicator)))
                .and(FACT_SUM.MONTH.eq(OCTOBER))
                .fetchSingle(FACT_SUM.AMOUNT);
    }

    private void change(String by) {
        dsl.update(FACT_SUM)
                .set(FACT_SUM.AMOUNT, FACT_SUM.AMOUNT.plus(new BigDecimal(by)))
                .where(FACT_SUM.ORG_UNIT_ID.eq(district.id))
                .execute();
        Told.of(dsl);
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
