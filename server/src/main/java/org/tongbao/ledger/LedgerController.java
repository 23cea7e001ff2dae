package org.tongbao.ledger;

import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;
import org.tongbao.authority.Actor;
import org.tongbao.authority.Authority;
import org.tongbao.authority.Verb;
import org.tongbao.ledger.LedgerWorkflow.Ending;
import org.tongbao.orgunit.OrgUnits;
import org.tongbao.problem.Problem;
import org.tongbao.workflow.Decision;

import java.time.Clock;
import java.time.YearMonth;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

@Controller
class LedgerController {

    private final LedgerWorkflow workflow;
    private final Ledgers ledgers;
    private final ReadLedgers readLedgers;
    private final Keeper keeper;
    private final OrgUnits units;
    private final Authority authority;
    private final Clock clock;

    LedgerController(
            LedgerWorkflow workflow,
            Ledgers ledgers,
            ReadLedgers readLedgers,
            Keeper keeper,
            OrgUnits units,
            Authority authority,
            Clock clock) {
        this.workflow = workflow;
        this.ledgers = ledgers;
        this.readLedgers = readLedgers;
        this.keeper = keeper;
        this.units = units;
        this.authority = authority;
        this.clock = clock;
    }

    /// `SetUpLedgerPayload` and `SwitchLedgerOffPayload`.
    record LedgerPayload(@Nullable Ledger ledger, List<Problem> problems) {}

    @QueryMapping
    List<UnitLedger> ledgers(
            Actor actor, @Argument String unit, @Argument @Nullable YearMonth month) {
        var kept = keeper.read(actor, unit);
        return readLedgers.of(
                actor,
                actor.scope(Verb.REPORT_READ),
                kept,
                Objects.requireNonNullElseGet(month, () -> YearMonth.now(clock)));
    }

    @QueryMapping
    List<Ledger> ledgerSettings(Actor actor, @Argument String unit) {
        var found = units.get(actor.scope(Verb.UNIT_READ), unit);
        authority.require(actor, Verb.FORM_MANAGE, found.path());
        return ledgers.setUpUnder(actor.scope(Verb.FORM_MANAGE), found.path());
    }

    @MutationMapping
    LedgerPayload setUpLedger(Actor actor, @Argument LedgerSetup input) {
        return payload(workflow.setUp(actor, input));
    }

    @MutationMapping
    LedgerPayload switchLedgerOff(Actor actor, @Argument Ending input) {
        return payload(workflow.switchOff(actor, input));
    }

    private LedgerPayload payload(Decision<UUID> decision) {
        var id = decision.result();
        return new LedgerPayload(
                id == null ? null : ledgers.byId(List.of(id)).get(id), decision.problems());
    }
}
