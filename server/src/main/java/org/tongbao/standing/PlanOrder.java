package org.tongbao.standing;

import org.tongbao.indicator.Indicator;
import org.tongbao.plan.Target;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/// The order in which a standing shows indicators: first those the children have targets of their
/// own for, which is what leadership looks at; then those of the unit; then rules for each child.
/// Within each the plan's order.
final class PlanOrder {

    private PlanOrder() {}

    static List<Indicator> of(Stream<Target> targets, UUID head) {
        var indicators = new LinkedHashMap<UUID, Indicator>();
        targets.sorted(
                        Comparator.comparingInt((Target target) -> place(target, head))
                                .thenComparingInt(Target::position))
                .forEach(
                        target -> indicators.putIfAbsent(target.indicatorId(), target.indicator()));
        return List.copyOf(indicators.values());
    }

    private static int place(Target target, UUID head) {
        if (target.forEachChild()) {
            return 2;
        }
        return target.unitId().equals(head) ? 1 : 0;
    }
}
