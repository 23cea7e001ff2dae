package org.tongbao.standing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.web.util.HtmlUtils;
import org.tongbao.access.Personas;
import org.tongbao.authority.Actor;
import org.tongbao.authority.Role;
import org.tongbao.authority.Scope;
import org.tongbao.authority.TokenReach;
import org.tongbao.graphql.BadUserInputException;
import org.tongbao.graphql.StatementCounter;
import org.tongbao.indicator.Indicators;
import org.tongbao.orgunit.OrgUnit;
import org.tongbao.orgunit.OrgUnits;
import org.tongbao.plan.Department;
import org.tongbao.plan.TargetOperator;
import org.tongbao.problem.NotFoundException;
import org.tongbao.report.ReportLine;
import org.tongbao.report.ValueStatus;
import org.tongbao.table.TableReader;
import org.tongbao.table.TableReading;
import org.tongbao.testing.IntegrationTest;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.YearMonth;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.zip.ZipFile;

@IntegrationTest
class StandingsTest {

    private static final YearMonth OCTOBER = YearMonth.of(2025, 10);

    @Autowired DSLContext dsl;
    @Autowired Personas personas;
    @Autowired Standings standings;
    @Autowired StatementCounter statements;
    @Autowired Clock clock;
    @Autowired OrgUnits orgUnits;
    @Autowired Indicators indicators;
    @Autowired ReportLineController lines;
    @Autowired StandingWorkbook workbook;

    private District district;
    private Actor leader;

    @BeforeEach
    void settle() {
        district = new District(dsl);
        leader = district.actor("", Role.LEADER);
        district.approve("a", "patents", "2024-12", "13");
        district.approve("a", "patents", "2025-03", "9");
        district.approve("a", "patents", "2025-10", "3");
        district.approve("b", "patents", "2025-10", "0");
        district.approve("c", "patents", "2025-09", "4");
        district.approve("a", "stations", "2025-10", "2");
        district.approve("b", "stations", "2025-09", "1");
        district.approve("", "handled", "2025-10", "8");
        district.approve("", "closed", "2025-10", "7");
    }

    @Test
    void aDistrictIsHeldAgainstTheSumOfItsTownsWhereItHasNoTargetOfItsOwn() {
        var patents = table("patents");

        assertThat(patents.total().actual()).isEqualByComparingTo("16");
        assertThat(patents.total().target()).isEqualByComparingTo("36");
        assertThat(patents.total().planActual()).isEqualByComparingTo("29");
        assertThat(patents.total().planTarget()).isEqualByComparingTo("66");
        assertThat(patents.childrenTarget()).isEqualByComparingTo("66");
        assertThat(patents.ownTarget()).isNull();
        assertThat(patents.own()).isNull();
        assertThat(patents.completeness()).isEqualTo(new Completeness(4, 30));
    }

    @Test
    void theTargetOfTheDistrictAndTheSumOfItsTownsStandSideBySide() {
        var stations = table("stations");

        assertThat(stations.total().actual()).isEqualByComparingTo("3");
        assertThat(stations.ownTarget()).isEqualByComparingTo("5");
        assertThat(stations.childrenTarget()).isEqualByComparingTo("6");
        assertThat(stations.total().verdict()).isEqualTo(Verdict.NOT_MET);
        assertThat(stations.total().carriedFrom()).isEqualTo(YearMonth.of(2025, 9));
    }

    @Test
    void townsComeInOfficialOrderWithTheirRanks() {
        var rows = table("patents").rows();

        assertThat(rows)
                .extracting(row -> row.unit().code())
                .containsExactly(district.town("a"), district.town("b"), district.town("c"));
        assertThat(rows).extracting(row -> row.line().rank()).containsExactly(1, 2, null);
        assertThat(rows)
                .extracting(row -> row.line().verdict())
                .containsExactly(Verdict.DONE, Verdict.FAR_BEHIND, null);
        assertThat(rows.get(2).line().note()).isEqualTo(StandingNote.NOT_REPORTED);
        assertThat(rows.get(2).line().actual()).isEqualByComparingTo("4");
        assertThat(rows.get(1).line().missingMonths()).hasSize(9).doesNotContain(OCTOBER);
    }

