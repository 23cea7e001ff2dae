package org.tongbao.report;

import org.springframework.stereotype.Component;
import org.tongbao.authority.Actor;
import org.tongbao.authority.Authority;
import org.tongbao.authority.Grant;
import org.tongbao.authority.PersonActor;
import org.tongbao.authority.Role;
import org.tongbao.authority.UnitPath;
import org.tongbao.authority.Verb;
import org.tongbao.calendar.CollectionCalendar;
import org.tongbao.calendar.ReportingCalendar;
import org.tongbao.graphql.Page;
import org.tongbao.graphql.PageRequest;
import org.tongbao.report.Closings.Closed;

import java.time.Clock;
import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Lists of reports: what a clerk has to file, a unit's months, a month's board. How many
/// statements each takes depends neither on the months nor on the units it shows.
@Component
class ReadLists {

    private static final int MOST_DUE = 24;
    private static final int RECENT_DUE = 3;
    private static final int RECENT_MONTHS = 6;

    private final UnitPlaces places;
    private final ReportingUnits units;
    private final SelectStoredReports stored;
    private final Activities activities;
    private final Closings closings;
    private final ReportingCalendar calendars;
    private final Authority authority;
    private final Clock clock;

    ReadLists(
            UnitPlaces places,
            ReportingUnits units,
            SelectStoredReports stored,
            Activities activities,
            Closings closings,
            ReportingCalendar calendars,
            Authority authority,
            Clock clock) {
        this.places = places;
        this.units = units;
        this.stored = stored;
        this.activities = activities;
        this.closings = closings;
        this.calendars = calendars;
        this.authority = authority;
        this.clock = clock;
    }

    /// What the units a person is clerk of have to file now, most urgent first: returned and taken
    /// back reports and returned corrections (更正) however old, and open months that nobody has
    /// filed, as long as a clerk may or when a reviewer opened them (补报).
    List<ReportHead> due(Actor actor) {
        var now = clock.instant();
        var paths =
                actor instanceof PersonActor person
                        ? person.grants().stream()
                                .filter(grant -> grant.role() == Role.CLERK)
                                .map(Grant::path)
                                .toList()
                        : List.<UnitPath>of();
        if (paths.isEmpty()) {
            return List.of();
        }
        var mine =
                units.at(actor.scope(Verb.REPORT_SUBMIT), paths).stream()
                        .filter(unit -> unit.form() != null)
                        .toList();
        var ids = mine.stream().map(unit -> unit.unit().id()).toList();
        var reports = stored.recentOrWaiting(ids, currentMonth().minusMonths(2));
        var byCollector =
                calendars.of(
                        mine.stream()
                                .map(unit -> Objects.requireNonNull(unit.form()).collectingUnit())
                                .collect(Collectors.toSet()));
        var opened =
                mine.stream()
                        .flatMap(unit ->
                                Stream.concat(
                                        unit.openings().stream().map(Opening::month),
                                        unit.signOffs().stream().map(SignOff::month)));
        var closed =
                closed(
                        mine,
                        Stream.concat(
                                reports.keySet().stream().map(StoredReport.Place::month), opened));
        var due = new ArrayList<ReportHead>();
        for (var unit : mine) {
            var collector = Objects.requireNonNull(unit.form()).collectingUnit();
            var calendar = Objects.requireNonNull(byCollector.get(collector));
            var months =
                    Stream.concat(
                            reports.keySet().stream()
                                    .filter(place -> place.unit().equals(unit.unit().id()))
                                    .map(StoredReport.Place::month),
                            Stream.concat(
                                    Stream.concat(
                                            unit.openings().stream().map(Opening::month),
                                            unit.signOffs().stream().map(SignOff::month)),
                                    Stream.iterate(
                                                    calendar.newestOpen(now),
                                                    month -> month.minusMonths(1))
                                            .limit(3)));
            months.distinct()
                    .filter(unit::expected)
                    .filter(month ->
                            unit.closers()
                                    .noneMatch(one -> closed.contains(new Closed(one, month))))
                    .map(month -> unit.head(month, calendar, reports, now))
                    .filter(head -> waitsForUnit(head, now))
                    .forEach(due::add);
        }
        return due.stream()
                .sorted(Comparator.comparing(ReadLists::deadline).thenComparing(ReportHead::month))
                .limit(MOST_DUE)
                .toList();
    }

    /// Months that a unit above closed wait for nobody.
    private Set<Closed> closed(List<ReportingUnit> units, Stream<YearMonth> months) {
        var oldest =
                months.min(Comparator.naturalOrder())
                        .filter(month -> month.isBefore(currentMonth().minusMonths(RECENT_DUE)))
                        .orElse(currentMonth().minusMonths(RECENT_DUE));
        var above = units.stream().flatMap(ReportingUnit::closers).collect(Collectors.toSet());
        return closings.closed(above, oldest);
    }

