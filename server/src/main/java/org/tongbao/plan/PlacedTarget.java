package org.tongbao.plan;

import org.jspecify.annotations.Nullable;

import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/// A target in one version of its plan, and a place in which its unit stood.
///
/// @param from first month in which the unit stood there
/// @param to last month in which the unit stood there
record PlacedTarget(
        Target target,
        UUID plan,
        int version,
        @Nullable UUID parent,
        YearMonth from,
        YearMonth to) {

    /// The targets that count in each month: of the units and of those directly under them, and of
    /// those that stood under them in some month of the plan and do so no more.
    ///
    /// @param all in the order of the plans
    /// @param plans in force in the months
    static Map<YearMonth, List<Target>> byMonth(
            List<PlacedTarget> all, Map<YearMonth, Plan> plans, Set<UUID> units) {
        return plans.entrySet().stream()
                .collect(
                        Collectors.toMap(
                                Map.Entry::getKey,
                                entry -> in(entry.getKey(), all, entry.getValue(), units)));
    }

    private static List<Target> in(
            YearMonth month, List<PlacedTarget> all, Plan plan, Set<UUID> units) {
        var ofPlan = all.stream().filter(one -> one.isOf(plan)).toList();
        return ofPlan.stream()
                .filter(one -> one.stands(month) || one.left(month, ofPlan, plan, units))
                .map(PlacedTarget::target)
                .toList();
    }

    private boolean isOf(Plan asked) {
        return plan.equals(asked.id()) && version == asked.version();
    }

    private boolean stands(YearMonth month) {
        return !month.isBefore(from) && !month.isAfter(to);
    }

    private boolean left(YearMonth month, List<PlacedTarget> all, Plan within, Set<UUID> units) {
        return !to.isBefore(within.fromMonth())
                && to.isBefore(month)
                && under(units)
                && all.stream()
                        .filter(other -> other.target.id().equals(target.id()))
                        .filter(other -> other.from.isAfter(from))
                        .filter(other -> !other.from.isAfter(month))
                        .noneMatch(other -> other.under(units));
    }

    private boolean under(Set<UUID> units) {
        return parent != null && units.contains(parent);
    }
}
