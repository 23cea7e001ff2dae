package org.tongbao.handdown;

import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.tongbao.authority.Actor;
import org.tongbao.authority.Authority;
import org.tongbao.authority.PersonActor;
import org.tongbao.authority.Verb;
import org.tongbao.handdown.HandDownEvent.RowClaimed;
import org.tongbao.handdown.HandDownEvent.RowDisputed;
import org.tongbao.handdown.HandDownEvent.RowsConfirmed;
import org.tongbao.handdown.SourceRowStore.Decided;
import org.tongbao.ledger.ListDesk;
import org.tongbao.orgunit.OrgUnit;
import org.tongbao.orgunit.OrgUnits;
import org.tongbao.problem.ForbiddenException;
import org.tongbao.problem.InputProblem;
import org.tongbao.problem.NotFoundException;
import org.tongbao.problem.Problem;
import org.tongbao.problem.StateProblem;
import org.tongbao.workflow.Decision;
import org.tongbao.workflow.Intent;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;

/// What a unit says to the rows of a list: that they are right, that one is not, that one is its
/// own. Units first, then rows in the order of their identities, then identifiers.
@Component
class CheckWorkflow {

    private static final int MOST = 500;

    private final OrgUnits units;
    private final Authority authority;
    private final Towns towns;
    private final SourceRows rows;
    private final SourceRowStore store;
    private final ConfirmedRows confirmed;
    private final ListDesk desk;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    CheckWorkflow(
            OrgUnits units,
            Authority authority,
            Towns towns,
            SourceRows rows,
            SourceRowStore store,
            ConfirmedRows confirmed,
            ListDesk desk,
            ApplicationEventPublisher events,
            Clock clock) {
        this.units = units;
        this.authority = authority;
        this.towns = towns;
        this.rows = rows;
        this.store = store;
        this.confirmed = confirmed;
        this.desk = desk;
        this.events = events;
        this.clock = clock;
    }

    /// `ConfirmSourceRowsInput` of the SDL.
    record Confirmation(String unit, List<UUID> rows) {}

    /// `DisputeSourceRowInput` of the SDL.
    record Dispute(UUID row, DisputeReason reason, @Nullable String note) {}

    /// `ClaimSourceRowInput` of the SDL.
    record Claim(UUID row, String unit, @Nullable String note) {}

    /// The rows, all of them confirmed or none. Confirming twice is not an error.
    @Intent
    public Decision<List<UUID>> confirm(Actor actor, Confirmation wanted) {
        var unit = unit(actor, wanted.unit());
        var ids = wanted.rows().stream().distinct().toList();
        if (ids.isEmpty() || ids.size() > MOST) {
            return Decision.refused(
                    InputProblem.at("SOURCE_ROWS_COUNT", List.of("rows"), MOST, ids.size()));
        }
        desk.lock(unit);
        store.lock(ids);
        var found = rows.byId(actor.scope(Verb.REPORT_READ), ids);
        var missing =
                ids.stream()
                        .filter(id ->
                                found.stream()
                                        .noneMatch(row -> row.id().equals(id) && row.isOf(unit)))
                        .findFirst();
        if (missing.isPresent()) {
            throw new NotFoundException("source row " + missing.get());
        }
        var problems = new ArrayList<Problem>();
        var made = new ArrayList<SourceRow>();
        var ordered =
                found.stream()
                        .sorted(Comparator.comparing(row -> String.valueOf(row.identifier())))
                        .toList();
        for (var row : ordered) {
            switch (row.state()) {
                case CONFIRMED, KNOWN -> {}
                case ASSIGNED, DISPUTED -> {
                    var wrong = confirmed.record(person(actor), row, unit, null);
                    wrong.forEach(one -> problems.add(at(ids.indexOf(row.id()), one)));
                    made.add(row);
                }
                case CONTESTED, REMOVED, UNASSIGNED ->
                        problems.add(at(ids.indexOf(row.id()), Refusals.notNow(row)));
            }
        }
        if (!problems.isEmpty()) {
            return Decision.refused(problems);
        }
        if (!made.isEmpty()) {
            events.publishEvent(new RowsConfirmed(actor, unit, made));
        }
        return Decision.made(ids);
    }

