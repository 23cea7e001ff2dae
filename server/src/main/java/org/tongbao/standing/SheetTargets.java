package org.tongbao.standing;

import static java.util.stream.Collectors.groupingBy;

import org.tongbao.plan.Target;
import org.tongbao.plan.TargetMeaning;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Stream;

/// The targets that the units of a sheet are held against, without those in words only: found by
/// indicator and unit, which is asked for each line.
final class SheetTargets {

    private final List<Target> all;
    private final Map<UUID, Map<UUID, List<Target>>> byIndicator;
    private final Predicate<UUID> units;

    private SheetTargets(
            List<Target> all,
            Map<UUID, Map<UUID, List<Target>>> byIndicator,
            Predicate<UUID> units) {
        this.all = all;
        this.byIndicator = byIndicator;
        this.units = units;
    }

    /// @param targets in their order
    static SheetTargets of(List<Target> targets) {
        var all =
                targets.stream()
                        .filter(target -> target.meaning() != TargetMeaning.QUALITATIVE)
                        .distinct()
                        .toList();
        return new SheetTargets(
                all,
                all.stream().collect(groupingBy(Target::indicatorId, groupingBy(Target::unitId))),
                _ -> true);
    }

    /// Those of some units only.
    SheetTargets only(Set<UUID> some) {
        return new SheetTargets(all, byIndicator, some::contains);
    }

    Stream<Target> all() {
        return all.stream().filter(target -> units.test(target.unitId()));
    }

    Stream<Target> about(UUID indicator) {
        return byIndicator.containsKey(indicator)
                ? all().filter(target -> target.indicatorId().equals(indicator))
                : Stream.of();
    }

    /// Of one unit, the rules it has for those below it among them.
    List<Target> of(UUID indicator, UUID unit) {
        return units.test(unit)
                ? byIndicator.getOrDefault(indicator, Map.of()).getOrDefault(unit, List.of())
                : List.of();
    }
}