    @Test
    void theOwnLevelIsARowOfItsOwnAndARateIsMadeOfItsSums() {
        var closure = table("closure");

        assertThat(closure.total().actual()).isEqualByComparingTo("87.5");
        assertThat(closure.total().verdict()).isEqualTo(Verdict.NOT_MET);
        assertThat(Objects.requireNonNull(closure.own()).line().actual())
                .isEqualByComparingTo("87.5");
        assertThat(closure.rows()).isEmpty();
    }

    @Test
    void anExemptTownLeavesRanksAndExpectedMonths() {
        district.exempt("b", "patents", "2025-01");

        var patents = table("patents");

        assertThat(patents.rows().get(1).line().rank()).isNull();
        assertThat(patents.rows().get(1).line().note()).isEqualTo(StandingNote.NOT_APPLICABLE);
        assertThat(patents.completeness().expected()).isEqualTo(20);
    }

    @Test
    void aTownThatSaidNotApplicableItselfIsExemptForThatMonthOnceApproved() {
        district.reportIsApproved("c", "2025-10");
        district.saysNotApplicable("c", "patents", "2025-10");

        var patents = table("patents");

        assertThat(patents.rows().get(2).line().note()).isEqualTo(StandingNote.NOT_APPLICABLE);
        assertThat(patents.rows().get(2).line().monthValue().status())
                .isEqualTo(ValueStatus.NOT_APPLICABLE);
        assertThat(patents.completeness().expected()).isEqualTo(29);
    }

    @Test
    void besideALineOfAReportStandsWhereTheUnitWasAMonthBefore() {
        var units = orgUnits.get(Scope.EVERYWHERE, district.town("a"));
        var line =
                new ReportLine(
                        units,
                        YearMonth.of(2025, 10),
                        indicators.get(district.indicatorCode("patents")),
                        1,
                        "创造",
                        null,
                        null,
                        ValueStatus.NOT_REPORTED,
                        null,
                        null,
                        null,
                        null,
                        false,
                        List.of(),
                        List.of());

        var standing = Objects.requireNonNull(lines.standing(List.of(line)).get(line));

        assertThat(standing.actual()).isEqualByComparingTo("9");
        assertThat(standing.target()).isEqualByComparingTo("12");
        assertThat(standing.elapsedMonths()).isEqualTo(9);
        assertThat(standing.missingMonths()).hasSize(8);
    }

    @Test
    void whatIsApprovedIsInTheNextAnswerAndACorrectionIsOnlyTheDifference() {
        district.approve("b", "patents", "2025-10", "5");
        district.approve("b", "patents", "2025-10", "-1");

        var line = table("patents").rows().get(1).line();

        assertThat(line.monthValue().value()).isEqualByComparingTo("4");
        assertThat(line.actual()).isEqualByComparingTo("4");
    }

    @Test
    void theMonthSaysHowManyReportsAreApproved() {
        district.reportIsApproved("a", "2025-10");

        assertThat(standing(leader).completeness()).isEqualTo(new Completeness(1, 3));
        assertThat(standing(leader).peerGroups()).containsExactly("镇", "街道");
    }

    @Test
    void beforePublicationTheTableDoesNotExistForTownsAndDashboards() {
        for (var outsider :
                new Actor[] {
                    district.actor("a", Role.CLERK),
                    district.token("", TokenReach.PUBLISHED),
                    new District(dsl).actor("", Role.LEADER)
                }) {
            assertThatThrownBy(() -> standing(outsider)).isInstanceOf(NotFoundException.class);
        }
    }

    @Test
    void afterPublicationEverybodyUnderTheDistrictReadsItAndNobodyElse() {
        district.publish("2025-10");

        assertThat(standing(district.actor("a", Role.CLERK)).indicators()).hasSize(3);
        assertThat(standing(district.token("", TokenReach.PUBLISHED)).publication()).isNotNull();
        assertThatThrownBy(() -> standing(new District(dsl).actor("", Role.LEADER)))
                .isInstanceOf(NotFoundException.class);
    }

    @Test
    void aClerkSeesTheOwnLinesAtAnyTimeAndRanksOncePublished() {
        var clerk = district.actor("a", Role.CLERK);

        assertThat(unitStanding(clerk, "a").lines().getFirst().rank()).isNull();
        assertThat(unitStanding(clerk, "a").lines().getFirst().actual()).isEqualByComparingTo("12");
        assertThatThrownBy(() -> unitStanding(clerk, "b")).isInstanceOf(NotFoundException.class);

        district.publish("2025-10");

        assertThat(unitStanding(clerk, "a").lines().getFirst().rank()).isEqualTo(1);
        assertThat(unitStanding(clerk, "b").lines().getFirst().rank()).isEqualTo(2);
    }

