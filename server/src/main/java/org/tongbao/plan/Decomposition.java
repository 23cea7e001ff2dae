package org.tongbao.plan;

import org.jspecify.annotations.Nullable;
import org.tongbao.indicator.Indicator;
import org.tongbao.indicator.IndicatorKind;
import org.tongbao.orgunit.OrgUnit;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

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
/// @param base what the stock held before the plan, where what is held and what is added stand
///   against each other; null where that is not known
public record Decomposition(
        Indicator indicator,
        Relation relation,
        @Nullable BigDecimal own,
        @Nullable BigDecimal childrenSum,
        int children,
        @Nullable BigDecimal difference,
        @Nullable BigDecimal attainable,
        @Nullable Indicator related,
        @Nullable BigDecimal relatedSum,
        @Nullable Base base) {

    /// 基数, and the documents that state it where it was not reported.
    public record Base(BigDecimal amount, List<String> documents) {

        public Base {
            documents = List.copyOf(documents);
        }

        Base plus(Base other) {
            return new Base(
                    amount.add(other.amount),
                    Stream.concat(documents.stream(), other.documents.stream())
                            .distinct()
                            .toList());
        }
    }

    /// How the two stand to each other.
    public enum Relation {
        /// The children's targets add up to the own.
        EQUAL,
        /// They add up to more.
        MORE,
        /// They add up to less: everybody on target still misses.
        LESS,
        /// A stock held against what is added to one, and nobody knows its opening level (基数): the
        /// two say nothing about each other.
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

    /// For every indicator of the targets, in their order.
    ///
    /// @param bases what stocks held before the plan, as far as it is known
    static List<Decomposition> of(OrgUnit unit, List<Target> targets, Map<UUID, Base> bases) {
        var groups = new LinkedHashMap<Indicator, DecomposedTargets>();
        for (var target : targets) {
            groups.computeIfAbsent(target.indicator(), key -> new DecomposedTargets())
                    .add(unit, target);
        }
        var decompositions = new ArrayList<Decomposition>();
        groups.forEach((indicator, group) ->
                decompositions.add(
                        group.against(
                                indicator, flowOf(indicator, groups), bases.get(indicator.id()))));
        return decompositions;
    }

    /// The stocks that are held above and added to below, or the other way round, with the units
    /// that were given a part: of these the level before the plan is wanted.
    static Map<UUID, List<OrgUnit>> unlike(OrgUnit unit, List<Target> targets) {
        var unlike = new LinkedHashMap<UUID, List<OrgUnit>>();
        for (var one : of(unit, targets, Map.of())) {
            if (one.relation() == Relation.BASE_MISSING
                    && one.indicator().kind() == IndicatorKind.STOCK) {
                var counted =
                        one.childrenSum() == null && one.related() != null
                                ? one.related()
                                : one.indicator();
                unlike.put(
                        one.indicator().id(),
                        targets.stream()
                                .filter(target -> target.indicatorId().equals(counted.id()))
                                .map(Target::unit)
                                .filter(other -> DecomposedTargets.isChild(unit, other))
                                .distinct()
                                .toList());
            }
        }
        return unlike;
    }

    /// The flow that fills a stock: by the catalogue's custom `x_added` counts what is added to
    /// `x`.
    private static Optional<Map.Entry<Indicator, DecomposedTargets>> flowOf(
            Indicator indicator, Map<Indicator, DecomposedTargets> groups) {
        return indicator.kind() != IndicatorKind.STOCK
                ? Optional.empty()
                : groups.entrySet().stream()
                        .filter(entry -> entry.getKey().code().equals(indicator.code() + ADDED))
                        .filter(entry -> entry.getValue().sum() != null)
                        .findFirst();
    }
}
