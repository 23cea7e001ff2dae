package org.tongbao.standing;

import org.jspecify.annotations.Nullable;
import org.tongbao.plan.Plan;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// For when a standing is asked.
///
/// @param month the month at whose end figures are read
/// @param targetMonth the month whose target they are held against; nearly always the same one
/// @param plan the plan's span
/// @param severeBelow share of 应完成数 below which a unit is 严重落后
/// @param ended whether the plan ended before the month that was asked for
record Moment(
        YearMonth month, YearMonth targetMonth, Span plan, BigDecimal severeBelow, boolean ended) {

    static Moment of(Plan plan, YearMonth month) {
        var ended = plan.hasEnded(month);
        var last = ended ? plan.toMonth() : month;
        return new Moment(
                last, last, new Span(plan.fromMonth(), plan.toMonth()), plan.severeBelow(), ended);
    }

    /// Without a plan only the year is known.
    static Moment withoutPlan(YearMonth month) {
        return new Moment(month, month, Span.year(month), BigDecimal.ONE, false);
    }

    /// Figures of the month before, held against the target of this one: what a clerk sees beside
    /// an empty field.
    Moment before() {
        return ended
                ? this
                : new Moment(month.minusMonths(1), targetMonth, plan, severeBelow, false);
    }

    /// The same at an earlier end, where it is past.
    Moment at(YearMonth end) {
        var last = month.isBefore(end) ? month : end;
        return new Moment(last, last, plan, severeBelow, ended);
    }

    /// The first month that is of any interest. On the eve of a plan that begins in January, which
    /// is what stands beside the first form of the plan, it is the eve itself.
    YearMonth start() {
        var january = year().from();
        var first = january.isBefore(plan.from()) ? january : plan.from();
        return month.isBefore(first) ? month : first;
    }

    /// All that may have to be added up for goals over these spans, and for the period: of goals
    /// the last month of every span and the one before its first, of the period its own ends.
    Reading reading(Set<UUID> indicators, Collection<Span> goals, Period period) {
        var judged =
                Stream.concat(
                                Stream.of(year(), plan),
                                goals.stream()
                                        .flatMap(goal -> Stream.of(goal, plan.endingAt(goal.to()))))
                        .flatMap(span -> span.until(month).stream())
                        .collect(Collectors.toSet());
        var levels = new TreeSet<>(period.levels());
        levels.add(month);
        judged.forEach(span -> levels.addAll(List.of(span.to(), span.eve())));
        judged.addAll(period.spans());
        return new Reading(month, indicators, judged, levels);
    }

    /// The months a line speaks of: of the year where goals are yearly or there are none, of the
    /// plan where it has one total or a level at its end.
    Optional<Span> toDate(@Nullable Goal goal) {
        var span =
                switch (goal) {
                    case null -> year();
                    case Goal.Periodic periodic ->
                            periodic.in(targetMonth).map(Goal.Part::span).orElseGet(this::year);
                    case Goal.Unsplit unsplit -> unsplit.part().span();
                    case Goal.Held _ -> plan;
                    case Goal.Rate rate -> rate.part().span();
                };
        return span.until(month);
    }

    /// The year of the target, up to the end of the month.
    Span year() {
        return Span.year(targetMonth);
    }
}
