package org.tongbao.standing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.tongbao.standing.OctoberStanding.OCTOBER;

import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.tongbao.access.Personas;
import org.tongbao.authority.Actor;
import org.tongbao.authority.Role;
import org.tongbao.authority.Scope;
import org.tongbao.graphql.BadUserInputException;
import org.tongbao.graphql.StatementCounter;
import org.tongbao.indicator.Indicators;
import org.tongbao.ledger.Reach;
import org.tongbao.orgunit.OrgUnit;
import org.tongbao.orgunit.OrgUnits;
import org.tongbao.plan.Department;
import org.tongbao.plan.TargetOperator;
import org.tongbao.problem.NotFoundException;
import org.tongbao.report.ReportLine;
import org.tongbao.report.ValueStatus;
import org.tongbao.testing.IntegrationTest;

import java.time.Clock;
import java.time.YearMonth;
import java.util.List;
import java.util.Objects;

@IntegrationTest
class StandingsTest {

    @Autowired DSLContext dsl;
    @Autowired Personas personas;
    @Autowired Standings standings;
    @Autowired StatementCounter statements;
    @Autowired Clock clock;
    @Autowired OrgUnits orgUnits;
    @Autowired Indicators indicators;
    @Autowired ReportLineController lines;
    private OctoberStanding october;
    private District district;
    private Actor leader;

    @BeforeEach
    void settle() {
        october = new OctoberStanding(dsl, standings);
        district = october.district;
        leader = october.leader;
    }

    @Test
    void aDistrictIsHeldAgainstTheSumOfItsTownsWhereItHasNoTargetOfItsOwn() {
        var patents = october.table("patents");

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
        var stations = october.table("stations");

        assertThat(stations.total().actual()).isEqualByComparingTo("3");
        assertThat(stations.ownTarget()).isEqualByComparingTo("5");
        assertThat(stations.childrenTarget()).isEqualByComparingTo("6");
        assertThat(stations.total().verdict()).isEqualTo(Verdict.NOT_MET);
        assertThat(stations.total().carriedFrom()).isEqualTo(YearMonth.of(2025, 9));
    }

    @Test
    void townsComeInOfficialOrderWithTheirRanks() {
        var rows = october.table("patents").rows();

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
        var closure = october.table("closure");

        assertThat(closure.total().actual()).isEqualByComparingTo("87.5");
        assertThat(closure.total().verdict()).isEqualTo(Verdict.NOT_MET);
        assertThat(Objects.requireNonNull(closure.own()).line().actual())
                .isEqualByComparingTo("87.5");
        assertThat(closure.rows()).isEmpty();
    }

    @Test
    void anExemptTownLeavesRanksAndExpectedMonths() {
        district.exempt("b", "patents", "2025-01");

        var patents = october.table("patents");

        assertThat(patents.rows().get(1).line().rank()).isNull();
        assertThat(patents.rows().get(1).line().note()).isEqualTo(StandingNote.NOT_APPLICABLE);
        assertThat(patents.completeness().expected()).isEqualTo(20);
    }

    @Test
    void aTownThatSaidNotApplicableItselfIsExemptForThatMonthOnceApproved() {
        district.reportIsApproved("c", "2025-10");
        district.saysNotApplicable("c", "patents", "2025-10");

        var patents = october.table("patents");

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
                        Reach.NONE,
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

        var line = october.table("patents").rows().get(1).line();

        assertThat(line.monthValue().value()).isEqualByComparingTo("4");
        assertThat(line.actual()).isEqualByComparingTo("4");
    }

    @Test
    void theMonthSaysHowManyReportsAreApproved() {
        district.reportIsApproved("a", "2025-10");

        assertThat(october.of(leader).completeness()).isEqualTo(new Completeness(1, 3));
        assertThat(october.of(leader).peerGroups()).containsExactly("镇", "街道");
    }

    @Test
    void aMonthThatHasNotBegunIsRefusedAndOneBeforeThePlanHasNoPlan() {
        assertThatThrownBy(() -> october.in(YearMonth.now(clock).plusMonths(1), null))
                .isInstanceOf(BadUserInputException.class);
        assertThatThrownBy(() -> october.in(YearMonth.of(2023, 5), district.planCode()))
                .isInstanceOf(BadUserInputException.class);
        var before = october.in(YearMonth.of(2023, 5), null);
        assertThat(before.plan()).isNull();
        assertThat(before.indicators()).isEmpty();
    }

    @Test
    void oneIndicatorCanBeAskedForAloneAndAnUnknownOneIsNotThere() {
        assertThat(october.of(leader, district.indicatorCode("stations")).indicators()).hasSize(1);
        assertThatThrownBy(() -> october.of(leader, "nothing-of-the-kind"))
                .isInstanceOf(NotFoundException.class);
    }

    @Test
    void theStatementsOfAScreenDoNotGrowWithItsTowns() {
        assertThat(statements.during(() -> october.of(leader))).hasSize(6);
        assertThat(statements.during(() -> october.ofTown(leader, "a"))).hasSize(6);
    }

    @Test
    void aValueOfAMonthSaysWhetherItWasReported() {
        var rows = october.table("patents").rows();

        assertThat(rows)
                .extracting(row -> row.line().monthValue().status())
                .containsExactly(
                        ValueStatus.REPORTED, ValueStatus.REPORTED, ValueStatus.NOT_REPORTED);
    }

    @Test
    void explicitZerosAreNamedApartFromThoseBehindAndTheSilent() {
        district.approve("c", "patents", "2025-10", "1");
        var laggards = october.table("patents").laggards();

        assertThat(laggards.zero()).extracting(OrgUnit::code).containsExactly(district.town("b"));
        assertThat(laggards.behind()).extracting(OrgUnit::code).containsExactly(district.town("c"));
        assertThat(laggards.silent()).isEmpty();
    }

    @Test
    void whatMustNotBePassedSaysSoAndA0ThatKeepsItIsNoNews() {
        district.limit("patents");
        var patents = october.table("patents");

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
        assertThat(october.table("stations").total().operator()).isEqualTo(TargetOperator.AT_LEAST);
    }

    @Test
    void indicatorsCanBeThoseOfOneDepartment() {
        district.answers("知识产权局", "stations");

        assertThat(october.of(leader).departments())
                .extracting(Department::name)
                .containsExactly("知识产权局");
        assertThat(october.ofDepartment("知识产权局").indicators())
                .extracting(table -> table.indicator().code())
                .containsExactly(district.indicatorCode("stations"));
        assertThat(october.ofDepartment("别的局").indicators()).isEmpty();
    }

    @Test
    void aFormForAPeerGroupAsksItFromItsFirstMonthOnAndTheOneForAllUntilThen() {
        var stations = october.table("stations").completeness().expected();

        district.formOfGroup("街道", "2025-08", "patents");

        assertThat(october.table("stations").completeness().expected())
                .as("town c, a 街道, owes no stations from August to October")
                .isEqualTo(stations - 3);
        assertThat(october.table("patents").completeness().expected()).isEqualTo(30);
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
}
