package org.tongbao.report;

import org.tongbao.report.WarningRuleCode.Range;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/// A rule as it is tuned: whether it is looked for, and by which numbers. Stored as
/// `FEWEST_MONTHS:3,FACTOR:3`; a threshold that a later release adds holds as shipped.
record WarningRule(
        WarningRuleCode code, boolean active, Map<WarningThreshold, BigDecimal> thresholds) {

    WarningRule {
        var all = new EnumMap<WarningThreshold, BigDecimal>(WarningThreshold.class);
        for (var range : code.ranges()) {
            all.put(
                    range.threshold(),
                    Words.plain(thresholds.getOrDefault(range.threshold(), range.shipped())));
        }
        thresholds = Collections.unmodifiableMap(all);
    }

    static WarningRule shipped(WarningRuleCode code) {
        return new WarningRule(code, true, Map.of());
    }

    BigDecimal number(WarningThreshold threshold) {
        return Objects.requireNonNull(thresholds.get(threshold), threshold.name());
    }

    /// The thresholds with the room each has, in the order of the rule's sentence.
    List<Tuned> tuned() {
        return code.ranges().stream()
                .map(range -> Tuned.of(range, number(range.threshold())))
                .toList();
    }

    /// A threshold and the room it has.
    record Tuned(
            WarningThreshold name,
            BigDecimal value,
            BigDecimal shipped,
            BigDecimal least,
            BigDecimal most,
            int decimals) {

        static Tuned of(Range range, BigDecimal value) {
            return new Tuned(
                    range.threshold(),
                    value,
                    range.shipped(),
                    range.least(),
                    range.most(),
                    range.decimals());
        }
    }

    String written() {
        return thresholds.entrySet().stream()
                .map(one -> one.getKey() + ":" + one.getValue().toPlainString())
                .collect(Collectors.joining(","));
    }

    /// What an older release wrote and this one no longer knows is left out.
    static WarningRule read(WarningRuleCode code, boolean active, String written) {
        var thresholds = new EnumMap<WarningThreshold, BigDecimal>(WarningThreshold.class);
        for (var one : written.split(",")) {
            var parts = one.split(":", 2);
            for (var range : code.ranges()) {
                if (parts.length == 2 && range.threshold().name().equals(parts[0])) {
                    thresholds.put(range.threshold(), new BigDecimal(parts[1]));
                }
            }
        }
        return new WarningRule(code, active, thresholds);
    }
}
