package org.tongbao.standing;

import org.jspecify.annotations.Nullable;
import org.tongbao.orgunit.OrgUnit;
import org.tongbao.plan.Target;
import org.tongbao.plan.TargetMeaning;
import org.tongbao.plan.TargetOperator;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;

/// What the units directly under one have targets for and the unit itself has none: those of one
/// period together. Pure.
///
/// @param whole stands for all in the unit's table; its value is their sum, or for rates and limits
///   the one they share, else null
record SharedTarget(Target whole, List<Target> parts) {

    private static final int MOST_NAMED = 30;

    SharedTarget {
        parts = List.copyOf(parts);
    }

    private record Alike(
            UUID indicator,
            TargetMeaning meaning,
            @Nullable TargetOperator operator,
            YearMonth from,
            YearMonth to) {

        static Alike of(Target target) {
            return new Alike(
                    target.indicatorId(),
                    target.meaning(),
                    target.operator(),
                    target.fromMonth(),
                    target.toMonth());
        }
    }

    /// Words of the unit say nothing about its children's numbers.
    private record Subject(UUID indicator, boolean inWords) {

        static Subject of(Target target) {
            return new Subject(target.indicatorId(), target.meaning() == TargetMeaning.QUALITATIVE);
        }
    }

    static List<SharedTarget> under(OrgUnit unit, Collection<Target> targets) {
        var own =
                targets.stream()
                        .filter(target -> target.unitId().equals(unit.id()))
                        .filter(target -> !target.forEachChild())
                        .map(Subject::of)
                        .collect(Collectors.toSet());
        var groups = new LinkedHashMap<Alike, List<Target>>();
        targets.stream()
                .filter(target -> isChild(unit, target.unit()) && !target.forEachChild())
                .filter(target -> !own.contains(Subject.of(target)))
                .sorted(Comparator.comparingInt(Target::position))
                .forEach(target ->
                        groups.computeIfAbsent(Alike.of(target), key -> new ArrayList<>())
                                .add(target));
        return groups.values().stream()
                .map(parts -> new SharedTarget(whole(unit, parts), parts))
                .toList();
    }

    /// Whether they add up: rates do not, nor do limits and words.
    boolean adds() {
        return adds(whole);
    }

    private static boolean adds(Target target) {
        return switch (target.meaning()) {
            case INCREMENT, CUMULATIVE, LEVEL -> target.operator() == TargetOperator.AT_LEAST;
            case RATE, QUALITATIVE -> false;
        };
    }

    private static boolean isChild(OrgUnit unit, OrgUnit other) {
        return other.path().value().equals(unit.path().value() + other.code() + "/");
    }

    private static Target whole(OrgUnit unit, List<Target> parts) {
        var first = parts.getFirst();
        return new Target(
                first.id(),
                unit,
                first.indicator(),
                first.meaning(),
                first.operator(),
                first.fromMonth(),
                first.toMonth(),
                value(parts),
                named(parts),
                null,
                false,
                null,
                first.position(),
                parts.stream().flatMap(part -> part.departments().stream()).distinct().toList());
    }

    private static @Nullable BigDecimal value(List<Target> parts) {
        var values = parts.stream().map(Target::value).filter(Objects::nonNull).toList();
        if (adds(parts.getFirst())) {
            return values.stream().reduce(BigDecimal::add).orElse(null);
        }
        var different = values.stream().map(BigDecimal::stripTrailingZeros).distinct().toList();
        return different.size() == 1 ? values.getFirst() : null;
    }

    /// Whose they are and what each says: `税郭镇 15、孟庄镇 10`.
    private static String named(List<Target> parts) {
        return parts.stream()
                        .limit(MOST_NAMED)
                        .map(part -> part.unit().name() + " " + said(part))
                        .collect(Collectors.joining("、"))
                + (parts.size() > MOST_NAMED ? "…" : "");
    }

    private static String said(Target part) {
        var value = part.value();
        return value == null ? part.quote() : value.stripTrailingZeros().toPlainString();
    }
}
