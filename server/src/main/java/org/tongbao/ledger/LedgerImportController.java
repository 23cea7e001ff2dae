package org.tongbao.ledger;

import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.stereotype.Controller;
import org.tongbao.authority.Actor;
import org.tongbao.ledger.LedgerImportWorkflow.LedgerFile;
import org.tongbao.problem.Problem;

import java.util.List;

@Controller
class LedgerImportController {

    private final LedgerImportWorkflow workflow;

    LedgerImportController(LedgerImportWorkflow workflow) {
        this.workflow = workflow;
    }

    record ImportLedgerRecordsPayload(
            @Nullable Integer created, @Nullable Integer unchanged, List<Problem> problems) {}

    @MutationMapping
    ImportLedgerRecordsPayload importLedgerRecords(Actor actor, @Argument LedgerFile input) {
        var decision = workflow.take(actor, input);
        var tally = decision.result();
        return tally == null
                ? new ImportLedgerRecordsPayload(null, null, decision.problems())
                : new ImportLedgerRecordsPayload(
                        tally.created(), tally.unchanged(), decision.problems());
    }
}
