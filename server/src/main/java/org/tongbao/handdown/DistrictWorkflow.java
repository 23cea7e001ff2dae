package org.tongbao.handdown;

import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Component;
import org.tongbao.authority.Actor;
import org.tongbao.authority.PersonActor;
import org.tongbao.authority.Scope;
import org.tongbao.authority.Verb;
import org.tongbao.handdown.HandDownEvent.RowReassigned;
import org.tongbao.handdown.HandDownEvent.RowRemoved;
import org.tongbao.handdown.HandDownEvent.RowSettled;
import org.tongbao.handdown.SourceRowStore.Decided;
import org.tongbao.ledger.ListDesk;
import org.tongbao.orgunit.OrgUnit;
import org.tongbao.problem.ForbiddenException;
import org.tongbao.problem.InputProblem;
import org.tongbao.problem.NotFoundException;
import org.tongbao.problem.Problem;
import org.tongbao.workflow.Decision;
import org.tongbao.workflow.Intent;

import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/// What the district decides about rows of its lists. A record that a row made is taken out when
/// the row goes elsewhere; the unit reads why.
@Component
class DistrictWorkflow {

    private final Towns towns;
    private final SourceRows rows;
    private final SourceRowStore store;
    private final ConfirmedRows confirmed;
    private final RememberedEnterprises remembered;
    private final ListDesk desk;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    DistrictWorkflow(
            Towns towns,
            SourceRows rows,
            SourceRowStore store,
            ConfirmedRows confirmed,
            RememberedEnterprises remembered,
            ListDesk desk,
            ApplicationEventPublisher events,
            Clock clock) {
        this.towns = towns;
        this.rows = rows;
        this.store = store;
        this.confirmed = confirmed;
        this.remembered = remembered;
        this.desk = desk;
        this.events = events;
        this.clock = clock;
    }

    /// `ReassignSourceRowInput` of the SDL.
    record Reassignment(
            UUID row, @Nullable String unit, @Nullable Boolean remember, @Nullable String note) {}

    /// `SettleSourceRowInput` of the SDL.
    record Settlement(UUID row, String keep, String note) {}

    /// `RemoveSourceRowInput` of the SDL.
    record Removal(UUID row, String note) {}

    /// To a unit that has to check it, or to nobody.
    @Intent
    public Decision<UUID> reassign(Actor actor, Reassignment wanted) {
        var seen = managed(actor, wanted.row());
        var code = wanted.unit();
        var to = code == null ? Optional.<OrgUnit>empty() : town(seen.district(), code);
        if (code != null && to.isEmpty()) {
            return Decision.refused(
                    InputProblem.at("SOURCE_UNIT", List.of("unit"), seen.district().name()));
        }
        var row = locked(actor, seen, to.stream());
        if (row.state() == RowState.KNOWN || row.state() == RowState.CONTESTED) {
            return Decision.refused(Refusals.notNow(row));
        }
        var note = Note.of(wanted.note());
        var there = same(row.unit(), to.orElse(null));
        var wrong = row.counted() && !there ? note.missing("note") : note.wrong("note");
        if (wrong.isPresent()) {
            return Decision.refused(wrong.get());
        }
        return there && settled(row.state())
                ? Decision.made(row.id())
                : reassigned(actor, row, to.orElse(null), note, remembers(wanted));
    }

    /// Nothing is asked of the unit or of anybody once more.
    private static boolean settled(RowState state) {
        return switch (state) {
            case UNASSIGNED, ASSIGNED, CONFIRMED, KNOWN, CONTESTED -> true;
            case DISPUTED, REMOVED -> false;
        };
    }

    private static boolean remembers(Reassignment wanted) {
        return !Boolean.FALSE.equals(wanted.remember());
    }

    private Decision<UUID> reassigned(
            Actor actor, SourceRow row, @Nullable OrgUnit to, Note note, boolean remember) {
        var record = same(row.unit(), to) ? row.record() : takenOut(actor, row, note.text());
        store.forgetClaims(row.id());
        decide(
                actor,
                row,
                to == null ? RowState.UNASSIGNED : RowState.ASSIGNED,
                to,
                record,
                note.text());
        var learnt = remember && to != null && !row.rememberedOwner().isEmpty();
        if (learnt && to != null) {
            learn(actor, row, to);
        }
        events.publishEvent(new RowReassigned(actor, row, to, learnt, note.text()));
        return Decision.made(row.id());
    }

