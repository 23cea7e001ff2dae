package org.tongbao.calendar;

import org.springframework.stereotype.Component;
import org.tongbao.authority.Actor;
import org.tongbao.authority.Verb;

import java.time.Clock;
import java.time.YearMonth;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;

/// Opening and due days. They are those of the unit that collects: the parent for a town's report,
/// the unit itself for its own level (本级). One that set none has those of the nearest above it.
@Component
public class ReportingCalendar {

    private final CalendarDays calendarDays;
    private final Clock clock;

    ReportingCalendar(CalendarDays calendarDays, Clock clock) {
        this.calendarDays = calendarDays;
        this.clock = clock;
    }

    /// One statement.
    public CollectionCalendar of(UUID collectingUnit) {
        return Objects.requireNonNull(of(Set.of(collectingUnit)).get(collectingUnit));
    }

    /// The calendars of several collecting units, one for each, in one statement.
    public Map<UUID, CollectionCalendar> of(Set<UUID> collectingUnits) {
        return calendarDays.of(collectingUnits);
    }

    /// One statement.
    public ReportingWindow window(UUID collectingUnit, YearMonth month) {
        return of(collectingUnit).window(month);
    }

    /// The month being collected now where the actor works: the newest one already open, by the
    /// nearest rule on the way up from the actor's first unit.
    public YearMonth reportingMonth(Actor actor) {
        var rules =
                actor.scope(Verb.UNIT_READ).roots().stream()
                        .findFirst()
                        .map(calendarDays::rulesOn)
                        .orElse(ReportingRules.USUAL);
        return new CollectionCalendar(rules, WorkingDays.ORDINARY).newestOpen(clock.instant());
    }
}
