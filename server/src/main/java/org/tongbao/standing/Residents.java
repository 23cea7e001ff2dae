package org.tongbao.standing;

import org.jspecify.annotations.Nullable;
import org.tongbao.orgunit.OrgUnitLevel;
import org.tongbao.population.Population;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;

/// How many people live where at the end of a month: what a rate per 10,000 people is divided by.
/// The statement in force is the last one at or before the end. A unit's own goes before what its
/// children add up to; of children that do not all have one there is no sum. A zone lies on the
/// land of others, so its people are counted there already and are never added.
///
/// @param stated by unit, the oldest first
record Residents(Family family, Map<UUID, List<Population>> stated) {

    /// The unit's own statement in force; null when there is none.
    @Nullable Population inForce(Member member, YearMonth month) {
        return stated.getOrDefault(member.unit().id(), List.of()).stream()
                .filter(one -> !one.asOf().isAfter(month.atEndOfMonth()))
                .reduce((one, later) -> later)
                .orElse(null);
    }

    /// As a stock of one unit, or of several together, known at the end of each month of the span
    /// from its first statement on.
    Figures of(List<Member> units, Span span, YearMonth now) {
        var levels = new HashMap<YearMonth, Level>();
        span.stream()
                .forEach(month -> {
                    var persons = persons(units, month);
                    if (persons != null) {
                        levels.put(month, new Level(month, persons));
                    }
                });
        return new UnitFigures(
                persons(units, now),
                Map.of(),
                levels,
                new TreeSet<>(levels.keySet()),
                Set.of(),
                false,
                false);
    }

    private @Nullable BigDecimal persons(List<Member> units, YearMonth month) {
        return units.size() == 1 ? persons(units.getFirst(), month) : sum(units, month);
    }

    private @Nullable BigDecimal persons(Member member, YearMonth month) {
        var own = inForce(member, month);
        return own == null
                ? sum(family.childrenOf(member), month)
                : BigDecimal.valueOf(own.persons());
    }

    private @Nullable BigDecimal sum(List<Member> units, YearMonth month) {
        var sum = BigDecimal.ZERO;
        for (var unit : units) {
            if (unit.unit().level() != OrgUnitLevel.ZONE) {
                var persons = persons(unit, month);
                if (persons == null) {
                    return null;
                }
                sum = sum.add(persons);
            }
        }
        return sum.signum() == 0 ? null : sum;
    }
}
