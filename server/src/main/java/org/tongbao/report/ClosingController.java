package org.tongbao.report;

import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;
import org.tongbao.authority.Actor;
import org.tongbao.problem.Problem;

import java.time.YearMonth;
import java.util.List;

/// Closing months and handing them up. What an answer shows is read after the commit, and admitted
/// anew.
@Controller
class ClosingController {

    private final ReadClosing readClosing;
    private final ClosingWorkflow workflow;

    ClosingController(ReadClosing readClosing, ClosingWorkflow workflow) {
        this.readClosing = readClosing;
        this.workflow = workflow;
    }

    record CloseMonthInput(String unit, YearMonth month, @Nullable Boolean confirmed) {}

    record ReopenMonthInput(String unit, YearMonth month, String reason) {}

    record AcceptMonthInput(String unit, YearMonth month, int version) {}

    record ReturnMonthInput(String unit, YearMonth month, int version, String reason) {}

    /// `CloseMonthPayload`, `ReopenMonthPayload`, `AcceptMonthPayload`, `ReturnMonthPayload`.
    record MonthPayload(@Nullable MonthClosing closing, List<Problem> problems) {}

    @QueryMapping
    MonthClosing monthClosing(Actor actor, @Argument String unit, @Argument YearMonth month) {
        return readClosing.get(actor, unit, month);
    }

    @MutationMapping
    MonthPayload closeMonth(Actor actor, @Argument CloseMonthInput input) {
        var confirmed = Boolean.TRUE.equals(input.confirmed());
        var decision = workflow.close(actor, input.unit(), input.month(), confirmed);
        return payload(actor, decision, input.unit(), input.month());
    }

    @MutationMapping
    MonthPayload reopenMonth(Actor actor, @Argument ReopenMonthInput input) {
        var decision = workflow.reopen(actor, input.unit(), input.month(), input.reason());
        return payload(actor, decision, input.unit(), input.month());
    }

    @MutationMapping
    MonthPayload acceptMonth(Actor actor, @Argument AcceptMonthInput input) {
        var decision = workflow.accept(actor, input.unit(), input.month(), input.version());
        return payload(actor, decision, input.unit(), input.month());
    }

    @MutationMapping
    MonthPayload returnMonth(Actor actor, @Argument ReturnMonthInput input) {
        var decision =
                workflow.giveBack(
                        actor, input.unit(), input.month(), input.version(), input.reason());
        return payload(actor, decision, input.unit(), input.month());
    }

    private MonthPayload payload(
            Actor actor, Decision<ClosingState> decision, String unit, YearMonth month) {
        return decision.result() == null
                ? new MonthPayload(null, decision.problems())
                : new MonthPayload(readClosing.get(actor, unit, month), List.of());
    }
}
