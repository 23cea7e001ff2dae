package org.tongbao.integration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.tongbao.db.Tables.INDICATOR;

import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.tongbao.authority.Scope;
import org.tongbao.authority.SystemActor;
import org.tongbao.indicator.UnitDimension;
import org.tongbao.indicator.UnitOfMeasure;
import org.tongbao.orgunit.OrgUnit;
import org.tongbao.orgunit.OrgUnits;
import org.tongbao.plan.Plans;
import org.tongbao.plan.Target;
import org.tongbao.plan.Targets;
import org.tongbao.testing.IntegrationTest;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.List;

@IntegrationTest
class SampleImportTest {

    private static final YearMonth MONTH = YearMonth.of(2026, 10);

    @Autowired SampleImport sample;
    @Autowired ImportWorkflow workflow;
    @Autowired OrgUnits units;
    @Autowired Plans plans;
    @Autowired Targets targets;
    @Autowired DSLContext dsl;

    @BeforeEach
    void importSample() {
        sample.run();
    }

    @Test
    void importingItAgainChangesNothing() {
        assertThat(sample.run())
                .hasSize(ImportKind.values().length)
                .allSatisfy(result -> {
                    assertThat(result.created()).as(result.file()).isZero();
                    assertThat(result.updated()).as(result.file()).isZero();
                    assertThat(result.unchanged()).as(result.file()).isPositive();
                });
    }

    @Test
    void theTownsStandInTheOrderOfThePlan() {
        assertThat(units.children(Scope.EVERYWHERE, district(), MONTH))
                .extracting(OrgUnit::name)
                .containsExactly(
                        "税郭镇", "西王庄镇", "孟庄镇", "永安镇", "齐村镇", "光明路街道", "龙山路街道", "垎塔埠街道", "中心街街道",
                        "文化路街道", "矿区街道");
    }

    @ParameterizedTest
    @CsvSource({
        "valid_invention_patents_added, 420",
        "national_ip_enterprises, 17",
        "patent_open_licences, 165",
        "trademark_brand_guidance_stations, 17",
        "ip_trainings_held, 33"
    })
    void theTownsTargetsAddUpToThePrintedTotals(String indicator, BigDecimal total) {
        assertThat(
                        allTargets().stream()
                                .filter(target -> target.indicator().code().equals(indicator))
                                .filter(target -> !target.unit().code().equals("370402"))
                                .map(Target::value)
                                .reduce(BigDecimal.ZERO, BigDecimal::add))
                .isEqualByComparingTo(total);
    }

    /// The plan prints 3亿元; the indicator is counted in 万元.
    @Test
    void anAmountPrintedInAnotherUnitIsConverted() {
        assertThat(districtTargets("ip_pledge_amount"))
                .extracting(Target::value)
                .allSatisfy(value -> assertThat(value).isEqualByComparingTo("30000"));
    }

    @Test
    void everyIndicatorOfTheDocumentsIsInTheCatalogue() {
        var all = dsl.selectFrom(INDICATOR).where(INDICATOR.CODE.in(catalogue())).fetch();
        assertThat(all).hasSize(143);
        assertThat(all)
                .allSatisfy(indicator -> {
                    assertThat(UnitOfMeasure.knows(indicator.getUnitOfMeasure())).isTrue();
                    assertThat(indicator.getEnglishName()).isNotBlank();
                    assertThat(UnitOfMeasure.of(indicator.getUnitOfMeasure()).dimension())
                            .matches(dimension ->
                                    !indicator.getKind().equals("AMOUNT")
                                            || dimension == UnitDimension.MONEY);
                    assertThat(indicator.getNumeratorId() == null)
                            .isEqualTo(indicator.getDenominatorId() == null);
                });
    }

    static List<String> catalogue() {
        return SampleImport.files().stream()
                .filter(file -> file.kind() == ImportKind.INDICATORS)
                .flatMap(file -> file.content().lines().skip(1))
                .map(line -> line.substring(0, line.indexOf(',')))
                .toList();
    }

    @Test
    void theTownsTotalIsNoTargetOfTheDistrict() {
        assertThat(districtTargets("patent_open_licences"))
                .extracting(target -> target.value().intValue())
                .containsExactly(200);
        assertThat(districtTargets("valid_invention_patents_added")).isEmpty();
    }

    @Test
    void aRuleForEachTownBelongsToTheDistrict() {
        assertThat(districtTargets("ip_office_fulltime_staff"))
                .extracting(Target::forEachChild, target -> target.value().intValue())
                .containsExactly(tuple(true, 2));
    }

    @Test
    void theDepartmentsThatThePlanNamesAnswerForATarget() {
        assertThat(districtTargets("ip_pledge_amount").getFirst().departments())
                .extracting(department -> department.name())
                .containsExactlyInAnyOrder("区财政局", "区市场监督管理局", "区地方金融监督管理局", "各镇街");
    }

    @Test
    void aWrongPrintedTotalIsRefusedWithItsFileAndRow() {
        var files =
                SampleImport.files().stream()
                        .map(file ->
                                file.kind() == ImportKind.TARGET_TOTALS
                                        ? ImportFile.text(
                                                file.kind(),
                                                file.name(),
                                                file.content().replace(",420,", ",421,"))
                                        : file)
                        .toList();
        var payload = workflow.importFiles(new SystemActor("test"), files, false);
        assertThat(payload.results()).isNull();
        assertThat(payload.problems())
                .singleElement()
                .isEqualTo(
                        new ImportRowProblem(
                                "ROW_SUM_DIFFERS",
                                List.of("files", "target_totals.csv"),
                                "target_totals.csv",
                                5,
                                "value",
                                List.of("421", "420")));
    }

    private List<Target> districtTargets(String indicator) {
        return allTargets().stream()
                .filter(target -> target.unit().code().equals("370402"))
                .filter(target -> target.indicator().code().equals(indicator))
                .toList();
    }

    private List<Target> allTargets() {
        var plan = plans.get(Scope.EVERYWHERE, "shizhong-2024-2026");
        return targets.ofUnitsAndChildren(Scope.EVERYWHERE, plan, List.of(district().id()), MONTH);
    }

    private OrgUnit district() {
        return units.get(Scope.EVERYWHERE, "370402");
    }
}
