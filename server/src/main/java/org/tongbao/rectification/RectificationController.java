package org.tongbao.rectification;

import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;
import org.tongbao.authority.Actor;
import org.tongbao.authority.Verb;
import org.tongbao.graphql.Page;
import org.tongbao.graphql.PageRequest;
import org.tongbao.orgunit.OrgUnits;
import org.tongbao.problem.Problem;
import org.tongbao.rectification.RectificationOpeningWorkflow.Opening;
import org.tongbao.rectification.RectificationWorkflow.Reply;
import org.tongbao.workflow.Decision;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

/// Opening, replying to, settling and listing rectifications. What an answer shows is read after
/// the commit, and admitted anew.
@Controller
class RectificationController {

    private static final int MOST = 100;

    private final Rectifications rectifications;
    private final RectificationOpeningWorkflow opening;
    private final RectificationWorkflow workflow;
    private final OrgUnits units;

    RectificationController(
            Rectifications rectifications,
            RectificationOpeningWorkflow opening,
            RectificationWorkflow workflow,
            OrgUnits units) {
        this.rectifications = rectifications;
        this.opening = opening;
        this.workflow = workflow;
        this.units = units;
    }

    record AcceptInput(UUID rectification, int version, @Nullable String words) {}

    record ReturnInput(UUID rectification, int version, String reason, @Nullable LocalDate dueOn) {}

    record WithdrawInput(UUID rectification, int version, String reason) {}

    /// The payload of every mutation of a rectification.
    record RectificationPayload(@Nullable Rectification rectification, List<Problem> problems) {}

    @QueryMapping
    Rectification rectification(Actor actor, @Argument UUID id) {
        return rectifications.get(actor.scope(Verb.REPORT_READ), id);
    }

    @QueryMapping
    Page<Rectification> rectifications(
            Actor actor,
            @Argument String unit,
            @Argument @Nullable RectificationFilter stage,
            @Argument @Nullable Integer first,
            @Argument @Nullable String after) {
        var scope = actor.scope(Verb.REPORT_READ);
        var under = units.get(scope, unit);
        var shown = Objects.requireNonNullElse(stage, RectificationFilter.GOING_ON);
        var request = PageRequest.of(first, after, MOST, "rectifications", under.code(), shown);
        return rectifications.page(scope, under, shown, request);
    }

    @QueryMapping
    LocalDate rectificationDueDay(Actor actor, @Argument String unit) {
        return opening.usualDay(actor, unit);
    }

    @MutationMapping
    RectificationPayload openRectification(Actor actor, @Argument Opening input) {
        return payload(actor, opening.open(actor, input));
    }

    @MutationMapping
    RectificationPayload replyToRectification(Actor actor, @Argument Reply input) {
        return payload(actor, workflow.reply(actor, input));
    }

    @MutationMapping
    RectificationPayload acceptRectification(Actor actor, @Argument AcceptInput input) {
        return payload(
                actor,
                workflow.accept(actor, input.rectification(), input.version(), input.words()));
    }

    @MutationMapping
    RectificationPayload returnRectification(Actor actor, @Argument ReturnInput input) {
        return payload(
                actor,
                workflow.giveBack(
                        actor,
                        input.rectification(),
                        input.version(),
                        input.reason(),
                        input.dueOn()));
    }

    @MutationMapping
    RectificationPayload withdrawRectification(Actor actor, @Argument WithdrawInput input) {
        return payload(
                actor,
                workflow.withdraw(actor, input.rectification(), input.version(), input.reason()));
    }

    private RectificationPayload payload(Actor actor, Decision<UUID> decision) {
        var id = decision.result();
        return id == null
                ? new RectificationPayload(null, decision.problems())
                : new RectificationPayload(
                        rectifications.get(actor.scope(Verb.REPORT_READ), id), List.of());
    }
}