    @Test
    void aMonthThatHasNotBegunIsRefusedAndOneBeforeThePlanHasNoPlan() {
        assertThatThrownBy(() ->
                        standings.of(leader, question(YearMonth.now(clock).plusMonths(1), null)))
                .isInstanceOf(BadUserInputException.class);
        assertThatThrownBy(() ->
                        standings.of(leader, question(YearMonth.of(2023, 5), district.planCode())))
                .isInstanceOf(BadUserInputException.class);
        var before = standings.of(leader, question(YearMonth.of(2023, 5), null));
        assertThat(before.plan()).isNull();
        assertThat(before.indicators()).isEmpty();
    }

    @Test
    void oneIndicatorCanBeAskedForAloneAndAnUnknownOneIsNotThere() {
        assertThat(standing(leader, district.indicatorCode("stations")).indicators()).hasSize(1);
        assertThatThrownBy(() -> standing(leader, "nothing-of-the-kind"))
                .isInstanceOf(NotFoundException.class);
    }

    @Test
    void theStatementsOfAScreenDoNotGrowWithItsTowns() {
        assertThat(statements.during(() -> standing(leader))).hasSize(6);
        assertThat(statements.during(() -> unitStanding(leader, "a"))).hasSize(6);
    }

    @Test
    void aValueOfAMonthSaysWhetherItWasReported() {
        var rows = table("patents").rows();

        assertThat(rows)
                .extracting(row -> row.line().monthValue().status())
                .containsExactly(
                        ValueStatus.REPORTED, ValueStatus.REPORTED, ValueStatus.NOT_REPORTED);
    }

    @Test
    void aLineSaysItsPeriodAndItsShareOfTheWhole() {
        var patents = table("patents");

        var town = patents.rows().getFirst().line().period();
        assertThat(town.from()).isEqualTo(YearMonth.of(2025, 1));
        assertThat(town.value()).isEqualByComparingTo("12");
        assertThat(patents.total().period().value()).isEqualByComparingTo("16");
        assertThat(town.share()).isEqualByComparingTo("75");
        assertThat(patents.total().period().share()).isNull();
        assertThat(patents.total().period().completeness()).isEqualTo(new Completeness(4, 30));
        assertThat(town.yearOnYear().note()).isEqualTo(GrowthNote.NO_HISTORY);
        assertThat(unitStanding(leader, "a").lines().getFirst().period()).isEqualTo(town);
        assertThat(table("stations").total().period().monthOnMonth().change())
                .isEqualByComparingTo("2");
        assertThat(table("closure").total().period().share()).isNull();
    }

    @Test
    void anySpanOfMonthsIsAPeriodAndTheTargetsStayAsTheyAre() {
        var span = since(YearMonth.of(2024, 11)).indicators().getFirst();

        assertThat(span.total().period().value()).isEqualByComparingTo("29");
        assertThat(span.total().actual()).isEqualByComparingTo("16");
        assertThat(span.total().period().completeness().expected()).isEqualTo(36);
        assertThatThrownBy(() -> since(YearMonth.of(2025, 11)))
                .isInstanceOf(BadUserInputException.class);
        assertThatThrownBy(() -> since(YearMonth.of(2015, 10)))
                .isInstanceOf(BadUserInputException.class);
    }

    @Test
    void explicitZerosAreNamedApartFromThoseBehindAndTheSilent() {
        district.approve("c", "patents", "2025-10", "1");
        var laggards = table("patents").laggards();

        assertThat(laggards.zero()).extracting(OrgUnit::code).containsExactly(district.town("b"));
        assertThat(laggards.behind()).extracting(OrgUnit::code).containsExactly(district.town("c"));
        assertThat(laggards.silent()).isEmpty();
    }

    @Test
    void whatMustNotBePassedSaysSoAndA0ThatKeepsItIsNoNews() {
        district.limit("patents");
        var patents = table("patents");

        assertThat(patents.rows())
                .extracting(row -> row.line().operator())
                .containsOnly(TargetOperator.AT_MOST);
        assertThat(patents.rows())
                .extracting(row -> row.line().verdict())
                .containsExactly(Verdict.BEHIND, Verdict.ON_PACE, null);
        assertThat(patents.laggards().zero()).isEmpty();
        assertThat(patents.laggards().behind())
                .extracting(OrgUnit::code)
                .containsExactly(district.town("a"));
        assertThat(table("stations").total().operator()).isEqualTo(TargetOperator.AT_LEAST);
    }