    private static boolean waitsForUnit(ReportHead head, Instant now) {
        return switch (head.state()) {
            case NOT_STARTED ->
                    head.occasion().window().open(now)
                            && (head.opening() != null || !head.occasion().backfilled(now));
            case AWAITING_SIGN_OFF, SIGN_OFF_RETURNED, RETURNED, WITHDRAWN -> true;
            case SUBMITTED, APPROVED -> head.correctionState() == ReportState.RETURNED;
        };
    }

    /// A returned correction has no day: it waits now.
    private static Instant deadline(ReportHead head) {
        var returned = head.returnDueAt();
        if (head.correctionState() == ReportState.RETURNED) {
            return head.readAt();
        }
        return returned == null ? head.dueAt() : returned;
    }

    /// A unit's months, newest first, from the newest open one to the first with a form.
    Page<ReportHead> months(Actor actor, String code, PageRequest request) {
        var place = places.findLast(actor.scope(Verb.UNIT_READ), code);
        authority.require(actor, Verb.REPORT_READ, place.path());
        if (place.form() == null) {
            return request.page(List.of(), head -> List.of());
        }
        var now = clock.instant();
        var calendar = calendars.of(place.collectingUnit());
        var newest =
                request.after() == null
                        ? calendar.newestOpen(now)
                        : request.after().month(0).minusMonths(1);
        var unit = units.at(actor.scope(Verb.REPORT_READ), List.of(place.path())).getFirst();
        var months =
                Stream.iterate(
                                newest.isAfter(unit.last()) ? unit.last() : newest,
                                month -> month.minusMonths(1))
                        .limit(request.limit())
                        .filter(unit::expected)
                        .toList();
        if (months.isEmpty()) {
            return request.page(List.of(), head -> List.of());
        }
        var reports = stored.between(List.of(place.id()), months.getLast(), months.getFirst());
        var heads = months.stream().map(month -> unit.head(month, calendar, reports, now)).toList();
        return request.page(heads, head -> List.of(head.month()));
    }

    /// The children of a unit and itself, in a month; each row with the days of the unit that asks
    /// it, which for a district's own report is not the city.
    MonthBoard board(Actor actor, String code, YearMonth month) {
        var place = places.find(actor.scope(Verb.UNIT_READ), code, month);
        authority.require(actor, Verb.REPORT_READ, place.path());
        var now = clock.instant();
        var children =
                units.childrenThenOwn(actor.scope(Verb.REPORT_READ), place.id(), month).stream()
                        .filter(unit -> !unit.unit().id().equals(place.id()) || place.ownLevel())
                        .toList();
        var byCollector =
                calendars.of(
                        Stream.concat(
                                        Stream.of(place.id()),
                                        children.stream()
                                                .map(unit -> unit.collectingUnit(place.id())))
                                .collect(Collectors.toSet()));
        var ids =
                Stream.concat(
                                Stream.of(place.id()),
                                children.stream().map(unit -> unit.unit().id()))
                        .collect(Collectors.toSet());
        var busy = activities.of(ids, month.minusMonths(RECENT_MONTHS - 1L), month);
        var reports =
                SelectStoredReports.byPlace(
                        busy.values().stream().flatMap(one -> one.reports().stream()));
        var standing = Objects.requireNonNull(busy.get(place.id())).standing();
        var rows =
                children.stream()
                        .map(unit ->
                                row(
                                        unit,
                                        unit.unit().id().equals(place.id()),
                                        !standing.state().closed()
                                                && OpeningWorkflow.above(actor, unit.unit().path()),
                                        month,
                                        Objects.requireNonNull(
                                                byCollector.get(unit.collectingUnit(place.id()))),
                                        reports,
                                        Objects.requireNonNull(busy.get(unit.unit().id())),
                                        now))
                        .toList();
        return new MonthBoard(
                place.unit(),
                Objects.requireNonNull(byCollector.get(place.id())).window(month),
                rows,
                Objects.requireNonNull(busy.get(place.id())).publication(),
                standing,
                actor.scope(Verb.MONTH_PUBLISH).contains(place.path()),
                now);
    }

    private static MonthBoard.Row row(
            ReportingUnit unit,
            boolean own,
            boolean above,
            YearMonth month,
            CollectionCalendar calendar,
            Map<StoredReport.Place, StoredReport> reports,
            Activity activity,
            Instant now) {
        var head = unit.head(month, calendar, reports, now);
        var draft = activity.lastDraft();
        var recent =
                Stream.iterate(month.minusMonths(RECENT_MONTHS - 1L), past -> past.plusMonths(1))
                        .limit(RECENT_MONTHS)
                        .map(past -> unit.head(past, calendar, reports, now))
                        .map(MonthBoard.RecentMonth::of)
                        .toList();
        return new MonthBoard.Row(
                head,
                own,
                unit.expected(month),
                above && head.mayBeOpened(),
                above && head.mayBeExtended(),
                activity.warnings(),
                activity.unexplained(),
                activity.changed(),
                activity.draftFilled(),
                draft == null ? null : draft.savedAt(),
                draft == null ? null : draft.by(),
                recent,
                activity.contacts());
    }

    private YearMonth currentMonth() {
        return YearMonth.now(clock);
    }
}
