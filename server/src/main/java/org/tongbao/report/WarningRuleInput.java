package org.tongbao.report;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.util.List;

/// A rule as an administrator wants it.
///
/// @param baseVersion the version of the unit's own setting it was tuned on; 0 for the first
/// @param thresholds those to change; the others stay
record WarningRuleInput(
        String unit,
        WarningRuleCode code,
        int baseVersion,
        boolean active,
        @Nullable List<Threshold> thresholds) {

    List<Threshold> typed() {
        return thresholds == null ? List.of() : thresholds;
    }

    /// A threshold as typed.
    record Threshold(WarningThreshold name, BigDecimal value) {}
}