    /// The row waits for the district. What it changed in a record before stays meanwhile.
    @Intent
    public Decision<UUID> dispute(Actor actor, Dispute wanted) {
        var seen = seen(actor, wanted.row());
        var unit = seen.unit();
        if (unit == null) {
            return Decision.refused(Refusals.notNow(seen));
        }
        authority.require(actor, Verb.REPORT_SUBMIT, unit.path());
        var note = Note.of(wanted.note());
        var wrong =
                wanted.reason() == DisputeReason.OTHER ? note.missing("note") : note.wrong("note");
        if (wrong.isPresent()) {
            return Decision.refused(wrong.get());
        }
        desk.lock(unit);
        store.lock(List.of(seen.id()));
        var row = seen(actor, seen.id());
        if (!row.isOf(unit)
                || (row.state() != RowState.ASSIGNED && row.state() != RowState.DISPUTED)) {
            return Decision.refused(Refusals.notNow(row));
        }
        store.decide(
                row.id(),
                new Decided(
                        RowState.DISPUTED,
                        row.assigned(),
                        row.basis(),
                        row.record(),
                        wanted.reason(),
                        note.text(),
                        clock.instant(),
                        person(actor).id()));
        events.publishEvent(new RowDisputed(actor, unit, row, wanted.reason(), note.text()));
        return Decision.made(row.id());
    }

    /// The first who claims a row has it; a second makes it a matter for the district, and the
    /// record of the first stays meanwhile. Claiming twice is not an error.
    @Intent
    public Decision<UUID> claim(Actor actor, Claim wanted) {
        var unit = unit(actor, wanted.unit());
        var note = Note.of(wanted.note());
        var wrong = note.wrong("note");
        if (wrong.isPresent()) {
            return Decision.refused(wrong.get());
        }
        desk.lock(unit);
        store.lock(List.of(wanted.row()));
        var row = seen(actor, wanted.row());
        var district = towns.above(actor.scope(Verb.REPORT_READ), unit);
        if (district.isEmpty() || !district.get().id().equals(row.district().id())) {
            throw new NotFoundException("source row " + row.id());
        }
        if (row.claimedBy(unit)) {
            return Decision.made(row.id());
        }
        return row.open()
                ? claimed(actor, unit, row, note)
                : Decision.refused(Refusals.notNow(row));
    }

    private Decision<UUID> claimed(Actor actor, OrgUnit unit, SourceRow row, Note note) {
        var by = person(actor);
        store.claim(row.id(), unit, note.text(), clock.instant(), by.id());
        if (row.state() == RowState.UNASSIGNED) {
            var problems = confirmed.record(by, row, unit, Basis.CLAIMED);
            if (!problems.isEmpty()) {
                return Decision.refused(problems);
            }
        } else {
            store.decide(
                    row.id(),
                    new Decided(
                            RowState.CONTESTED,
                            row.assigned(),
                            row.basis(),
                            row.record(),
                            null,
                            note.text(),
                            clock.instant(),
                            by.id()));
        }
        var others = row.claims().stream().map(claim -> claim.unit().name()).toList();
        events.publishEvent(new RowClaimed(actor, unit, row, others));
        return Decision.made(row.id());
    }

    private OrgUnit unit(Actor actor, String code) {
        var unit = units.get(actor.scope(Verb.UNIT_READ), code);
        authority.require(actor, Verb.REPORT_SUBMIT, unit.path());
        return unit;
    }

    private SourceRow seen(Actor actor, UUID id) {
        return rows.find(actor.scope(Verb.REPORT_READ), id)
                .orElseThrow(() -> new NotFoundException("source row " + id));
    }

    private static Problem at(int index, Problem problem) {
        return new StateProblem(
                problem.code(), List.of("rows", String.valueOf(index)), problem.arguments());
    }

    private static PersonActor person(Actor actor) {
        if (actor instanceof PersonActor person) {
            return person;
        }
        throw new ForbiddenException("only people check lists");
    }
}
