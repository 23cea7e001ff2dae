package org.tongbao.ledger;

import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.BatchMapping;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;
import org.tongbao.authority.Actor;
import org.tongbao.authority.Verb;
import org.tongbao.graphql.BadUserInputException;
import org.tongbao.graphql.Page;
import org.tongbao.graphql.PageRequest;
import org.tongbao.indicator.Indicators;
import org.tongbao.ledger.RecordWorkflow.Correction;
import org.tongbao.ledger.RecordWorkflow.NewRecord;
import org.tongbao.ledger.RecordWorkflow.Withdrawal;
import org.tongbao.problem.Problem;
import org.tongbao.workflow.Decision;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

@Controller
class RecordController {

    private static final int MOST = 100;
    private static final int MOST_DAYS = 730;
    private static final int SEARCH = 60;

    private final RecordWorkflow workflow;
    private final LedgerRecords records;
    private final RecordHistory history;
    private final Keeper keeper;
    private final Indicators indicators;

    RecordController(
            RecordWorkflow workflow,
            LedgerRecords records,
            RecordHistory history,
            Keeper keeper,
            Indicators indicators) {
        this.workflow = workflow;
        this.records = records;
        this.history = history;
        this.keeper = keeper;
        this.indicators = indicators;
    }

    /// What the caller may do with a record. Type `LedgerRecordAction` of the SDL.
    enum RecordAction {
        CORRECT,
        WITHDRAW
    }

    /// `RecordInLedgerPayload`, `CorrectLedgerRecordPayload`, `WithdrawLedgerRecordPayload`.
    record RecordPayload(@Nullable LedgerRecord record, List<Problem> problems) {}

    @QueryMapping
    Page<LedgerRecord> ledgerRecords(
            Actor actor,
            @Argument String unit,
            @Argument String indicator,
            @Argument @Nullable RecordFilter filter,
            @Argument @Nullable Integer first,
            @Argument @Nullable String after) {
        var kept = keeper.read(actor, unit);
        var wanted = Objects.requireNonNullElse(filter, RecordFilter.ALL);
        if (wanted.search() != null && Words.length(wanted.search()) > SEARCH) {
            throw new BadUserInputException("LEDGER_SEARCH_TOO_LONG", SEARCH);
        }
        var request =
                PageRequest.of(first, after, MOST, "ledgerRecords", kept.code(), indicator, wanted);
        return records.page(
                actor.scope(Verb.REPORT_READ),
                kept,
                indicators.get(indicator).id(),
                wanted,
                request);
    }

    @QueryMapping
    LedgerRecord ledgerRecord(Actor actor, @Argument UUID id) {
        return records.get(actor.scope(Verb.REPORT_READ), id);
    }

    @QueryMapping
    List<LedgerRecord> ledgerReminders(
            Actor actor, @Argument String unit, @Argument @Nullable Integer withinDays) {
        var kept = keeper.read(actor, unit);
        if (withinDays != null && (withinDays < 0 || withinDays > MOST_DAYS)) {
            throw new BadUserInputException("LEDGER_DAYS_OUT_OF_RANGE", withinDays, MOST_DAYS);
        }
        return records.due(actor.scope(Verb.REPORT_READ), kept.path(), withinDays);
    }

    @BatchMapping(typeName = "LedgerRecord")
    Map<LedgerRecord, List<LedgerRecordVersion>> versions(List<LedgerRecord> listed) {
        return history.versions(listed);
    }

    @BatchMapping(typeName = "LedgerRecord")
    Map<LedgerRecord, List<String>> claimedElsewhere(List<LedgerRecord> listed) {
        return history.claimedElsewhere(listed);
    }

    @SchemaMapping(typeName = "LedgerRecord")
    List<RecordAction> actions(LedgerRecord listed, Actor actor) {
        return listed.valid() && actor.scope(Verb.REPORT_SUBMIT).contains(listed.unit().path())
                ? List.of(RecordAction.values())
                : List.of();
    }

    @MutationMapping
    RecordPayload recordInLedger(Actor actor, @Argument NewRecord input) {
        return payload(actor, workflow.record(actor, input));
    }

    @MutationMapping
    RecordPayload correctLedgerRecord(Actor actor, @Argument Correction input) {
        return payload(actor, workflow.correct(actor, input));
    }

    @MutationMapping
    RecordPayload withdrawLedgerRecord(Actor actor, @Argument Withdrawal input) {
        return payload(actor, workflow.withdraw(actor, input));
    }

    /// Read after the commit, and admitted anew.
    private RecordPayload payload(Actor actor, Decision<UUID> decision) {
        var id = decision.result();
        return id == null
                ? new RecordPayload(null, decision.problems())
                : new RecordPayload(
                        records.get(actor.scope(Verb.REPORT_READ), id), decision.problems());
    }
}
