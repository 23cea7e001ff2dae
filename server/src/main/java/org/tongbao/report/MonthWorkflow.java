package org.tongbao.report;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.tongbao.authority.Actor;
import org.tongbao.authority.Authority;
import org.tongbao.authority.Verb;
import org.tongbao.calendar.ReportingCalendar;
import org.tongbao.indicator.Indicators;
import org.tongbao.orgunit.OrgUnitTree;
import org.tongbao.problem.InputProblem;
import org.tongbao.problem.Problem;
import org.tongbao.problem.StateProblem;
import org.tongbao.workflow.Intent;

import java.time.Clock;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/// What a reviewer does to a whole month or for many: publishing, and who is exempt from what.
@Component
class MonthWorkflow {

    private final UnitPlaces places;
    private final Publications publications;
    private final Exemptions exemptions;
    private final Closings closings;
    private final Indicators indicators;
    private final ReportingCalendar calendars;
    private final Authority authority;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    MonthWorkflow(
            UnitPlaces places,
            Publications publications,
            Exemptions exemptions,
            Closings closings,
            Indicators indicators,
            ReportingCalendar calendars,
            Authority authority,
            ApplicationEventPublisher events,
            Clock clock) {
        this.places = places;
        this.publications = publications;
        this.exemptions = exemptions;
        this.closings = closings;
        this.indicators = indicators;
        this.calendars = calendars;
        this.authority = authority;
        this.events = events;
        this.clock = clock;
    }

    /// Publishing again changes nothing: the first one counts.
    @Intent
    Decision<Publication> publish(Actor actor, String unit, YearMonth month) {
        var place = places.lock(unit, month);
        authority.require(actor, Verb.MONTH_PUBLISH, place.path());
        var person = Hand.of(actor, place.path()).person();
        var window = calendars.window(place.id(), month);
        var now = clock.instant();
        if (!window.open(now)) {
            return Decision.refused(
                    List.of(StateProblem.of("MONTH_NOT_OPEN", month, window.opensOn())));
        }
        if (publications.find(place.id(), month).isEmpty()) {
            publications.add(place.id(), month, person, now);
            events.publishEvent(new MonthPublished(actor, place.id(), place.path(), month));
        }
        return Decision.made(publications.find(place.id(), month).orElseThrow());
    }

    /// Whether the unit is exempt from the month on. Saying the same again changes nothing. No
    /// closed month lies behind it: what is asked in one stays as it is.
    @Intent
    Decision<Boolean> exempt(Actor actor, Exemption exemption) {
        var place = places.lock(exemption.unit(), exemption.fromMonth());
        authority.require(actor, Verb.EXEMPTION_MANAGE, place.path());
        Hand.of(actor, place.path());
        var indicator = indicators.find(exemption.indicator());
        var problems = new ArrayList<Problem>();
        var closed = closings.hold(place.closers(), exemption.fromMonth(), OrgUnitTree.OPEN_END);
        if (closed != null) {
            problems.add(closed.problem(List.of("fromMonth")));
        }
        if (indicator.isEmpty()) {
            problems.add(
                    InputProblem.at("LINE_UNKNOWN", List.of("indicator"), exemption.indicator()));
        }
        if (exemption.reason().isEmpty()
                || Words.length(exemption.reason()) > Objections.LONGEST_REASON) {
            problems.add(
                    InputProblem.at("REASON_LENGTH", List.of("reason"), Objections.LONGEST_REASON));
        }
        if (!problems.isEmpty()) {
            return Decision.refused(problems);
        }
        change(actor, place, indicator.orElseThrow().id(), exemption);
        return Decision.made(exemption.notApplicable());
    }

    private void change(Actor actor, UnitPlace place, UUID indicator, Exemption exemption) {
        var from = exemption.fromMonth();
        var done =
                exemption.notApplicable()
                        ? exemptions.holds(place.id(), indicator, from)
                        : !exemptions.any(place.id(), indicator, from);
        if (done) {
            return;
        }
        if (exemption.notApplicable()) {
            exemptions.begin(place.id(), indicator, from, exemption.reason());
        } else {
            exemptions.end(place.id(), indicator, from);
        }
        events.publishEvent(
                new ExemptionChanged(
                        actor,
                        place.id(),
                        place.path(),
                        exemption.indicator(),
                        from,
                        exemption.notApplicable(),
                        exemption.reason()));
    }
}
