package org.tongbao.ledger;

import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;
import org.tongbao.authority.Actor;
import org.tongbao.authority.Verb;
import org.tongbao.ledger.ClaimWorkflow.Settlement;
import org.tongbao.problem.Problem;

import java.util.List;

@Controller
class ClaimController {

    private final ClaimWorkflow workflow;
    private final LedgerClaims claims;
    private final LedgerRecords records;
    private final Keeper keeper;

    ClaimController(
            ClaimWorkflow workflow, LedgerClaims claims, LedgerRecords records, Keeper keeper) {
        this.workflow = workflow;
        this.claims = claims;
        this.records = records;
        this.keeper = keeper;
    }

    record SettleLedgerClaimPayload(@Nullable LedgerRecord record, List<Problem> problems) {}

    @QueryMapping
    List<LedgerClaim> ledgerClaims(Actor actor, @Argument String unit) {
        var kept = keeper.read(actor, unit);
        return claims.under(actor, actor.scope(Verb.REPORT_READ), kept.path());
    }

    @MutationMapping
    SettleLedgerClaimPayload settleLedgerClaim(Actor actor, @Argument Settlement input) {
        var decision = workflow.settle(actor, input);
        var id = decision.result();
        return new SettleLedgerClaimPayload(
                id == null ? null : records.get(actor.scope(Verb.REPORT_READ), id),
                decision.problems());
    }
}
