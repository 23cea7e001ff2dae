package org.tongbao.ledger;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.tongbao.authority.Actor;
import org.tongbao.authority.Scope;
import org.tongbao.ledger.LedgerEvent.RecordMade;
import org.tongbao.orgunit.OrgUnit;
import org.tongbao.problem.InputProblem;
import org.tongbao.problem.NotFoundException;
import org.tongbao.problem.Problem;

import java.time.Clock;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// What every way of recording needs: the ledger of a unit, the locks, and whether an identifier is
/// taken.
@Component
class RecordDesk {

    private final Ledgers ledgers;
    private final LedgerStore units;
    private final RecordStore store;
    private final RecordHistory history;
    private final MonthsFiled months;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    RecordDesk(
            Ledgers ledgers,
            LedgerStore units,
            RecordStore store,
            RecordHistory history,
            MonthsFiled months,
            ApplicationEventPublisher events,
            Clock clock) {
        this.ledgers = ledgers;
        this.units = units;
        this.store = store;
        this.history = history;
        this.months = months;
        this.events = events;
        this.clock = clock;
    }

    /// The ledger a unit keeps for an indicator; empty when none was set up, or it was switched
    /// off.
    Optional<Ledger> ledger(OrgUnit unit, String indicator) {
        return ledgers.keptBy(Scope.EVERYWHERE, unit, YearMonth.now(clock)).stream()
                .filter(ledger -> ledger.indicator().code().equals(indicator))
                .findFirst();
    }

    void lock(OrgUnit unit) {
        units.lockUnit(unit.id());
    }

    /// Locks the unit, then the record.
    RecordStore.Present lock(LedgerRecord seen) {
        lock(seen.unit());
        return store.lock(seen.id())
                .orElseThrow(() -> new NotFoundException("ledger record " + seen.id()));
    }

    /// How the month stands in which a record counted so far, of the unit whose it was then.
    String monthState(LedgerRecord seen, Content content) {
        var month = YearMonth.from(content.countedOn(seen.ledger()));
        return months.state(
                seen.formerUnit() == null ? seen.unit().id() : store.keeper(seen.id(), month),
                month);
    }

    /// The first version of a record.
    Draft draft(OrgUnit unit, Ledger ledger, UUID id, Content content, UUID by) {
        return draft(unit, unit.id(), ledger, id, content, by);
    }

    /// As [#draft], of a thing that the months before a merger count with the unit that was merged.
    ///
    /// @param madeFor the unit itself, or one it took in
    Draft draft(OrgUnit unit, UUID madeFor, Ledger ledger, UUID id, Content content, UUID by) {
        var month = YearMonth.from(content.countedOn(ledger));
        return new Draft(
                id,
                madeFor,
                1,
                RecordState.VALID,
                content,
                null,
                months.state(
                        madeFor.equals(unit.id()) ? madeFor : store.heir(madeFor, month), month),
                false,
                clock.instant(),
                by);
    }

    /// Stores a new record of a locked unit, unless its identifier is there already.
    List<Problem> add(Actor actor, OrgUnit unit, Ledger ledger, Draft draft) {
        return add(actor, unit, ledger, draft, RecordSource.UNIT);
    }

    /// As [#add], from wherever it came.
    List<Problem> add(Actor actor, OrgUnit unit, Ledger ledger, Draft draft, RecordSource source) {
        var taken = taken(unit, ledger, draft);
        if (taken.isPresent()) {
            return List.of(taken.get());
        }
        store.add(ledger, draft, source);
        var identifier = draft.content().identifier(ledger);
        var elsewhere =
                identifier == null
                        ? List.<String>of()
                        : history.claimants(unit, ledger.indicator().id(), identifier);
        events.publishEvent(new RecordMade(actor, unit, ledger, draft, source, elsewhere));
        return List.of();
    }

    /// Whether another valid record of the unit has the identifier. From here on nobody else
    /// records it before this transaction ends.
    Optional<Problem> taken(OrgUnit unit, Ledger ledger, Draft draft) {
        var identifier = draft.content().identifier(ledger);
        if (identifier == null) {
            return Optional.empty();
        }
        var indicator = ledger.indicator().id();
        store.lockIdentifier(indicator, identifier);
        return store.withIdentifier(unit.id(), indicator, identifier)
                .filter(other -> !other.equals(draft.id()))
                .map(other -> here(unit, ledger, identifier));
    }

    /// Whether the unit has the identifier of a record that it is to take over.
    Optional<Problem> taken(OrgUnit unit, LedgerRecord record) {
        var identifier = record.identifier();
        if (identifier == null || !record.valid()) {
            return Optional.empty();
        }
        var indicator = record.ledger().indicator().id();
        store.lockIdentifier(indicator, identifier);
        return store.withIdentifier(unit.id(), indicator, identifier)
                .map(other -> here(unit, record.ledger(), identifier));
    }

    private static Problem here(OrgUnit unit, Ledger ledger, String identifier) {
        var field = ledger.identifier().orElseThrow();
        return InputProblem.at(
                "LEDGER_IDENTIFIER_HERE",
                List.of("values", field.code()),
                field.label(),
                identifier,
                unit.name());
    }
}
