package org.tongbao.ledger;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.util.IdGenerator;
import org.tongbao.authority.Actor;
import org.tongbao.authority.PersonActor;
import org.tongbao.authority.Scope;
import org.tongbao.ledger.LedgerEvent.RecordCorrected;
import org.tongbao.ledger.LedgerEvent.RecordWithdrawn;
import org.tongbao.ledger.RecordRules.Checked;
import org.tongbao.orgunit.OrgUnit;
import org.tongbao.problem.ForbiddenException;
import org.tongbao.problem.Problem;
import org.tongbao.problem.StateProblem;

import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/// The desk for lists handed down: what a unit confirmed becomes its record, a changed row a
/// further version, a row that goes elsewhere is taken out. Runs in the transaction of its caller,
/// who has admitted the actor and locked the unit.
@Component
public class ListDesk {

    private final Ledgers ledgers;
    private final CountedLists counted;
    private final LedgerRecords records;
    private final RecordDesk desk;
    private final RecordStore store;
    private final ApplicationEventPublisher events;
    private final IdGenerator ids;
    private final Clock clock;

    ListDesk(
            Ledgers ledgers,
            CountedLists counted,
            LedgerRecords records,
            RecordDesk desk,
            RecordStore store,
            ApplicationEventPublisher events,
            IdGenerator ids,
            Clock clock) {
        this.ledgers = ledgers;
        this.counted = counted;
        this.records = records;
        this.desk = desk;
        this.store = store;
        this.events = events;
        this.ids = ids;
        this.clock = clock;
    }

    /// What came of recording a row.
    public sealed interface Recorded {
        /// It is the unit's record now.
        record Made(UUID record) implements Recorded {}

        /// The unit had recorded the same identifier itself.
        record There(UUID record) implements Recorded {}

        record Refused(List<Problem> problems) implements Recorded {}
    }

    /// The ledger a unit has its children keep for an indicator, unless it was switched off.
    public Optional<Ledger> ofChildren(Scope scope, OrgUnit unit, String indicator) {
        return ofChildren(scope, unit).stream()
                .filter(ledger -> ledger.indicator().code().equals(indicator))
                .findFirst();
    }

    /// All that a unit has its children keep and has not switched off.
    public List<Ledger> ofChildren(Scope scope, OrgUnit unit) {
        return ledgers.ofChildren(scope, unit, YearMonth.now(clock));
    }

    /// Identities of the indicators whose rows that are nobody's count in a figure now: of those a
    /// unit has the units below keep.
    public Set<UUID> countingNobodys(Scope scope, OrgUnit unit) {
        return counted.of(scope, unit, YearMonth.now(clock));
    }

    /// For rows that were read within a scope.
    public Map<UUID, Ledger> byId(Collection<UUID> ids) {
        return ledgers.byId(ids);
    }

    /// What happens to the records of one unit happens one after the other.
    public void lock(OrgUnit unit) {
        desk.lock(unit);
    }

    /// Makes a row a record of the unit, unless the unit has it.
    ///
    /// @param madeFor the unit itself, or one it took in that the row was assigned to
    public Recorded record(
            Actor actor, OrgUnit unit, UUID madeFor, String indicator, Map<String, String> values) {
        var ledger = desk.ledger(unit, indicator);
        if (ledger.isEmpty()) {
            return new Recorded.Refused(List.of(StateProblem.of("LEDGER_OFF")));
        }
        return switch (checked(ledger.get(), values, Map.of())) {
            case Checked.Unsound(var problems) -> new Recorded.Refused(problems);
            case Checked.Sound(var content) -> made(actor, unit, madeFor, ledger.get(), content);
        };
    }

    private Recorded made(Actor actor, OrgUnit unit, UUID madeFor, Ledger ledger, Content content) {
        var draft = desk.draft(unit, madeFor, ledger, ids.generateId(), content, person(actor));
        var identifier = content.identifier(ledger);
        if (identifier != null) {
            store.lockIdentifier(ledger.indicator().id(), identifier);
            var there = store.withIdentifier(unit.id(), ledger.indicator().id(), identifier);
            if (there.isPresent()) {
                return new Recorded.There(there.get());
            }
        }
        var problems = desk.add(actor, unit, ledger, draft, RecordSource.LIST);
        return problems.isEmpty() ? new Recorded.Made(draft.id()) : new Recorded.Refused(problems);
    }

    /// A further version of a record that says what the list says now; a record that was taken out
    /// meanwhile is made anew.
    public Recorded renew(
            Actor actor,
            OrgUnit unit,
            UUID madeFor,
            UUID record,
            Map<String, String> values,
            String reason) {
        var seen = records.get(Scope.EVERYWHERE, record);
        var present = desk.lock(seen);
        if (present.state() == RecordState.WITHDRAWN) {
            return record(actor, unit, madeFor, seen.ledger().indicator().code(), values);
        }
        return switch (checked(seen.ledger(), values, present.content().values())) {
            case Checked.Unsound(var problems) -> new Recorded.Refused(problems);
            case Checked.Sound(var content) when content.equals(present.content()) ->
                    new Recorded.Made(record);
            case Checked.Sound(var content) -> {
                var next = next(actor, seen, present, RecordState.VALID, content, reason);
                var taken = desk.taken(unit, seen.ledger(), next);
                if (taken.isPresent()) {
                    yield new Recorded.Refused(List.of(taken.get()));
                }
                store.save(seen.ledger(), next);
                events.publishEvent(
                        new RecordCorrected(actor, unit, seen.ledger(), present.content(), next));
                yield new Recorded.Made(record);
            }
        };
    }

    /// Takes a record out of every count; one that is out already stays as it is.
    public void withdraw(Actor actor, UUID record, String reason) {
        var seen = records.get(Scope.EVERYWHERE, record);
        var present = desk.lock(seen);
        if (present.state() == RecordState.VALID) {
            var next = next(actor, seen, present, RecordState.WITHDRAWN, present.content(), reason);
            store.save(seen.ledger(), next);
            events.publishEvent(new RecordWithdrawn(actor, seen.unit(), seen.ledger(), next));
        }
    }

    private Checked checked(Ledger ledger, Map<String, String> values, Map<String, String> before) {
        var sent =
                values.entrySet().stream()
                        .map(value -> new SentValue(value.getKey(), value.getValue()))
                        .toList();
        return new RecordRules(ledger, LocalDate.now(clock)).check(sent, before);
    }

    private Draft next(
            Actor actor,
            LedgerRecord seen,
            RecordStore.Present present,
            RecordState state,
            Content content,
            String reason) {
        return new Draft(
                present.id(),
                seen.unit().id(),
                present.version() + 1,
                state,
                content,
                reason,
                desk.monthState(seen, present.content()),
                present.demonstration(),
                clock.instant(),
                person(actor));
    }

    private static UUID person(Actor actor) {
        if (actor instanceof PersonActor person) {
            return person.id();
        }
        throw new ForbiddenException("only people keep ledgers");
    }
}
