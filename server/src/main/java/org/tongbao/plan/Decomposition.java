package org.tongbao.plan;

import org.jspecify.annotations.Nullable;
import org.tongbao.indicator.Indicator;
import org.tongbao.indicator.IndicatorKind;
import org.tongbao.orgunit.OrgUnit;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/// 目标分解: the target of a plan's unit beside those of the units directly under it, for one
/// indicator. They often disagree, legitimately; this says how and never reconciles. Pure.
///
/// @param own the unit's total over the plan; null when it has none
/// @param childrenSum the children's; null when none has a target
/// @param children how many of them have a target
/// @param difference children less own; null where the two are not compared
/// @param attainable the percentage of the own target that is reached when every child is on
///   target, with one decimal; null where the two are not compared
/// @param related the flow that fills a stock, when only that was decomposed
/// @param relatedSum the children's total of that flow
public record Decomposition(
        Indicator indicator,
        Relation relation,
        @Nullable BigDecimal own,
        @Nullable BigDecimal childrenSum,
        int children,
        @Nullable BigDecimal difference,
        @Nullable BigDecimal attainable,
        @Nullable Indicator related,
        @Nullable BigDecimal relatedSum) {

    /// How the two stand to each other.
    public enum Relation {
        /// The children's targets add up to the own.
        EQUAL,
        /// They add up to more.
        MORE,
        /// They add up to less: everybody on target still misses.
        LESS,
        /// A stock held against what is added to one: without its opening level (基数) the two say
        /// nothing about each other.
        BASE_MISSING,
        /// Nothing was decomposed.
        ONLY_OWN,
        /// The unit has no target of its own.
        ONLY_CHILDREN,
        /// A rule for each child.
        FOR_EACH,
        /// Rates are not added.
        RATES,
        /// Words, no number.
        WORDS
    }

    private static final String ADDED = "_added";
    private static final int PERCENT_PLACES = 2;
    private static final int DECIMALS = 1;

    /// For every indicator of the targets, in their order.
    public static List<Decomposition> of(OrgUnit unit, List<Target> targets) {
        var groups = new LinkedHashMap<Indicator, Group>();
        for (var target : targets) {
            groups.computeIfAbsent(target.indicator(), key -> new Group()).add(unit, target);
        }
        var decompositions = new ArrayList<Decomposition>();
        groups.forEach((indicator, group) ->
                decompositions.add(group.against(indicator, flowOf(indicator, groups))));
        return decompositions;
    }

    /// The flow that fills a stock: by the catalogue's custom `x_added` counts what is added to
    /// `x`.
    private static Optional<Map.Entry<Indicator, Group>> flowOf(
            Indicator indicator, Map<Indicator, Group> groups) {
        return indicator.kind() != IndicatorKind.STOCK
                ? Optional.empty()
                : groups.entrySet().stream()
                        .filter(entry -> entry.getKey().code().equals(indicator.code() + ADDED))
                        .filter(entry -> entry.getValue().sum() != null)
                        .findFirst();
    }

    private static final class Group {
        private final List<Target> own = new ArrayList<>();
        private final Map<OrgUnit, List<Target>> children = new LinkedHashMap<>();
        private boolean rule;

        private void add(OrgUnit unit, Target target) {
            if (target.unit().equals(unit)) {
                rule |= target.forEachChild();
                own.add(target);
            } else if (isChild(unit, target.unit())) {
                children.computeIfAbsent(target.unit(), key -> new ArrayList<>()).add(target);
            }
        }

        private static boolean isChild(OrgUnit unit, OrgUnit other) {
            return other.path().value().equals(unit.path().value() + other.code() + "/");
        }

        private Decomposition against(
                Indicator indicator, Optional<Map.Entry<Indicator, Group>> flow) {
            var ownTotal = rule ? null : total(own);
            var sum = sum();
            var relation = relation(indicator, ownTotal, sum, flow.isPresent());
            var compared =
                    relation == Relation.EQUAL
                            || relation == Relation.MORE
                            || relation == Relation.LESS;
            return new Decomposition(
                    indicator,
                    relation,
                    rule ? own.getFirst().value() : ownTotal,
                    sum,
                    (int) children.values().stream().filter(each -> total(each) != null).count(),
                    compared ? minus(sum, ownTotal) : null,
                    compared ? share(sum, ownTotal) : null,
                    relation == Relation.BASE_MISSING
                            ? flow.map(Map.Entry::getKey).orElse(null)
                            : null,
                    relation == Relation.BASE_MISSING
                            ? flow.map(entry -> entry.getValue().sum()).orElse(null)
                            : null);
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
            return switch (Integer.signum(sum.compareTo(ownTotal))) {
                case 0 -> Relation.EQUAL;
                case 1 -> Relation.MORE;
                default -> Relation.LESS;
            };
        }

        /// Of one stock, so many held here and so many more there.
        private boolean levelAgainstIncrease() {
            return children.values().stream()
                    .flatMap(List::stream)
                    .anyMatch(target ->
                            (target.meaning() == TargetMeaning.LEVEL)
                                    != (own.getFirst().meaning() == TargetMeaning.LEVEL));
        }

        @Nullable BigDecimal sum() {
            return children.values().stream()
                    .map(Group::total)
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
                            .filter(target ->
                                    targets.stream().noneMatch(other -> holds(other, target)))
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

        private static @Nullable BigDecimal minus(
                @Nullable BigDecimal sum, @Nullable BigDecimal own) {
            return sum == null || own == null ? null : sum.subtract(own);
        }

        private static @Nullable BigDecimal share(
                @Nullable BigDecimal sum, @Nullable BigDecimal own) {
            return sum == null || own == null || own.signum() == 0
                    ? null
                    : sum.movePointRight(PERCENT_PLACES)
                            .divide(own, DECIMALS, RoundingMode.HALF_UP);
        }
    }
}
