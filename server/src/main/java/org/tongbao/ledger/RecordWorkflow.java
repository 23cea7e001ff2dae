package org.tongbao.ledger;

import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.util.IdGenerator;
import org.tongbao.authority.Actor;
import org.tongbao.authority.Authority;
import org.tongbao.authority.PersonActor;
import org.tongbao.authority.Verb;
import org.tongbao.idempotency.IdempotencyKeyReused;
import org.tongbao.idempotency.IdempotencyKeys;
import org.tongbao.idempotency.IdempotencyKeys.Claim;
import org.tongbao.ledger.LedgerEvent.RecordCorrected;
import org.tongbao.ledger.LedgerEvent.RecordWithdrawn;
import org.tongbao.ledger.RecordRules.Checked;
import org.tongbao.orgunit.OrgUnit;
import org.tongbao.problem.ForbiddenException;
import org.tongbao.problem.InputProblem;
import org.tongbao.problem.Problem;
import org.tongbao.problem.StateProblem;
import org.tongbao.table.Folding;
import org.tongbao.workflow.Decision;
import org.tongbao.workflow.Intent;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;

/// What is done to records, one intent a method, each in one transaction. A refusal leaves nothing
/// behind: not a row, not a key.
@Component
class RecordWorkflow {

    private static final String RECORD = "recordInLedger";
    private static final int REASON = 500;

    private final Keeper keeper;
    private final LedgerRecords records;
    private final RecordDesk desk;
    private final RecordStore store;
    private final IdempotencyKeys keys;
    private final Authority authority;
    private final ApplicationEventPublisher events;
    private final IdGenerator ids;
    private final Clock clock;

    RecordWorkflow(
            Keeper keeper,
            LedgerRecords records,
            RecordDesk desk,
            RecordStore store,
            IdempotencyKeys keys,
            Authority authority,
            ApplicationEventPublisher events,
            IdGenerator ids,
            Clock clock) {
        this.keeper = keeper;
        this.records = records;
        this.desk = desk;
        this.store = store;
        this.keys = keys;
        this.authority = authority;
        this.events = events;
        this.ids = ids;
        this.clock = clock;
    }

    /// `RecordInLedgerInput` of the SDL.
    record NewRecord(String idempotencyKey, String unit, String indicator, List<SentValue> values) {

        /// Everything that was sent, whatever its order.
        byte[] hash() {
            var sent = new TreeMap<String, String>();
            values.forEach(value -> sent.merge("." + value.field(), value.value(), String::concat));
            sent.put("unit", unit);
            sent.put("indicator", indicator);
            return new Content(sent).hash();
        }
    }

    /// `CorrectLedgerRecordInput` of the SDL.
    record Correction(
            UUID record, int baseVersion, List<SentValue> values, @Nullable String reason) {}

    /// `WithdrawLedgerRecordInput` of the SDL.
    record Withdrawal(UUID record, int baseVersion, String reason) {}

    /// The record this made, now or when the same came before.
    @Intent
    public Decision<UUID> record(Actor actor, NewRecord wanted) {
        var unit = keeper.record(actor, wanted.unit());
        var malformed = IdempotencyKeys.Key.malformed(wanted.idempotencyKey());
        if (malformed != null) {
            return Decision.refused(malformed);
        }
        var id = ids.generateId();
        var key = new IdempotencyKeys.Key(person(actor), RECORD, wanted.idempotencyKey());
        return switch (keys.claim(key, wanted.hash(), id, clock.instant())) {
            case Claim.Reused() -> Decision.refused(new IdempotencyKeyReused());
            case Claim.Repeated(var before) -> Decision.made(before);
            case Claim.Ours() -> {
                desk.lock(unit);
                yield made(actor, unit, id, wanted);
            }
        };
    }

