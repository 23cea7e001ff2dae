package org.tongbao.report;

import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.tongbao.authority.Actor;
import org.tongbao.authority.Authority;
import org.tongbao.authority.Verb;
import org.tongbao.calendar.ReportingCalendar;
import org.tongbao.problem.ForbiddenException;
import org.tongbao.problem.InputProblem;
import org.tongbao.problem.Problem;
import org.tongbao.problem.StateProblem;
import org.tongbao.report.ClosingAct.Kind;
import org.tongbao.report.ClosingLifecycle.Move;
import org.tongbao.workflow.Intent;

import java.time.Clock;
import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

/// 结月 and 逐级上报: closing the month of a unit, reopening it, and what the unit above decides. Each
/// locks the unit and holds those above; a report below holds the unit, so that it is either in the
/// month that is closed or refused.
@Component
class ClosingWorkflow {

    private final UnitPlaces places;
    private final Closings closings;
    private final ReadClosing readClosing;
    private final People people;
    private final ReportingCalendar calendars;
    private final Authority authority;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    ClosingWorkflow(
            UnitPlaces places,
            Closings closings,
            ReadClosing readClosing,
            People people,
            ReportingCalendar calendars,
            Authority authority,
            ApplicationEventPublisher events,
            Clock clock) {
        this.places = places;
        this.closings = closings;
        this.readClosing = readClosing;
        this.people = people;
        this.calendars = calendars;
        this.authority = authority;
        this.events = events;
        this.clock = clock;
    }

    /// @param confirmed that the person has seen what is open and closes all the same
    @Intent
    Decision<ClosingState> close(Actor actor, String unit, YearMonth month, boolean confirmed) {
        var desk = own(actor, unit, month);
        var window = calendars.window(desk.place().id(), month);
        if (!window.open(clock.instant())) {
            return refused(StateProblem.of("MONTH_NOT_OPEN", month, window.opensOn()));
        }
        return switch (desk.lifecycle().close()) {
            case Move.Refused(var problem) -> refused(problem);
            case Move.Already() -> Decision.made(desk.present().state());
            case Move.Done() -> {
                var closing = readClosing.get(actor, unit, month);
                if (!closing.collects()) {
                    yield refused(StateProblem.of("NOTHING_TO_CLOSE", month));
                }
                if (closing.counts().any() && !confirmed) {
                    yield refused(new MonthIncomplete(closing.counts()));
                }
                yield done(
                        desk,
                        act(desk, Kind.CLOSED, null, closing.expected(), closing.reported()),
                        counted(closing));
            }
        };
    }

    @Intent
    Decision<ClosingState> reopen(Actor actor, String unit, YearMonth month, String reason) {
        var desk = own(actor, unit, month);
        return settle(desk, desk.lifecycle().reopen(), Kind.REOPENED, reason);
    }

    /// @param version of the month the person saw: `HandUp.version`
    @Intent
    Decision<ClosingState> accept(Actor actor, String unit, YearMonth month, int version) {
        var desk = above(actor, unit, month);
        return settle(desk, desk.lifecycle().accept(version, desk.person()), Kind.ACCEPTED, null);
    }

    /// @param version of the month the person saw: `HandUp.version`
    @Intent
    Decision<ClosingState> giveBack(
            Actor actor, String unit, YearMonth month, int version, String reason) {
        var desk = above(actor, unit, month);
        return settle(
                desk, desk.lifecycle().giveBack(version, desk.person()), Kind.RETURNED, reason);
    }

    /// What lies on the desk while one intent is decided.
    private record MonthDesk(
            Actor actor,
            UUID person,
            UnitPlace place,
            YearMonth month,
            MonthStanding present,
            @Nullable MonthLock above) {

        ClosingLifecycle lifecycle() {
            return new ClosingLifecycle(month, present, above, place.parent() == null);
        }
    }

    private MonthDesk own(Actor actor, String unit, YearMonth month) {
        var place = places.lock(unit, month);
        authority.require(actor, Verb.MONTH_CLOSE, place.path());
        return desk(actor, place, month);
    }

    /// Who decides about a unit's month has the verb on the unit above. Who does not even see that
    /// one has nothing to decide about.
    private MonthDesk above(Actor actor, String unit, YearMonth month) {
        var place = places.lock(unit, month);
        authority.require(actor, Verb.UNIT_READ, place.path());
        if (!actor.scope(Verb.MONTH_CLOSE).contains(place.path().governing())) {
            throw new ForbiddenException(Verb.MONTH_CLOSE + " above " + place.path().value());
        }
        return desk(actor, place, month);
    }

    private MonthDesk desk(Actor actor, UnitPlace place, YearMonth month) {
        var person = Hand.of(actor, place.path()).person();
        var above = closings.hold(place.unitsAbove(), month, month);
        return new MonthDesk(actor, person, place, month, closings.get(place.id(), month), above);
    }

    private Decision<ClosingState> settle(
            MonthDesk desk, Move move, Kind kind, @Nullable String reason) {
        return switch (move) {
            case Move.Refused(var problem) -> refused(problem);
            case Move.Already() -> Decision.made(desk.present().state());
            case Move.Done() -> {
                var words = reason == null ? null : Words.trimmedOrEmpty(reason);
                if (words != null
                        && (words.isEmpty() || Words.length(words) > Objections.LONGEST_REASON)) {
                    yield refused(
                            InputProblem.at(
                                    "REASON_LENGTH", List.of("reason"), Objections.LONGEST_REASON));
                }
                yield done(desk, act(desk, kind, words, null, null), Map.of());
            }
        };
    }

    private ClosingAct act(
            MonthDesk desk,
            Kind kind,
            @Nullable String reason,
            @Nullable Integer expected,
            @Nullable Integer reported) {
        return new ClosingAct(
                desk.present().version() + 1,
                kind,
                clock.instant(),
                people.get(desk.person()),
                reason,
                expected,
                reported);
    }

    private Decision<ClosingState> done(
            MonthDesk desk, ClosingAct act, Map<String, Integer> counts) {
        var place = desk.place();
        closings.add(place.id(), desk.month(), act);
        events.publishEvent(
                new MonthActed(
                        desk.actor(),
                        place.id(),
                        place.path(),
                        desk.month(),
                        act.kind().name().toLowerCase(Locale.ROOT),
                        act.reason(),
                        counts));
        return Decision.made(act.kind().state());
    }

    private static Map<String, Integer> counted(MonthClosing closing) {
        var counts = new LinkedHashMap<String, Integer>();
        counts.put("expected", closing.expected());
        counts.put("reported", closing.reported());
        counts.putAll(closing.counts().named());
        return counts;
    }

    private static Decision<ClosingState> refused(Problem problem) {
        return Decision.refused(List.of(problem));
    }
}
