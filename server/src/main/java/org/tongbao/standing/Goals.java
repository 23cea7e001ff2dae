package org.tongbao.standing;

import org.jspecify.annotations.Nullable;
import org.tongbao.plan.Target;
import org.tongbao.plan.TargetMeaning;
import org.tongbao.plan.TargetOperator;
import org.tongbao.standing.Goal.Part;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;

/// Makes goals of a plan's targets: those of one unit and indicator together.
final class Goals {

    private Goals() {}

    /// Null where nothing is to be counted: no target, or words only. Of several meanings for the
    /// same indicator the one with the finest promise goes first: by period, over the plan, level,
    /// rate.
    static @Nullable Goal of(List<Target> targets, Moment moment) {
        var numeric =
                targets.stream()
                        .filter(target -> target.meaning() != TargetMeaning.QUALITATIVE)
                        .toList();
        if (numeric.isEmpty()) {
            return null;
        }
        var alike = alike(numeric);
        return switch (alike.getFirst().meaning()) {
            case INCREMENT ->
                    new Goal.Periodic(alike.stream().map(Goals::part).toList(), atMost(alike));
            case CUMULATIVE -> new Goal.Unsplit(part(now(alike, moment)), atMost(alike));
            case LEVEL -> new Goal.Held(part(now(alike, moment)), atMost(alike));
            case RATE -> new Goal.Rate(part(now(alike, moment)), atMost(alike));
            case QUALITATIVE -> null;
        };
    }

    /// What the goals of children add up to: where they mean the same and lie over the same months.
    /// Rates do not add up, nor do limits.
    static @Nullable Goal sum(Collection<Goal> goals) {
        if (goals.isEmpty() || goals.stream().anyMatch(Goal::atMost)) {
            return null;
        }
        if (goals.stream().allMatch(Goal.Periodic.class::isInstance)) {
            return new Goal.Periodic(
                    bySpan(
                            goals.stream()
                                    .flatMap(goal -> ((Goal.Periodic) goal).parts().stream())
                                    .toList()),
                    false,
                    goals.stream().map(Goal::planAmount).reduce(BigDecimal.ZERO, BigDecimal::add));
        }
        if (goals.stream().allMatch(Goal.Unsplit.class::isInstance)) {
            return single(
                    goals.stream().map(goal -> ((Goal.Unsplit) goal).part()).toList(),
                    part -> new Goal.Unsplit(part, false));
        }
        if (goals.stream().allMatch(Goal.Held.class::isInstance)) {
            return single(
                    goals.stream().map(goal -> ((Goal.Held) goal).part()).toList(),
                    part -> new Goal.Held(part, false));
        }
        return null;
    }

    /// What of a goal lies over spans of some kind. A level is asked for over the whole plan up to
    /// its end; rates do not add up.
    static Optional<Goal> during(Goal goal, Predicate<Span> which, Span plan) {
        return switch (goal) {
            case Goal.Periodic periodic -> {
                var parts =
                        periodic.parts().stream().filter(part -> which.test(part.span())).toList();
                yield parts.isEmpty()
                        ? Optional.empty()
                        : Optional.of(new Goal.Periodic(parts, periodic.atMost()));
            }
            case Goal.Unsplit unsplit ->
                    Optional.<Goal>of(unsplit).filter(_ -> which.test(unsplit.part().span()));
            case Goal.Held held ->
                    Optional.<Goal>of(held)
                            .filter(_ -> which.test(plan.endingAt(held.part().span().to())));
            case Goal.Rate _ -> Optional.empty();
        };
    }

    /// Sum over the plan, for the line that says how the parts compare with the whole.
    static @Nullable BigDecimal planSum(Collection<Goal> goals) {
        var countable = goals.stream().filter(goal -> !(goal instanceof Goal.Rate)).toList();
        return countable.isEmpty()
                ? null
                : countable.stream().map(Goal::planAmount).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static @Nullable Goal single(List<Part> parts, Function<Part, Goal> goal) {
        var summed = bySpan(parts);
        return summed.size() == 1 ? goal.apply(summed.getFirst()) : null;
    }

    private static List<Part> bySpan(List<Part> parts) {
        var sums =
                new TreeMap<Span, BigDecimal>(
                        Comparator.comparing(Span::from).thenComparing(Span::to));
        parts.forEach(part -> sums.merge(part.span(), part.amount(), BigDecimal::add));
        return sums.entrySet().stream().map(Goals::part).toList();
    }

    private static List<Target> alike(List<Target> numeric) {
        var meaning =
                numeric.stream().map(Target::meaning).min(Comparator.naturalOrder()).orElseThrow();
        return numeric.stream().filter(target -> target.meaning() == meaning).toList();
    }

    /// The target whose words a line says: that of the goal they make.
    static Target words(List<Target> numeric, Moment moment) {
        return now(alike(numeric), moment);
    }

    /// The target that holds in the month. Where none does: of levels and rates at a date the next
    /// one, for which something can still be done; else the last one that ended; else the next.
    private static Target now(List<Target> alike, Moment moment) {
        var month = moment.targetMonth();
        return Span.judged(alike, Goals::span, month)
                .or(() ->
                        alike.stream()
                                .filter(target -> target.toMonth().isAfter(month))
                                .filter(Goals::dated)
                                .min(Comparator.comparing(Target::toMonth)))
                .or(() ->
                        alike.stream()
                                .filter(target -> target.toMonth().isBefore(month))
                                .max(Comparator.comparing(Target::toMonth)))
                .or(() -> alike.stream().min(Comparator.comparing(Target::fromMonth)))
                .orElseThrow();
    }

    private static boolean dated(Target target) {
        return switch (target.meaning()) {
            case LEVEL, RATE -> true;
            case INCREMENT, CUMULATIVE, QUALITATIVE -> false;
        };
    }

    private static Span span(Target target) {
        return new Span(target.fromMonth(), target.toMonth());
    }

    private static Part part(Target target) {
        return new Part(span(target), Objects.requireNonNull(target.value()));
    }

    private static Part part(Map.Entry<Span, BigDecimal> sum) {
        return new Part(sum.getKey(), sum.getValue());
    }

    private static boolean atMost(List<Target> targets) {
        return targets.getFirst().operator() == TargetOperator.AT_MOST;
    }
}
