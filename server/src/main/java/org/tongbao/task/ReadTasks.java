package org.tongbao.task;

import org.springframework.stereotype.Component;
import org.tongbao.authority.Actor;
import org.tongbao.authority.Grant;
import org.tongbao.authority.PersonActor;
import org.tongbao.authority.Role;
import org.tongbao.authority.UnitPath;
import org.tongbao.authority.Verb;
import org.tongbao.orgunit.OrgUnit;
import org.tongbao.orgunit.OrgUnits;
import org.tongbao.report.DueReports;
import org.tongbao.report.DueReports.DueReport;
import org.tongbao.task.WaitingThings.Hands;
import org.tongbao.task.WaitingThings.Waiting;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/// What a person has to do, what is due first first. How many statements that takes does not depend
/// on what there is. A program has no tasks.
@Component
class ReadTasks {

    private static final int MOST = 200;

    private final DueReports reports;
    private final WaitingThings waiting;
    private final OrgUnits units;
    private final Clock clock;

    ReadTasks(DueReports reports, WaitingThings waiting, OrgUnits units, Clock clock) {
        this.reports = reports;
        this.waiting = waiting;
        this.units = units;
        this.clock = clock;
    }

    List<Task> of(Actor actor) {
        if (!(actor instanceof PersonActor person)) {
            return List.of();
        }
        var today = LocalDate.now(clock);
        var things = waiting.of(hands(person));
        var named =
                units.byId(
                        actor.scope(Verb.UNIT_READ),
                        things.stream().map(Waiting::unit).distinct().toList());
        return Stream.concat(
                        reports.of(actor).stream().map(due -> task(due, today)),
                        things.stream()
                                .filter(thing -> named.containsKey(thing.unit()))
                                .map(thing ->
                                        task(
                                                thing,
                                                Objects.requireNonNull(named.get(thing.unit())),
                                                today)))
                .sorted(
                        Comparator.comparing(
                                        Task::dueOn,
                                        Comparator.nullsLast(Comparator.naturalOrder()))
                                .thenComparing(Task::kind))
                .limit(MOST)
                .toList();
    }

    private static Hands hands(PersonActor person) {
        return new Hands(
                person.id(),
                units(person, Role.CLERK),
                units(person, Role.LEADER),
                person.scope(Verb.REPORT_REVIEW),
                person.scope(Verb.RECTIFICATION_MANAGE),
                person.scope(Verb.MONTH_CLOSE));
    }

    /// The very units of a role.
    private static List<UnitPath> units(PersonActor person, Role role) {
        return person.mustChangePassword()
                ? List.of()
                : person.grants().stream()
                        .filter(grant -> grant.role() == role)
                        .map(Grant::path)
                        .toList();
    }

    private static Task task(DueReport due, LocalDate today) {
        return new Task(
                kind(due),
                due.unit(),
                due.month(),
                due.dueOn(),
                due.dueOn() != null && today.isAfter(due.dueOn()),
                1,
                null);
    }

    private static TaskKind kind(DueReport due) {
        if (due.correction()) {
            return TaskKind.CORRECTION_RETURNED;
        }
        return due.returned() ? TaskKind.REPORT_RETURNED : TaskKind.REPORT_DUE;
    }

    private static Task task(Waiting thing, OrgUnit unit, LocalDate today) {
        var overdue =
                thing.kind() != TaskKind.REPLY_TO_DECIDE
                        && thing.dueOn() != null
                        && today.isAfter(thing.dueOn());
        return new Task(
                thing.kind(),
                unit,
                thing.month(),
                thing.dueOn(),
                overdue,
                thing.count(),
                thing.rectification());
    }
}
