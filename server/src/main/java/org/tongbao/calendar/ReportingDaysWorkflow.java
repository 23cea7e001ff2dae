package org.tongbao.calendar;

import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.tongbao.authority.Actor;
import org.tongbao.authority.Authority;
import org.tongbao.authority.PersonActor;
import org.tongbao.authority.Verb;
import org.tongbao.orgunit.OrgUnit;
import org.tongbao.orgunit.OrgUnits;
import org.tongbao.problem.InputProblem;
import org.tongbao.problem.Problem;
import org.tongbao.workflow.Decision;
import org.tongbao.workflow.Intent;

import java.time.Clock;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;

/// Sets the days of what a unit collects. A change counts from the first month that has not opened:
/// what was in time or late before stays so.
@Component
class ReportingDaysWorkflow {

    private final OrgUnits units;
    private final ReportingDaysBook book;
    private final ReportingCalendar calendars;
    private final Authority authority;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    ReportingDaysWorkflow(
            OrgUnits units,
            ReportingDaysBook book,
            ReportingCalendar calendars,
            Authority authority,
            ApplicationEventPublisher events,
            Clock clock) {
        this.units = units;
        this.book = book;
        this.calendars = calendars;
        this.authority = authority;
        this.events = events;
        this.clock = clock;
    }

    /// `SetReportingDaysInput` of the SDL.
    record Wanted(String unit, int openDay, int dueDay) {

        List<Problem> wrong() {
            var problems = new ArrayList<Problem>();
            if (!ReportingRule.exists(openDay)) {
                problems.add(InputProblem.at("REPORTING_DAY", List.of("openDay")));
            }
            if (!ReportingRule.exists(dueDay)) {
                problems.add(InputProblem.at("REPORTING_DAY", List.of("dueDay")));
            }
            return problems;
        }
    }

    /// From which month on it counts. Saying the same again changes nothing.
    @Intent
    Decision<YearMonth> set(Actor actor, Wanted wanted) {
        var unit = let(actor, wanted.unit());
        var problems = wanted.wrong();
        return problems.isEmpty()
                ? change(actor, unit, new ReportingRule(wanted.openDay(), wanted.dueDay()))
                : Decision.refused(problems);
    }

    /// Takes the unit's own days back: those of the nearest unit above hold. Where it set none,
    /// nothing changes.
    @Intent
    Decision<YearMonth> follow(Actor actor, String unit) {
        return change(actor, let(actor, unit), null);
    }

    private OrgUnit let(Actor actor, String code) {
        var unit = units.get(actor.scope(Verb.UNIT_READ), code);
        authority.require(actor, Verb.CALENDAR_MANAGE, unit.path());
        book.lock(unit.id());
        return unit;
    }

    private Decision<YearMonth> change(Actor actor, OrgUnit unit, @Nullable ReportingRule wanted) {
        var now = clock.instant();
        var calendar = calendars.of(unit.id());
        var from = calendar.newestOpen(now).plusMonths(1);
        var before = calendar.rules().in(from);
        var own = unit.id().equals(before.setFor());
        if (wanted == null ? own : !own || !before.rule().equals(wanted)) {
            var by = actor instanceof PersonActor person ? person.id() : null;
            book.save(unit.id(), from, wanted, by, now);
            var after =
                    wanted == null ? calendar.rules().without(unit.id()).in(from).rule() : wanted;
            events.publishEvent(
                    new ReportingDaysChanged(
                            actor, unit, from, before.rule(), after, wanted != null));
        }
        return Decision.made(from);
    }
}