    private Decision<UUID> made(Actor actor, OrgUnit unit, UUID id, NewRecord wanted) {
        var ledger = desk.ledger(unit, wanted.indicator());
        if (ledger.isEmpty()) {
            return Decision.refused(StateProblem.of("LEDGER_OFF"));
        }
        return switch (new RecordRules(ledger.get(), today()).check(wanted.values(), Map.of())) {
            case Checked.Unsound(var problems) -> Decision.refused(problems);
            case Checked.Sound(var content) -> {
                var draft = desk.draft(unit, ledger.get(), id, content, person(actor));
                var problems = desk.add(actor, unit, ledger.get(), draft);
                yield problems.isEmpty() ? Decision.made(id) : Decision.refused(problems);
            }
        };
    }

    /// The same content again is no further version, whatever version it was based on.
    @Intent
    public Decision<UUID> correct(Actor actor, Correction correction) {
        var seen = seen(actor, correction.record());
        var present = desk.lock(seen);
        var ledger = seen.ledger();
        var reason = Words.orNull(correction.reason());
        if (reason != null && Words.length(reason) > REASON) {
            return Decision.refused(InputProblem.at("LEDGER_REASON", List.of("reason"), REASON));
        }
        if (present.state() == RecordState.WITHDRAWN) {
            return Decision.refused(StateProblem.of("LEDGER_RECORD_WITHDRAWN"));
        }
        return switch (new RecordRules(ledger, today())
                .check(correction.values(), present.content().values())) {
            case Checked.Unsound(var problems) -> Decision.refused(problems);
            case Checked.Sound(var content) when content.equals(present.content()) ->
                    Decision.made(present.id());
            case Checked.Sound(var content) when present.version() != correction.baseVersion() ->
                    Decision.refused(LedgerRecordConflict.between(ledger, present, content));
            case Checked.Sound(var content) -> {
                var next = next(actor, seen, present, RecordState.VALID, content, reason);
                var taken =
                        same(ledger, present, next)
                                ? Optional.<Problem>empty()
                                : desk.taken(seen.unit(), ledger, next);
                if (taken.isPresent()) {
                    yield Decision.refused(taken.get());
                }
                store.save(ledger, next);
                events.publishEvent(
                        new RecordCorrected(actor, seen.unit(), ledger, present.content(), next));
                yield Decision.made(present.id());
            }
        };
    }

    /// What keeps its identifier takes nothing from anybody: a unit may have one twice since it
    /// took another in, until one of them is taken out.
    private static boolean same(Ledger ledger, RecordStore.Present present, Draft next) {
        return Objects.equals(
                present.content().identifier(ledger), next.content().identifier(ledger));
    }

    @Intent
    public Decision<UUID> withdraw(Actor actor, Withdrawal withdrawal) {
        var seen = seen(actor, withdrawal.record());
        var reason = Folding.text(withdrawal.reason());
        if (reason.isEmpty() || Words.length(reason) > REASON) {
            return Decision.refused(
                    InputProblem.at("LEDGER_REASON_NEEDED", List.of("reason"), REASON));
        }
        var present = desk.lock(seen);
        if (present.state() == RecordState.WITHDRAWN) {
            return Decision.made(present.id());
        }
        if (present.version() != withdrawal.baseVersion()) {
            return Decision.refused(stale(present));
        }
        var next = next(actor, seen, present, RecordState.WITHDRAWN, present.content(), reason);
        store.save(seen.ledger(), next);
        events.publishEvent(new RecordWithdrawn(actor, seen.unit(), seen.ledger(), next));
        return Decision.made(present.id());
    }

    private LedgerRecord seen(Actor actor, UUID id) {
        var record = records.get(actor.scope(Verb.REPORT_READ), id);
        authority.require(actor, Verb.REPORT_SUBMIT, record.unit().path());
        return record;
    }

    private Draft next(
            Actor actor,
            LedgerRecord seen,
            RecordStore.Present present,
            RecordState state,
            Content content,
            @Nullable String reason) {
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

    private static Problem stale(RecordStore.Present present) {
        return StateProblem.of("LEDGER_RECORD_STALE", present.by()).in("baseVersion");
    }

    /// A record names a person to ask.
    private static UUID person(Actor actor) {
        if (actor instanceof PersonActor person) {
            return person.id();
        }
        throw new ForbiddenException("only people keep ledgers");
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