    /// Which of those who claim a row has it. Settling twice is not an error.
    @Intent
    public Decision<UUID> settle(Actor actor, Settlement wanted) {
        var seen = managed(actor, wanted.row());
        var note = Note.of(wanted.note());
        var wrong = note.missing("note");
        if (wrong.isPresent()) {
            return Decision.refused(wrong.get());
        }
        var row = locked(actor, seen, seen.claims().stream().map(SourceClaim::unit));
        if (row.state() != RowState.CONTESTED) {
            return row.counted() && row.unit() != null && row.unit().code().equals(wanted.keep())
                    ? Decision.made(row.id())
                    : Decision.refused(Refusals.notNow(row));
        }
        var keep =
                row.claims().stream()
                        .map(SourceClaim::unit)
                        .filter(unit -> unit.code().equals(wanted.keep()))
                        .findFirst();
        if (keep.isEmpty()) {
            return Decision.refused(InputProblem.at("SOURCE_KEEP", List.of("keep")));
        }
        var problems = kept(actor, row, keep.get(), note);
        if (!problems.isEmpty()) {
            return Decision.refused(problems);
        }
        events.publishEvent(
                new RowSettled(
                        actor, row, keep.get(), Objects.requireNonNullElse(note.text(), "")));
        return Decision.made(row.id());
    }

    private List<Problem> kept(Actor actor, SourceRow row, OrgUnit keep, Note note) {
        store.forgetClaims(row.id());
        if (row.isOf(keep)) {
            decide(actor, row, RowState.CONFIRMED, keep, row.record(), note.text());
            learn(actor, row, keep);
            return List.of();
        }
        takenOut(actor, row, note.text());
        return confirmed.record(person(actor), row.withoutRecord(), keep, Basis.DECIDED);
    }

    /// Out of the list, whoever has it. A record that a unit made itself stays.
    @Intent
    public Decision<UUID> remove(Actor actor, Removal wanted) {
        var seen = managed(actor, wanted.row());
        var note = Note.of(wanted.note());
        var wrong = note.missing("note");
        if (wrong.isPresent()) {
            return Decision.refused(wrong.get());
        }
        var row = locked(actor, seen, Stream.of());
        if (row.state() == RowState.REMOVED) {
            return Decision.made(row.id());
        }
        if (row.state() != RowState.KNOWN) {
            takenOut(actor, row, note.text());
        }
        store.forgetClaims(row.id());
        decide(actor, row, RowState.REMOVED, row.unit(), null, note.text());
        events.publishEvent(
                new RowRemoved(actor, row, Objects.requireNonNullElse(note.text(), "")));
        return Decision.made(row.id());
    }

    private void decide(
            Actor actor,
            SourceRow row,
            RowState state,
            @Nullable OrgUnit unit,
            @Nullable UUID record,
            @Nullable String note) {
        store.decide(
                row.id(),
                new Decided(
                        state,
                        unit == null ? null : row.assignedTo(unit),
                        unit == null ? null : Basis.DECIDED,
                        record,
                        null,
                        note,
                        clock.instant(),
                        person(actor).id()));
    }

    private @Nullable UUID takenOut(Actor actor, SourceRow row, @Nullable String note) {
        var record = row.record();
        if (record != null) {
            desk.withdraw(actor, record, Objects.requireNonNullElse(note, ""));
        }
        return null;
    }

    private void learn(Actor actor, SourceRow row, OrgUnit unit) {
        remembered.learn(
                row.district().id(),
                row.rememberedOwner(),
                unit.id(),
                clock.instant(),
                person(actor).id());
    }

    /// A row of a list the actor manages; to who only sees it that is told.
    private SourceRow managed(Actor actor, UUID id) {
        var row = seen(actor, id);
        if (!actor.scope(Verb.LIST_MANAGE).contains(row.district().path())) {
            throw new ForbiddenException(Verb.LIST_MANAGE + " on " + row.district().path().value());
        }
        return row;
    }

    private SourceRow seen(Actor actor, UUID id) {
        return rows.find(actor.scope(Verb.REPORT_READ), id)
                .orElseThrow(() -> new NotFoundException("source row " + id));
    }

    /// Units first, in the order of their identities, then the row. Who has or claims it may have
    /// changed in between: then the whole intent is repeated.
    private SourceRow locked(Actor actor, SourceRow seen, Stream<OrgUnit> others) {
        Stream.concat(Stream.ofNullable(seen.unit()), others)
                .distinct()
                .sorted(Comparator.comparing(OrgUnit::id))
                .forEach(desk::lock);
        store.lock(List.of(seen.id()));
        var row = seen(actor, seen.id());
        if (!same(row.unit(), seen.unit()) || row.claims().size() != seen.claims().size()) {
            throw new OptimisticLockingFailureException("The row is another's now");
        }
        return row;
    }

    private Optional<OrgUnit> town(OrgUnit district, String code) {
        return towns.of(Scope.EVERYWHERE, district).stream()
                .map(Town::unit)
                .filter(unit -> unit.code().equals(code))
                .findFirst();
    }

    private static boolean same(@Nullable OrgUnit one, @Nullable OrgUnit other) {
        return Objects.equals(one == null ? null : one.id(), other == null ? null : other.id());
    }

    private static PersonActor person(Actor actor) {
        if (actor instanceof PersonActor person) {
            return person;
        }
        throw new ForbiddenException("only people decide about lists");
    }
}