    @Test
    void indicatorsCanBeThoseOfOneDepartment() {
        district.answers("知识产权局", "stations");

        assertThat(standing(leader).departments())
                .extracting(Department::name)
                .containsExactly("知识产权局");
        assertThat(ofDepartment("知识产权局").indicators())
                .extracting(table -> table.indicator().code())
                .containsExactly(district.indicatorCode("stations"));
        assertThat(ofDepartment("别的局").indicators()).isEmpty();
    }

    @Test
    void theSpreadsheetSaysVerdictsAndWhatIsMissingInWords() throws IOException {
        var file = new ByteArrayOutputStream();
        workbook.write(standing(leader), Locale.CHINESE, file);

        assertThat(text(file.toByteArray()))
                .contains("截至 2025-10", "方案（第 1 版）", "已完成", "严重落后", "未报", "沿用 2025-09", "合计", "本级")
                .doesNotContain("演示数据", "STANDING_", "VERDICT_", "NOTE_");

        var english = new ByteArrayOutputStream();
        workbook.write(standing(leader), Locale.ENGLISH, english);

        assertThat(text(english.toByteArray()))
                .contains("Far behind", "Not reported", "Carried forward from 2025-09")
                .doesNotContain("STANDING_", "VERDICT_", "NOTE_");
    }

    @Test
    void aRatePerTenThousandPeopleIsDividedByTheStatedPopulationThroughTheDoor() {
        district.counts("stations", "density", "RATE", "件/万人", 2);
        district.target("", "density", "RATE", "2024-01", "2026-12", "6.5");
        district.population("", "2024-12-31", 3_857_000);
        district.population("", "2025-06-30", 3_930_000);
        district.approve("a", "stations", "2025-10", "2470");
        district.approve("b", "stations", "2025-09", "180");

        var density =
                personas.person(district.code + ".l", "领导", Role.LEADER, district.code)
                        .post(
                                """
                                { standing(unit: "%s", month: "2025-10", indicator: "%s") { indicators { total {
                                  actual numerator denominator verdict gapToTarget
                                  population { asOf persons } } } } }
                                """
                                        .formatted(
                                                district.code, district.indicatorCode("density")))
                        .data("standing")
                        .at("/indicators/0/total");

        assertThat(density.toString())
                .isEqualTo(
                        "{\"actual\":\"6.7506\",\"numerator\":\"2653\",\"denominator\":\"3930000\","
                            + "\"verdict\":\"MET\",\"gapToTarget\":\"0.2506\","
                            + "\"population\":{\"asOf\":\"2025-06-30\",\"persons\":\"3930000\"}}");
    }

    private static String text(byte[] workbook) throws IOException {
        assertThat(new TableReader().file(workbook)).isInstanceOf(TableReading.Read.class);
        var file = Files.write(Path.of("target", "standing.xlsx"), workbook);
        var text = new StringBuilder();
        try (var parts = new ZipFile(file.toFile())) {
            for (var part : Collections.list(parts.entries())) {
                text.append(new String(parts.getInputStream(part).readAllBytes(), UTF_8));
            }
        }
        return HtmlUtils.htmlUnescape(text.toString());
    }

    private IndicatorStanding table(String indicator) {
        return standing(leader, district.indicatorCode(indicator)).indicators().getFirst();
    }

    private Standing standing(Actor actor) {
        return standing(actor, null);
    }

    private Standing standing(Actor actor, @Nullable String indicator) {
        return standings.of(
                actor,
                new StandingQuestion(district.code, OCTOBER, null, indicator, null, null, null));
    }

    private UnitStanding unitStanding(Actor actor, String town) {
        return standings.ofUnit(
                actor,
                new StandingQuestion(district.town(town), OCTOBER, null, null, null, null, null));
    }

    private Standing since(YearMonth from) {
        return standings.of(
                leader, new StandingQuestion(district.code, OCTOBER, null, null, null, from, null));
    }

    private Standing ofDepartment(String name) {
        return standings.of(
                leader, new StandingQuestion(district.code, OCTOBER, null, null, null, null, name));
    }

    private StandingQuestion question(YearMonth month, @Nullable String plan) {
        return new StandingQuestion(district.code, month, plan, null, null, null, null);
    }
}
