package org.tongbao.standing;

import static java.util.stream.Collectors.toSet;

import org.jspecify.annotations.Nullable;
import org.tongbao.indicator.Indicator;

import java.util.List;
import java.util.Optional;

/// Several units taken as one, for one indicator: figures are added up as its kind is, rates from
/// their parts; targets as those of the units directly under another are.
///
/// @param units none of which stands under another
/// @param goals of those that have one
record Together(Sheet sheet, Indicator indicator, List<Member> units, List<Goal> goals) {

    Together {
        units = List.copyOf(units);
        goals = List.copyOf(goals);
    }

    /// A single one is held against its own, also where it is none that could be added up.
    @Nullable Goal goal() {
        return units.size() == 1 ? goals.stream().findFirst().orElse(null) : Goals.sum(goals);
    }

    private Evidence evidence() {
        var codes = units.stream().map(unit -> unit.unit().code()).collect(toSet());
        var evidence = sheet.evidence(indicator, units, codes);
        return evidence instanceof Evidence.Counted counted
                ? counted.with((span, _) -> opening(span))
                : evidence;
    }

    /// Where the level before is not known of each unit, it is not known of all.
    private Optional<Opening> opening(Span span) {
        var openings =
                units.stream()
                        .map(unit -> (Evidence.Counted) sheet.evidence(indicator, unit))
                        .map(counted -> counted.opening(span))
                        .toList();
        return openings.stream().allMatch(Optional::isPresent)
                ? openings.stream().flatMap(Optional::stream).reduce(Opening::plus)
                : Optional.empty();
    }

    /// With those of the units that went on in them.
    private Evidence comparable() {
        return sheet.evidence(
                indicator,
                units,
                units.stream()
                        .flatMap(unit -> sheet.courses().withPredecessors(unit).stream())
                        .collect(toSet()));
    }

    Basis basis() {
        return new Basis(
                indicator,
                sheet.moment(),
                sheet.period(),
                evidence(),
                comparable(),
                sheet.published(indicator, units),
                this::goal);
    }
}
