package org.tongbao.ledger;

import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.BatchMapping;
import org.springframework.graphql.data.method.annotation.ContextValue;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.stereotype.Controller;
import org.tongbao.authority.Actor;
import org.tongbao.authority.Verb;
import org.tongbao.ledger.SplitUnits.Part;
import org.tongbao.ledger.TakeOverWorkflow.TakingOver;
import org.tongbao.orgunit.OrgUnit;
import org.tongbao.problem.Problem;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

@Controller
class TakeOverController {

    private final TakeOverWorkflow workflow;
    private final LedgerRecords records;
    private final SplitUnits splits;

    TakeOverController(TakeOverWorkflow workflow, LedgerRecords records, SplitUnits splits) {
        this.workflow = workflow;
        this.records = records;
        this.splits = splits;
    }

    record TakeOverLedgerRecordsPayload(
            @Nullable List<LedgerRecord> records, List<Problem> problems) {}

    @BatchMapping(typeName = "LedgerRecord", field = "parts")
    Map<LedgerRecord, List<OrgUnit>> parts(
            List<LedgerRecord> listed, @ContextValue("actor") Actor actor) {
        var parts = splits.of(listed.stream().map(one -> one.unit().id()).distinct().toList());
        var byRecord = new HashMap<LedgerRecord, List<OrgUnit>>();
        for (var record : listed) {
            byRecord.put(
                    record,
                    parts.getOrDefault(record.unit().id(), List.of()).stream()
                            .filter(part -> part.mayTake(actor, record.unit()))
                            .map(Part::unit)
                            .toList());
        }
        return byRecord;
    }

    @MutationMapping
    TakeOverLedgerRecordsPayload takeOverLedgerRecords(Actor actor, @Argument TakingOver input) {
        var decision = workflow.take(actor, input);
        var ids = decision.result();
        return new TakeOverLedgerRecordsPayload(
                ids == null ? null : records.byId(actor.scope(Verb.REPORT_READ), ids),
                decision.problems());
    }
}
