package org.tongbao.report;

import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.tongbao.authority.Actor;
import org.tongbao.authority.Authority;
import org.tongbao.authority.UnitPath;
import org.tongbao.authority.Verb;
import org.tongbao.calendar.ReportingCalendar;
import org.tongbao.problem.Problem;
import org.tongbao.problem.StateProblem;
import org.tongbao.workflow.Intent;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;

/// Gives a unit a day for a month. 补报: opens a past month, so that its clerks file it themselves.
/// 延期: moves the due day of one that can still be filed.
@Component
class OpeningWorkflow {

    private final UnitPlaces places;
    private final Filings filings;
    private final Forms forms;
    private final Openings openings;
    private final Extensions extensions;
    private final Closings closings;
    private final ReportingCalendar calendars;
    private final Authority authority;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    OpeningWorkflow(
            UnitPlaces places,
            Filings filings,
            Forms forms,
            Openings openings,
            Extensions extensions,
            Closings closings,
            ReportingCalendar calendars,
            Authority authority,
            ApplicationEventPublisher events,
            Clock clock) {
        this.places = places;
        this.filings = filings;
        this.forms = forms;
        this.openings = openings;
        this.extensions = extensions;
        this.closings = closings;
        this.calendars = calendars;
        this.authority = authority;
        this.events = events;
        this.clock = clock;
    }

    /// Until when it is open now. The same again changes nothing; another day or reason replaces
    /// the one before.
    @Intent
    Decision<Instant> open(Actor actor, GivenDay given) {
        var desk = desk(actor, given);
        var problems =
                problems(
                        actor,
                        desk,
                        given,
                        "OPENING_FROM_ABOVE",
                        life -> life.againstOpening(desk.now()));
        if (!problems.isEmpty()) {
            return Decision.refused(problems);
        }
        var before = desk.place().opening();
        if (before == null
                || !before.dueAt().equals(given.dueAt())
                || !before.reason().equals(given.reason())) {
            openings.save(desk.place().id(), given, desk.hand().person(), desk.now());
            events.publishEvent(
                    new PastMonthOpened(
                            actor,
                            desk.place().id(),
                            desk.place().path(),
                            given.month(),
                            given.dueAt(),
                            given.reason()));
        }
        return Decision.made(given.dueAt());
    }

    /// Until when it is in time now. The same again changes nothing; another day or reason replaces
    /// the one before.
    @Intent
    Decision<Instant> extend(Actor actor, GivenDay given) {
        var desk = desk(actor, given);
        var problems =
                problems(
                        actor,
                        desk,
                        given,
                        "EXTENSION_FROM_ABOVE",
                        life -> life.againstExtension(given.dueOn(), desk.now()));
        if (!problems.isEmpty()) {
            return Decision.refused(problems);
        }
        var before = desk.place().extension();
        if (before == null
                || !before.dueOn().equals(given.dueOn())
                || !before.reason().equals(given.reason())) {
            extensions.save(desk.place().id(), given, desk.hand().person(), desk.now());
            events.publishEvent(
                    new ReportExtended(
                            actor,
                            desk.place().id(),
                            desk.place().path(),
                            given.month(),
                            desk.lifecycle().occasion().dueOn(),
                            given.dueOn(),
                            given.reason()));
        }
        return Decision.made(given.dueAt());
    }

    private Desk desk(Actor actor, GivenDay given) {
        var place = places.lock(given.unit(), given.month());
        authority.require(actor, Verb.REPORT_REVIEW, place.path());
        return new Desk(
                place,
                given.month(),
                calendars.of(place.collectingUnit()),
                filings.lock(place.id(), given.month()),
                closings.hold(place.closers(), given.month(), given.month()),
                Hand.of(actor, place.path()),
                clock.instant());
    }

    private List<Problem> problems(
            Actor actor,
            Desk desk,
            GivenDay given,
            String fromAbove,
            Function<ReportLifecycle, @Nullable Problem> rule) {
        var wrong = given.wrong(desk.now());
        if (!wrong.isEmpty()) {
            return wrong;
        }
        if (!above(actor, desk.place().path())) {
            return List.of(StateProblem.of(fromAbove).in("unit"));
        }
        var against = rule.apply(desk.lifecycle());
        if (against != null) {
            return List.of(against);
        }
        var form = desk.form();
        return form == null || forms.lines(form, desk.place().id(), desk.month()).isEmpty()
                ? List.of(StateProblem.of("NO_FORM", desk.month()).in("month"))
                : List.of();
    }

    /// Nobody opens or extends a month of their own unit: its reviewers may file it as they always
    /// may.
    static boolean above(Actor actor, UnitPath unit) {
        return !unit.isTop() && actor.scope(Verb.REPORT_REVIEW).contains(unit.governing());
    }
}
