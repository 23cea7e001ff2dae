package org.tongbao.plan;

import static org.assertj.core.api.Assertions.assertThat;

import static java.util.stream.Collectors.toMap;

import org.junit.jupiter.api.Test;
import org.tongbao.authority.UnitPath;
import org.tongbao.indicator.Indicator;
import org.tongbao.indicator.IndicatorKind;
import org.tongbao.orgunit.OrgUnit;
import org.tongbao.plan.printed.Named;
import org.tongbao.plan.printed.SampleNames;
import org.tongbao.problem.Problem;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

class TargetRulesTest {

    private static final String TOWN = "370402101";
    private static final YearMonth FROM = YearMonth.of(2024, 1);
    private static final YearMonth TO = YearMonth.of(2026, 12);

    private final TargetRules rules =
            new TargetRules(
                    FROM,
                    TO,
                    SampleNames.towns().stream()
                            .map(Named::thing)
                            .collect(toMap(OrgUnit::code, unit -> unit)),
                    SampleNames.indicators().stream()
                            .map(Named::thing)
                            .collect(toMap(Indicator::code, indicator -> indicator)),
                    new Answerable(
                            List.of(
                                    new Answerable.KnownDepartment(
                                            UUID.randomUUID(),
                                            new UnitPath("370402/"),
                                            "区市场监督管理局",
                                            Set.of("区市场监督管理局")))));

    @Test
    void aMeaningMustFitTheKindOfItsIndicator() {
        var fits =
                Map.of(
                        TargetMeaning.INCREMENT, Set.of(IndicatorKind.FLOW, IndicatorKind.AMOUNT),
                        TargetMeaning.CUMULATIVE,
                                Set.of(
                                        IndicatorKind.FLOW,
                                        IndicatorKind.AMOUNT,
                                        IndicatorKind.STOCK),
                        TargetMeaning.LEVEL, Set.of(IndicatorKind.STOCK),
                        TargetMeaning.RATE, Set.of(IndicatorKind.RATE),
                        TargetMeaning.QUALITATIVE, Set.of(IndicatorKind.values()));
        fits.forEach((meaning, kinds) -> {
            for (var kind : IndicatorKind.values()) {
                assertThat(TargetRules.fits(meaning, kind))
                        .as(meaning + " on " + kind)
                        .isEqualTo(kinds.contains(kind));
            }
        });
    }

    @Test
    void whatHoldsIsAccepted() {
        assertThat(codes(target(TOWN, "ip_trainings_held", "3", "附件五"))).isEmpty();
        assertThat(
                        codes(
                                new TargetDraft(
                                        TOWN,
                                        "patent_grants",
                                        false,
                                        TargetMeaning.QUALITATIVE,
                                        null,
                                        FROM,
                                        TO,
                                        null,
                                        "继续保持全市前列",
                                        null,
                                        null,
                                        List.of("区市场监督管理局"))))
                .isEmpty();
    }

    @Test
    void whatDoesNotHoldIsSaidAtItsField() {
        assertThat(codes(target("110101", "ip_trainings_held", "3", "附件五")))
                .containsExactly("TARGET_UNIT_UNKNOWN");
        assertThat(codes(target(TOWN, "no_such", "3", "附件五")))
                .containsExactly("TARGET_INDICATOR_UNKNOWN");
        assertThat(codes(target(TOWN, "valid_invention_patents", "3", "附件五")))
                .containsExactly("TARGET_MEANING_UNFIT");
        assertThat(codes(target(TOWN, "ip_trainings_held", "-1", "附件五")))
                .containsExactly("TARGET_NEGATIVE");
        assertThat(codes(target(TOWN, "ip_trainings_held", "0.5", "附件五")))
                .containsExactly("TARGET_TOO_PRECISE");
        assertThat(codes(target(TOWN, "ip_trainings_held", "1E20", "附件五")))
                .containsExactly("TARGET_TOO_LARGE");
        assertThat(codes(target(TOWN, "ip_trainings_held", "3", "")))
                .containsExactly("TARGET_QUOTE_MISSING");
        assertThat(codes(target(TOWN, "ip_trainings_held", "3", "字".repeat(501))))
                .containsExactly("TARGET_WORDS_TOO_LONG");
        assertThat(codes(target(TOWN, "ip_trainings_held", null, "附件五")))
                .containsExactly("TARGET_VALUE_MISSING");
        var problem = rules.check(List.of(target(TOWN, "ip_trainings_held", "-1", "附"))).getFirst();
        assertThat(problem.path()).containsExactly("targets", "0", "value");
    }

    @Test
    void aPeriodLiesInThePlanAndRunsForward() {
        assertThat(codes(during(YearMonth.of(2023, 12), TO)))
                .containsExactly("TARGET_OUTSIDE_PLAN");
        assertThat(codes(during(TO, FROM))).containsExactly("TARGET_MONTHS_REVERSED");
    }

    @Test
    void oneUnitHasOneTargetForAnIndicatorAndAPeriod() {
        var one = target(TOWN, "ip_trainings_held", "3", "附件五");
        assertThat(rules.check(List.of(one, one)))
                .extracting(Problem::code)
                .containsExactly("TARGET_TWICE");
    }

    @Test
    void aPlanHasAtMostFiveThousandTargets() {
        var many = Collections.nCopies(5_001, target(TOWN, "ip_trainings_held", "3", "附件五"));
        assertThat(rules.check(many)).extracting(Problem::code).containsExactly("TARGETS_TOO_MANY");
    }

    @Test
    void aDepartmentIsTheNearestUnitsOfThatName() {
        var district = UUID.randomUUID();
        var town = UUID.randomUUID();
        var departments =
                new Answerable(
                        List.of(known(district, "370402/"), known(town, "370402/" + TOWN + "/")));
        assertThat(departments.find(new UnitPath("370402/" + TOWN + "/"), "办公室")).contains(town);
        assertThat(departments.find(new UnitPath("370402/370402102/"), "办公室")).contains(district);
        assertThat(departments.find(new UnitPath("370403/"), "办公室")).isEmpty();
    }

    private static Answerable.KnownDepartment known(UUID id, String path) {
        return new Answerable.KnownDepartment(id, new UnitPath(path), "办公室", Set.of("办公室"));
    }

    private List<String> codes(TargetDraft target) {
        return rules.check(List.of(target)).stream().map(Problem::code).toList();
    }

    private static TargetDraft during(YearMonth from, YearMonth to) {
        return target(TOWN, "ip_trainings_held", "1", "附件五", from, to);
    }

    private static TargetDraft target(String unit, String indicator, String value, String quote) {
        return target(unit, indicator, value, quote, FROM, YearMonth.of(2024, 12));
    }

    private static TargetDraft target(
            String unit,
            String indicator,
            String value,
            String quote,
            YearMonth from,
            YearMonth to) {
        return new TargetDraft(
                unit,
                indicator,
                false,
                TargetMeaning.INCREMENT,
                TargetOperator.AT_LEAST,
                from,
                to,
                value == null ? null : new BigDecimal(value),
                quote,
                null,
                null,
                List.of());
    }
}
