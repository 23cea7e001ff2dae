package org.tongbao.report;

import org.tongbao.problem.InputProblem;
import org.tongbao.problem.Problem;
import org.tongbao.report.WarningRuleInput.Threshold;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;

/// Thresholds as typed, held against the room their rule has: a factor of 1 would warn about every
/// other month, a fall of 100 % about nothing.
///
/// @param rule what it would be; meaningless while there are problems
record Tuning(WarningRule rule, List<Problem> problems) {

    static Tuning of(WarningRule before, boolean active, List<Threshold> typed) {
        var problems = new ArrayList<Problem>();
        var next = new HashMap<>(before.thresholds());
        var seen = new HashSet<WarningThreshold>();
        for (int i = 0; i < typed.size(); i++) {
            var one = typed.get(i);
            var path = List.of("thresholds", String.valueOf(i), "value");
            var range =
                    before.code().ranges().stream()
                            .filter(its -> its.threshold() == one.name())
                            .findFirst();
            if (range.isEmpty() || !seen.add(one.name())) {
                problems.add(
                        InputProblem.at(
                                "WARNING_THRESHOLD_NAME",
                                List.of("thresholds", String.valueOf(i), "name"),
                                one.name()));
            } else if (!range.get().holds(one.value())) {
                problems.add(
                        InputProblem.at(
                                "WARNING_THRESHOLD_RANGE",
                                path,
                                range.get().least().toPlainString(),
                                range.get().most().toPlainString()));
            } else if (range.get().tooFine(one.value())) {
                problems.add(
                        InputProblem.at("WARNING_THRESHOLD_FINE", path, range.get().decimals()));
            } else {
                next.put(one.name(), one.value());
            }
        }
        return new Tuning(
                new WarningRule(before.code(), active, Map.copyOf(next)), List.copyOf(problems));
    }
}
