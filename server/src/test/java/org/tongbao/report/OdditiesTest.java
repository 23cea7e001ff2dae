package org.tongbao.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.tongbao.indicator.IndicatorKind;
import org.tongbao.indicator.IndicatorRelation;
import org.tongbao.indicator.IndicatorRelationKind;
import org.tongbao.report.Warning.Code;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// The rules on values. The cases of `report/oddities.json` hold the phone to the same (client-web,
/// `oddity.test.ts`).
class OdditiesTest {

    private static final String CASES = "/report/oddities.json";

    @TestFactory
    Stream<DynamicTest> theServerFindsOddWhatThePhoneDoes() throws IOException {
        try (var cases = OdditiesTest.class.getResourceAsStream(CASES)) {
            return JsonMapper.builder().build().readTree(cases).valueStream().toList().stream()
                    .map(one ->
                            DynamicTest.dynamicTest(one.get("name").asString(), () -> holds(one)));
        }
    }

    private static void holds(JsonNode one) {
        var indicator =
                Sample.indicator(
                        "counted",
                        IndicatorKind.valueOf(one.get("kind").asString()),
                        one.get("unitOfMeasure").asString());
        var whole = Sample.indicator("whole", indicator.kind(), indicator.unitOfMeasure());
        var said = new LinkedHashMap<String, LineValue>();
        said.put("counted", reported(one.get("value")));
        if (one.has("whole")) {
            said.put("whole", reported(one.get("whole")));
        }
        var history = new ArrayList<BigDecimal>();
        one.get("history")
                .forEach(month -> {
                    if (!month.isNull()) {
                        history.add(new BigDecimal(month.asString()));
                    }
                });
        // the level of the month before is known where the last of the months has a number
        var months = one.get("history");
        var fresh = !months.isEmpty() && !months.get(months.size() - 1).isNull();
        var fed =
                one.has("flow") && fresh
                        ? Map.of(
                                "counted",
                                new Fed("flow", new BigDecimal(one.get("flow").asString())))
                        : Map.<String, Fed>of();
        var checks =
                new Checks(
                        rules(one.path("rules")),
                        List.of(
                                new IndicatorRelation(
                                        IndicatorRelationKind.PART_OF, indicator, whole, false)));
        var found =
                new Oddities(checks, Map.of("counted", history), fed)
                        .of(indicator, new Content(said, Map.of()));
        assertThat(found)
                .extracting(warning -> warning.code().name())
                .containsExactlyElementsOf(
                        one.get("expected").valueStream().map(JsonNode::asString).toList());
    }

    private static LineValue reported(JsonNode number) {
        return new LineValue.Reported(new BigDecimal(number.asString()), null);
    }

    private static List<WarningRule> rules(JsonNode tuned) {
        return Arrays.stream(WarningRuleCode.values())
                .map(code -> rule(code, tuned.path(code.name())))
                .toList();
    }

    private static WarningRule rule(WarningRuleCode code, JsonNode tuned) {
        var thresholds = new EnumMap<WarningThreshold, BigDecimal>(WarningThreshold.class);
        tuned.path("thresholds")
                .properties()
                .forEach(one ->
                        thresholds.put(
                                WarningThreshold.valueOf(one.getKey()),
                                new BigDecimal(one.getValue().asString())));
        return new WarningRule(code, tuned.path("active").asBoolean(true), thresholds);
    }

    @Test
    void warningsAreReadBackAsWritten() {
        var warnings =
                List.of(
                        Warning.jump(new BigDecimal("1200.50")),
                        new Warning(Code.PART_ABOVE_WHOLE, BigDecimal.TEN, "handled"));
        assertThat(Warning.read(Warning.written(warnings))).isEqualTo(warnings);
        assertThat(Warning.written(List.of())).isNull();
    }

    @Test
    void aJumpOfEarlierReleasesIsStillReadAsWhatItWas() {
        assertThat(Warning.read("JUMP:3").getFirst().messageKey()).isEqualTo("WARNING_JUMP");
        assertThat(Warning.jump(BigDecimal.TWO).messageKey()).isEqualTo("WARNING_JUMP_USUAL");
    }

    @Test
    void aRuleIsReadBackAsWrittenAndAThresholdOfALaterReleaseHoldsAsShipped() {
        var rule =
                new WarningRule(
                        WarningRuleCode.JUMP,
                        false,
                        Map.of(WarningThreshold.FACTOR, new BigDecimal("2.50")));
        assertThat(rule.written())
                .isEqualTo("FEWEST_MONTHS:3,FACTOR:2.5,LEAST_COUNT:10,LEAST_MONEY:1000");
        assertThat(WarningRule.read(WarningRuleCode.JUMP, false, rule.written())).isEqualTo(rule);
        assertThat(WarningRule.read(WarningRuleCode.JUMP, true, "GONE:1,FACTOR:2").thresholds())
                .containsEntry(WarningThreshold.FACTOR, BigDecimal.TWO)
                .containsEntry(WarningThreshold.LEAST_COUNT, BigDecimal.TEN)
                .hasSize(4);
    }
}
