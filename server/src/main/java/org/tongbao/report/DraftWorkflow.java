package org.tongbao.report;

import org.springframework.stereotype.Component;
import org.tongbao.authority.Actor;
import org.tongbao.authority.Authority;
import org.tongbao.authority.Scope;
import org.tongbao.authority.Verb;
import org.tongbao.calendar.ReportingCalendar;
import org.tongbao.problem.StateProblem;
import org.tongbao.workflow.Intent;

import java.time.Clock;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;

/// Keeps what people type. Drafts lock nothing, conflict with nothing and are not part of the
/// trail.
@Component
class DraftWorkflow {

    private final UnitPlaces places;
    private final Filings filings;
    private final Drafts drafts;
    private final ReportingCalendar calendars;
    private final Authority authority;
    private final Clock clock;

    DraftWorkflow(
            UnitPlaces places,
            Filings filings,
            Drafts drafts,
            ReportingCalendar calendars,
            Authority authority,
            Clock clock) {
        this.places = places;
        this.filings = filings;
        this.drafts = drafts;
        this.calendars = calendars;
        this.authority = authority;
        this.clock = clock;
    }

    /// When it was stored. What a person typed before their own newest submission comes too late:
    /// the draft became that version, and a slow line would bring it back.
    @Intent
    Decision<Instant> save(
            Actor actor, String unit, YearMonth month, int baseVersion, DraftContent content) {
        var place = places.find(Scope.EVERYWHERE, unit, month);
        authority.require(actor, Verb.REPORT_SUBMIT, place.path());
        var person = Hand.of(actor, place.path()).person();
        var now = clock.instant();
        var problems = content.tooLong();
        if (!problems.isEmpty()) {
            return Decision.refused(problems);
        }
        if (place.form() == null) {
            return refused("NO_FORM", month);
        }
        var window = calendars.window(place.collectingUnit(), month);
        if (!window.open(now)) {
            return refused("MONTH_NOT_OPEN", month, window.opensOn());
        }
        var filed = filings.read(place.id(), month);
        if (filed != null && filed.state() == ReportState.APPROVED) {
            return refused("ALREADY_APPROVED");
        }
        if (filed != null && baseVersion < filed.version() && person.equals(filed.submittedBy())) {
            return refused("DRAFT_BEHIND", filed.version());
        }
        var open = place.signOff().open();
        if (open != null && baseVersion < open.version() && open.sentBy(person)) {
            return refused("DRAFT_BEHIND", open.version());
        }
        drafts.save(person, place.id(), month, baseVersion, content, now);
        return Decision.made(now);
    }

    private static Decision<Instant> refused(String code, Object... arguments) {
        return Decision.refused(List.of(StateProblem.of(code, arguments)));
    }
}
