package org.tongbao.report;

import static java.util.stream.Collectors.groupingBy;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.tongbao.authority.Actor;
import org.tongbao.authority.Authority;
import org.tongbao.authority.PersonView;
import org.tongbao.authority.Verb;
import org.tongbao.calendar.CollectionCalendar;
import org.tongbao.calendar.ReportingCalendar;
import org.tongbao.knownat.Past;
import org.tongbao.orgunit.OrgUnit;
import org.tongbao.problem.ForbiddenException;
import org.tongbao.problem.NotFoundException;
import org.tongbao.report.Misses.Kind;
import org.tongbao.report.Misses.Miss;
import org.tongbao.report.StoredReport.Place;

import java.time.Clock;
import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// 督办: what the units directly under one left undone over months, for whoever follows it up. How
/// many statements it takes depends neither on the months nor on the units. Inside a question about
/// the past, as it was known then; who are the clerks is of today.
@Component
public class Arrears {

    private final UnitPlaces places;
    private final ReportingUnits units;
    private final FiledReports filed;
    private final Misses misses;
    private final People clerks;
    private final ReportingCalendar calendars;
    private final Authority authority;
    private final Clock clock;

    Arrears(
            UnitPlaces places,
            ReportingUnits units,
            FiledReports filed,
            Misses misses,
            People clerks,
            ReportingCalendar calendars,
            Authority authority,
            Clock clock) {
        this.places = places;
        this.units = units;
        this.filed = filed;
        this.misses = misses;
        this.clerks = clerks;
        this.calendars = calendars;
        this.authority = authority;
        this.clock = clock;
    }

    /// The units that stand under `unit` in the last month, in official order; of each its clerks
    /// and whoever else sent something that was late or came back.
    public record Found(OrgUnit unit, List<OfUnit> units, List<OfPerson> people) {
        public Found {
            units = List.copyOf(units);
            people = List.copyOf(people);
        }
    }

    /// @param expected months that somebody asked for and whose due day is over
    /// @param missing nothing is on file and the day is over: not sent, taken back, or not signed
    /// @param late the first submission came late
    /// @param returned how often the reviewer returned a month, corrections (更正) too
    public record OfUnit(
            OrgUnit unit,
            int expected,
            List<YearMonth> missing,
            List<YearMonth> late,
            List<Returned> returned) {
        public OfUnit {
            missing = List.copyOf(missing);
            late = List.copyOf(late);
            returned = List.copyOf(returned);
        }
    }

    /// What one person sent for one unit, or should have.
    ///
    /// @param reports whether it is one of the clerks named on the unit today: what the unit misses
    ///   is theirs
    public record OfPerson(
            PersonView person,
            OrgUnit unit,
            boolean reports,
            List<YearMonth> missing,
            List<YearMonth> late,
            List<Returned> returned) {
        public OfPerson {
            missing = List.copyOf(missing);
            late = List.copyOf(late);
            returned = List.copyOf(returned);
        }
    }

    /// A month, and how often it came back.
    public record Returned(YearMonth month, int times) {}

    /// @throws NotFoundException when there is no such unit for the actor
    /// @throws ForbiddenException when the actor sees it and may not follow up
    public Found of(Actor actor, String code, YearMonth from, YearMonth to) {
        var place = places.find(actor.scope(Verb.UNIT_READ), code, to);
        authority.require(actor, Verb.OVERSIGHT_READ, place.path());
        var below =
                units.childrenThenOwn(actor.scope(Verb.OVERSIGHT_READ), place.id(), to).stream()
                        .filter(unit -> !unit.unit().id().equals(place.id()))
                        .toList();
        var ids = below.stream().map(unit -> unit.unit().id()).toList();
        var missed = misses.between(ids, from, to).stream().collect(groupingBy(Miss::unit));
        var reports = filed.between(ids, from, to);
        var named = clerks.clerks(ids, YearMonth.now(clock));
        var calendarOf =
                calendars.of(
                        below.stream()
                                .map(unit -> unit.collectingUnit(place.id()))
                                .collect(Collectors.toSet()));
        var now = Past.now(clock);
        var found = new ArrayList<OfUnit>();
        var people = new ArrayList<OfPerson>();
        for (var unit : below) {
            var calendar = Objects.requireNonNull(calendarOf.get(unit.collectingUnit(place.id())));
            var asked = asked(unit, from, to, calendar, reports);
            var own = missed.getOrDefault(unit.unit().id(), List.of());
            var left = ofUnit(unit.unit(), asked, own, now);
            found.add(left);
            people.addAll(ofPeople(left, named.getOrDefault(unit.unit().id(), List.of()), own));
        }
        return new Found(place.unit(), found, people);
    }

    /// A month that somebody asks for, and what came.
    private record Asked(Occasion occasion, @Nullable FiledReport report) {

        boolean onFile() {
            return report != null && report.onFile();
        }

        boolean late() {
            return report != null && report.late();
        }
    }

    private static List<Asked> asked(
            ReportingUnit unit,
            YearMonth from,
            YearMonth to,
            CollectionCalendar calendar,
            Map<Place, FiledReport> reports) {
        return Stream.iterate(from, month -> !month.isAfter(to), month -> month.plusMonths(1))
                .filter(unit::expected)
                .map(month ->
                        new Asked(
                                unit.occasion(month, calendar),
                                reports.get(new Place(unit.unit().id(), month))))
                .toList();
    }

    private static OfUnit ofUnit(OrgUnit unit, List<Asked> asked, List<Miss> misses, Instant now) {
        var over =
                asked.stream()
                        .filter(one -> one.onFile() || now.isAfter(one.occasion().dueAt()))
                        .toList();
        return new OfUnit(
                unit,
                over.size(),
                months(over.stream().filter(one -> !one.onFile())),
                months(asked.stream().filter(Asked::late)),
                returned(misses));
    }

    private static List<YearMonth> months(Stream<Asked> asked) {
        return asked.map(one -> one.occasion().month()).toList();
    }

    /// In the order of their names.
    private static List<OfPerson> ofPeople(
            OfUnit unit, List<PersonView> clerks, List<Miss> misses) {
        var sent = misses.stream().collect(groupingBy(Miss::person));
        return Stream.concat(clerks.stream(), sent.keySet().stream())
                .distinct()
                .map(person ->
                        ofPerson(
                                unit,
                                person,
                                clerks.contains(person),
                                sent.getOrDefault(person, List.of())))
                .sorted(Comparator.comparing(one -> one.person().name()))
                .toList();
    }

    private static OfPerson ofPerson(
            OfUnit unit, PersonView person, boolean reports, List<Miss> sent) {
        return new OfPerson(
                person,
                unit.unit(),
                reports,
                reports ? unit.missing() : List.of(),
                sent.stream()
                        .filter(miss -> miss.kind() == Kind.LATE)
                        .map(Miss::month)
                        .sorted()
                        .toList(),
                returned(sent));
    }

    private static List<Returned> returned(List<Miss> misses) {
        var times = new TreeMap<YearMonth, Integer>();
        misses.stream()
                .filter(miss -> miss.kind() == Kind.RETURNED)
                .forEach(miss -> times.merge(miss.month(), 1, Integer::sum));
        return times.entrySet().stream()
                .map(one -> new Returned(one.getKey(), one.getValue()))
                .toList();
    }
}
