package org.tongbao.ledger;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Component;
import org.tongbao.authority.Actor;
import org.tongbao.authority.Authority;
import org.tongbao.authority.PersonActor;
import org.tongbao.authority.Verb;
import org.tongbao.indicator.Indicators;
import org.tongbao.ledger.LedgerEvent.ClaimSettled;
import org.tongbao.ledger.LedgerEvent.RecordWithdrawn;
import org.tongbao.orgunit.OrgUnit;
import org.tongbao.orgunit.OrgUnits;
import org.tongbao.problem.ForbiddenException;
import org.tongbao.problem.InputProblem;
import org.tongbao.problem.StateProblem;
import org.tongbao.table.Folding;
import org.tongbao.workflow.Decision;
import org.tongbao.workflow.Intent;

import java.time.Clock;
import java.util.List;
import java.util.UUID;

/// Settles which of several units keeps an identifier; the records of the others are taken out. Who
/// reviews all that claim it decides.
@Component
class ClaimWorkflow {

    private static final int REASON = 500;

    private final OrgUnits units;
    private final Indicators indicators;
    private final LedgerClaims claims;
    private final LedgerStore locks;
    private final RecordDesk desk;
    private final RecordStore store;
    private final Authority authority;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    ClaimWorkflow(
            OrgUnits units,
            Indicators indicators,
            LedgerClaims claims,
            LedgerStore locks,
            RecordDesk desk,
            RecordStore store,
            Authority authority,
            ApplicationEventPublisher events,
            Clock clock) {
        this.units = units;
        this.indicators = indicators;
        this.claims = claims;
        this.locks = locks;
        this.desk = desk;
        this.store = store;
        this.authority = authority;
        this.events = events;
        this.clock = clock;
    }

    /// `SettleLedgerClaimInput` of the SDL.
    record Settlement(String keep, String indicator, String identifier, String reason) {}

    /// The record that stays. Settling twice is not an error.
    @Intent
    public Decision<UUID> settle(Actor actor, Settlement settlement) {
        var keeper = units.get(actor.scope(Verb.UNIT_READ), settlement.keep());
        authority.require(actor, Verb.REPORT_REVIEW, keeper.path());
        var reason = Folding.text(settlement.reason());
        if (reason.isEmpty() || Words.length(reason) > REASON) {
            return Decision.refused(
                    InputProblem.at("LEDGER_REASON_NEEDED", List.of("reason"), REASON));
        }
        var claim = locked(keeper, settlement);
        var kept = claim.stream().filter(one -> one.unit().id().equals(keeper.id())).findFirst();
        if (kept.isEmpty()) {
            return Decision.refused(
                    InputProblem.at("LEDGER_CLAIM_KEEP", List.of("keep"), keeper.name()));
        }
        var reviews = actor.scope(Verb.REPORT_REVIEW);
        if (!claim.stream().allMatch(one -> reviews.contains(one.unit().path()))) {
            return Decision.refused(StateProblem.of("LEDGER_CLAIM_ABOVE"));
        }
        var others = claim.stream().filter(one -> !one.equals(kept.get())).toList();
        others.forEach(other -> withdraw(actor, other, reason));
        if (!others.isEmpty()) {
            events.publishEvent(
                    new ClaimSettled(
                            actor,
                            kept.get(),
                            others.stream().map(other -> other.unit().name()).toList(),
                            reason));
        }
        return Decision.made(kept.get().id());
    }

    /// Units first, in the order of their identities, then the identifier. A unit that joined the
    /// claim in between is not locked: the whole intent is repeated.
    private List<LedgerRecord> locked(OrgUnit keeper, Settlement settlement) {
        var indicator = indicators.get(settlement.indicator()).id();
        var identifier = Words.identifier(settlement.identifier());
        var top = keeper.path().top();
        var seen = ids(claims.claimants(indicator, identifier, top));
        seen.forEach(locks::lockUnit);
        if (!seen.isEmpty()) {
            store.lockIdentifier(indicator, identifier);
        }
        var present = claims.claimants(indicator, identifier, top);
        if (!seen.containsAll(ids(present))) {
            throw new OptimisticLockingFailureException("Another unit claims it now");
        }
        return present;
    }

    private static List<UUID> ids(List<LedgerRecord> claim) {
        return claim.stream().map(one -> one.unit().id()).distinct().sorted().toList();
    }

    private void withdraw(Actor actor, LedgerRecord record, String reason) {
        if (!(actor instanceof PersonActor person)) {
            throw new ForbiddenException("only people settle claims");
        }
        var next =
                new Draft(
                        record.id(),
                        record.unit().id(),
                        record.version() + 1,
                        RecordState.WITHDRAWN,
                        record.content(),
                        reason,
                        desk.monthState(record, record.content()),
                        record.demonstration(),
                        clock.instant(),
                        person.id());
        store.save(record.ledger(), next);
        events.publishEvent(new RecordWithdrawn(actor, record.unit(), record.ledger(), next));
    }
}
