package org.tongbao.report;

import static java.util.stream.Collectors.toMap;

import org.tongbao.indicator.IndicatorRelation;
import org.tongbao.indicator.IndicatorRelationKind;

import java.util.Arrays;
import java.util.List;
import java.util.Map;

/// By what a submission is looked over: every rule as it is tuned for the form, and which lines are
/// held against which.
///
/// @param rules one for each code, in their order
/// @param relations of the lines of the form: wholes stand on the form too, flows may be asked of
///   others
record Checks(List<WarningRule> rules, List<IndicatorRelation> relations) {

    /// The rules as they are shipped, and nothing to hold lines against.
    static final Checks SHIPPED =
            new Checks(
                    Arrays.stream(WarningRuleCode.values()).map(WarningRule::shipped).toList(),
                    List.of());

    Checks {
        rules = List.copyOf(rules);
        relations = List.copyOf(relations);
    }

    WarningRule rule(WarningRuleCode code) {
        return rules.stream()
                .filter(rule -> rule.code() == code)
                .findFirst()
                .orElseGet(() -> WarningRule.shipped(code));
    }

    /// Code of the whole, by code of its part.
    Map<String, String> parts() {
        return relations.stream()
                .filter(one -> one.kind() == IndicatorRelationKind.PART_OF)
                .collect(
                        toMap(
                                one -> one.indicator().code(),
                                one -> one.other().code(),
                                (one, same) -> one));
    }

    /// Stocks, each with the flow that feeds it.
    List<IndicatorRelation> fed() {
        return relations.stream()
                .filter(one -> one.kind() == IndicatorRelationKind.FED_BY)
                .toList();
    }

    /// What this rule alone would say, were it on.
    Checks only(WarningRule tried) {
        return new Checks(
                rules.stream()
                        .map(rule ->
                                new WarningRule(
                                        rule.code(),
                                        rule.code() == tried.code(),
                                        rule.code() == tried.code()
                                                ? tried.thresholds()
                                                : rule.thresholds()))
                        .toList(),
                relations);
    }
}
