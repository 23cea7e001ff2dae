package org.tongbao.plan;

import org.jspecify.annotations.Nullable;
import org.tongbao.indicator.Indicator;
import org.tongbao.indicator.IndicatorKind;
import org.tongbao.orgunit.OrgUnit;
import org.tongbao.plan.Decomposition.Base;
import org.tongbao.plan.Decomposition.Relation;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/// The targets of a unit and of those directly under it, for one indicator.
final class DecomposedTargets {
    private static final int PERCENT_PLACES = 2;
    private static final int DECIMALS = 1;

    private final List<Target> own = new ArrayList<>();
    private final Map<OrgUnit, List<Target>> children = new LinkedHashMap<>();
    private boolean rule;

    void add(OrgUnit unit, Target target) {
        if (target.unit().equals(unit)) {
            rule |= target.forEachChild();
            own.add(target);
        } else if (isChild(unit, target.unit())) {
            children.computeIfAbsent(target.unit(), key -> new ArrayList<>()).add(target);
        }
    }

    static boolean isChild(OrgUnit unit, OrgUnit other) {
        return other.path().value().equals(unit.path().value() + other.code() + "/");
    }

    Decomposition against(
            Indicator indicator,
            Optional<Map.Entry<Indicator, DecomposedTargets>> flow,
            @Nullable Base base) {
        var ownTotal = rule ? null : total(own);
        var sum = sum();
        var relation = relation(indicator, ownTotal, sum, flow.isPresent());
        if (relation == Relation.BASE_MISSING
                && base != null
                && ownTotal != null
                && (held() || sum != null)) {
            return withBase(indicator, ownTotal, sum, flow, base);
        }
        var compared =
                relation == Relation.EQUAL
                        || relation == Relation.MORE
                        || relation == Relation.LESS;
        return new Decomposition(
                indicator,
                relation,
                rule ? own.getFirst().value() : ownTotal,
                sum,
                given(this),
                compared ? minus(sum, ownTotal) : null,
                compared ? share(sum, ownTotal) : null,
                relation == Relation.BASE_MISSING ? flow.map(Map.Entry::getKey).orElse(null) : null,
                relation == Relation.BASE_MISSING
                        ? flow.map(entry -> entry.getValue().sum()).orElse(null)
                        : null,
                null);
    }

    /// What was held before goes to the side that is added.
    private Decomposition withBase(
            Indicator indicator,
            BigDecimal ownTotal,
            @Nullable BigDecimal sum,
            Optional<Map.Entry<Indicator, DecomposedTargets>> flow,
            Base base) {
        var related = sum == null ? flow.orElseThrow() : null;
        var below = Objects.requireNonNull(related == null ? sum : related.getValue().sum());
        var reached = held() ? below.add(base.amount()) : below;
        var wanted = held() ? ownTotal : ownTotal.add(base.amount());
        return new Decomposition(
                indicator,
                compared(reached, wanted),
                ownTotal,
                sum,
                given(this),
                minus(reached, wanted),
                share(reached, wanted),
                related == null ? null : related.getKey(),
                related == null ? null : below,
                base);
    }

    private Relation relation(
            Indicator indicator,
            @Nullable BigDecimal ownTotal,
            @Nullable BigDecimal sum,
            boolean flow) {
        if (rule) {
            return Relation.FOR_EACH;
        }
        if (indicator.kind() == IndicatorKind.RATE) {
            return Relation.RATES;
        }
        if (ownTotal == null) {
            return sum == null ? Relation.WORDS : Relation.ONLY_CHILDREN;
        }
        if (sum == null) {
            return flow ? Relation.BASE_MISSING : Relation.ONLY_OWN;
        }
        if (levelAgainstIncrease()) {
            return Relation.BASE_MISSING;
        }
        return compared(sum, ownTotal);
    }

    private static int given(DecomposedTargets group) {
        return (int) group.children.values().stream().filter(each -> total(each) != null).count();
    }

    private static Relation compared(BigDecimal sum, BigDecimal own) {
        return switch (Integer.signum(sum.compareTo(own))) {
            case 0 -> Relation.EQUAL;
            case 1 -> Relation.MORE;
            default -> Relation.LESS;
        };
    }

    /// Of one stock, so many held here and so many more there.
    private boolean levelAgainstIncrease() {
        return children.values().stream()
                .flatMap(List::stream)
                .anyMatch(target -> (target.meaning() == TargetMeaning.LEVEL) != held());
    }

    private boolean held() {
        return own.getFirst().meaning() == TargetMeaning.LEVEL;
    }

    @Nullable BigDecimal sum() {
        return children.values().stream()
                .map(DecomposedTargets::total)
                .filter(Objects::nonNull)
                .reduce(BigDecimal::add)
                .orElse(null);
    }

    /// Over the plan: increases add up, of levels the last counts. A figure for a part of the
    /// period of another one says how that is spread, and adds nothing to it.
    private static @Nullable BigDecimal total(List<Target> targets) {
        var numbers =
                targets.stream()
                        .filter(target -> target.value() != null)
                        .filter(target -> targets.stream().noneMatch(other -> holds(other, target)))
                        .toList();
        var level =
                numbers.stream()
                        .filter(target ->
                                target.meaning() == TargetMeaning.LEVEL
                                        || target.meaning() == TargetMeaning.RATE)
                        .max(Comparator.comparing(Target::toMonth));
        return level.isPresent()
                ? level.get().value()
                : numbers.stream()
                        .map(Target::value)
                        .filter(Objects::nonNull)
                        .reduce(BigDecimal::add)
                        .orElse(null);
    }

    private static boolean holds(Target other, Target target) {
        return other != target
                && other.value() != null
                && other.covers(target.fromMonth())
                && other.covers(target.toMonth());
    }

    private static @Nullable BigDecimal minus(@Nullable BigDecimal sum, @Nullable BigDecimal own) {
        return sum == null || own == null ? null : sum.subtract(own);
    }

    private static @Nullable BigDecimal share(@Nullable BigDecimal sum, @Nullable BigDecimal own) {
        return sum == null || own == null || own.signum() == 0
                ? null
                : sum.movePointRight(PERCENT_PLACES).divide(own, DECIMALS, RoundingMode.HALF_UP);
    }
}
