package org.tongbao.report;

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

/// 补报: opens a past month, so that the unit's clerks file it themselves.
@Component
class OpeningWorkflow {

    private final UnitPlaces places;
    private final Filings filings;
    private final Forms forms;
    private final Openings openings;
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
            Closings closings,
            ReportingCalendar calendars,
            Authority authority,
            ApplicationEventPublisher events,
            Clock clock) {
        this.places = places;
        this.filings = filings;
        this.forms = forms;
        this.openings = openings;
        this.closings = closings;
        this.calendars = calendars;
        this.authority = authority;
        this.events = events;
        this.clock = clock;
    }

    /// Until when it is open now. The same again changes nothing; another day or reason replaces
    /// the one before.
    @Intent
    Decision<Instant> open(Actor actor, OpenPastMonth opening) {
        var place = places.lock(opening.unit(), opening.month());
        authority.require(actor, Verb.REPORT_REVIEW, place.path());
        var hand = Hand.of(actor, place.path());
        var now = clock.instant();
        var desk =
                new Desk(
                        place,
                        opening.month(),
                        calendars.of(place.collectingUnit()),
                        filings.lock(place.id(), opening.month()),
                        closings.hold(place.closers(), opening.month(), opening.month()),
                        hand,
                        now);
        var problems = problems(actor, desk, opening);
        if (!problems.isEmpty()) {
            return Decision.refused(problems);
        }
        var before = place.opening();
        if (before == null
                || !before.dueAt().equals(opening.dueAt())
                || !before.reason().equals(opening.reason())) {
            openings.save(
                    place.id(),
                    opening.month(),
                    opening.dueAt(),
                    opening.reason(),
                    hand.person(),
                    now);
            events.publishEvent(
                    new PastMonthOpened(
                            actor,
                            place.id(),
                            place.path(),
                            opening.month(),
                            opening.dueAt(),
                            opening.reason()));
        }
        return Decision.made(opening.dueAt());
    }

    private List<Problem> problems(Actor actor, Desk desk, OpenPastMonth opening) {
        var wrong = opening.wrong(desk.now());
        if (!wrong.isEmpty()) {
            return wrong;
        }
        if (!above(actor, desk.place().path())) {
            return List.of(StateProblem.of("OPENING_FROM_ABOVE").in("unit"));
        }
        var against = desk.lifecycle().againstOpening(desk.now());
        if (against != null) {
            return List.of(against);
        }
        var form = desk.form();
        return form == null || forms.lines(form, desk.place().id(), desk.month()).isEmpty()
                ? List.of(StateProblem.of("NO_FORM", desk.month()).in("month"))
                : List.of();
    }

    /// Nobody opens a month for their own unit: its reviewers may file it as they always may.
    static boolean above(Actor actor, UnitPath unit) {
        return !unit.isTop() && actor.scope(Verb.REPORT_REVIEW).contains(unit.governing());
    }
}
