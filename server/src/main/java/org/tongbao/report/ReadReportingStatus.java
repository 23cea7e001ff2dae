package org.tongbao.report;

import static java.util.Objects.requireNonNull;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.tongbao.authority.Actor;
import org.tongbao.authority.Authority;
import org.tongbao.authority.Verb;
import org.tongbao.calendar.ReportingCalendar;
import org.tongbao.knownat.KnownAt;
import org.tongbao.knownat.Past;
import org.tongbao.report.StoredReport.Place;

import java.time.Clock;
import java.time.Instant;
import java.time.YearMonth;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Reads who has reported for a month, at present or as it was known at an instant; by the same
/// rules as the month's board, for whoever may read that.
@Component
class ReadReportingStatus {

    private final UnitPlaces places;
    private final ReportingUnits units;
    private final FiledReports filed;
    private final Publications publications;
    private final Closings closings;
    private final ReportingCalendar calendars;
    private final Authority authority;
    private final KnownAt past;
    private final Clock clock;

    ReadReportingStatus(
            UnitPlaces places,
            ReportingUnits units,
            FiledReports filed,
            Publications publications,
            Closings closings,
            ReportingCalendar calendars,
            Authority authority,
            KnownAt past,
            Clock clock) {
        this.places = places;
        this.units = units;
        this.filed = filed;
        this.publications = publications;
        this.closings = closings;
        this.calendars = calendars;
        this.authority = authority;
        this.past = past;
        this.clock = clock;
    }

    /// @param knownAt as it was known then, see [KnownAt#ask]; null for the present
    ReportingStatus of(Actor actor, String code, YearMonth month, @Nullable Instant knownAt) {
        return past.ask(knownAt, code, () -> read(actor, code, month, knownAt));
    }

    private ReportingStatus read(
            Actor actor, String code, YearMonth month, @Nullable Instant knownAt) {
        var place = places.find(actor.scope(Verb.UNIT_READ), code, month);
        authority.require(actor, Verb.REPORT_READ, place.path());
        var shown =
                units.childrenThenOwn(actor.scope(Verb.REPORT_READ), place.id(), month).stream()
                        .filter(unit -> !unit.unit().id().equals(place.id()) || place.ownLevel())
                        .toList();
        var reports =
                filed.between(shown.stream().map(unit -> unit.unit().id()).toList(), month, month);
        var calendarOf = calendars.of(collecting(shown.stream(), place.id()));
        var now = Past.now(clock);
        var rows =
                shown.stream()
                        .map(unit ->
                                new ReportingStatus.Row(
                                        unit.unit(),
                                        unit.unit().id().equals(place.id()),
                                        unit.expected(month),
                                        unit.occasion(
                                                month,
                                                requireNonNull(
                                                        calendarOf.get(
                                                                unit.collectingUnit(place.id())))),
                                        reports.get(new Place(unit.unit().id(), month)),
                                        UnitPlaces.of(month, unit.signOffs(), SignOff::month),
                                        now))
                        .toList();
        return new ReportingStatus(
                place.unit(),
                month,
                requireNonNull(calendarOf.get(place.id())).window(month).dueAt(),
                rows,
                publications.find(place.id(), month).orElse(null),
                closings.get(place.id(), month),
                now,
                knownAt);
    }

    private static Set<UUID> collecting(Stream<ReportingUnit> shown, UUID above) {
        return Stream.concat(Stream.of(above), shown.map(unit -> unit.collectingUnit(above)))
                .collect(Collectors.toSet());
    }
}
