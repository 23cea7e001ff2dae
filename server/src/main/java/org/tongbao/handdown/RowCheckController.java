package org.tongbao.handdown;

import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;
import org.tongbao.authority.Actor;
import org.tongbao.authority.Authority;
import org.tongbao.authority.UnitPath;
import org.tongbao.authority.Verb;
import org.tongbao.handdown.CheckWorkflow.Claim;
import org.tongbao.handdown.CheckWorkflow.Confirmation;
import org.tongbao.handdown.CheckWorkflow.Dispute;
import org.tongbao.ledger.LedgerValue;
import org.tongbao.orgunit.OrgUnit;
import org.tongbao.orgunit.OrgUnits;
import org.tongbao.problem.Problem;
import org.tongbao.workflow.Decision;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/// Rows of lists as the unit that has to check them sees them.
@Controller
class RowCheckController {

    private final CheckWorkflow workflow;
    private final SourceRows rows;
    private final Towns towns;
    private final OrgUnits units;
    private final Authority authority;

    RowCheckController(
            CheckWorkflow workflow,
            SourceRows rows,
            Towns towns,
            OrgUnits units,
            Authority authority) {
        this.workflow = workflow;
        this.rows = rows;
        this.towns = towns;
        this.units = units;
        this.authority = authority;
    }

    /// What the caller may do with a row now. Type `SourceRowAction` of the SDL.
    enum RowAction {
        CONFIRM,
        DISPUTE,
        CLAIM,
        REASSIGN,
        SETTLE,
        REMOVE
    }

    record RowsToCheck(
            OrgUnit unit,
            List<SourceRow> awaiting,
            List<SourceRow> disputed,
            List<SourceRow> open) {}

    record ConfirmSourceRowsPayload(@Nullable List<SourceRow> rows, List<Problem> problems) {}

    /// `DisputeSourceRowPayload`, `ClaimSourceRowPayload`.
    record RowPayload(@Nullable SourceRow row, List<Problem> problems) {}

    @QueryMapping
    RowsToCheck rowsToCheck(Actor actor, @Argument String unit) {
        var town = units.get(actor.scope(Verb.UNIT_READ), unit);
        authority.require(actor, Verb.REPORT_READ, town.path());
        var scope = actor.scope(Verb.REPORT_READ);
        var found =
                towns.above(scope, town)
                        .map(district -> rows.toCheck(scope, town, district))
                        .orElse(List.of());
        return new RowsToCheck(
                town,
                found.stream()
                        .filter(row -> row.isOf(town) && row.state() == RowState.ASSIGNED)
                        .toList(),
                found.stream()
                        .filter(row -> row.isOf(town) && row.state() == RowState.DISPUTED)
                        .toList(),
                found.stream().filter(SourceRow::open).toList());
    }

    /// Of a row that is open to others only what says whose it may be.
    @SchemaMapping(typeName = "SourceRow")
    List<LedgerValue> values(SourceRow row, Actor actor) {
        var reads = actor.scope(Verb.REPORT_READ);
        var unit = row.unit();
        return reads.contains(row.district().path())
                        || (unit != null && reads.contains(unit.path()))
                ? LedgerValue.of(row.ledger(), row.content())
                : List.of();
    }

    @SchemaMapping(typeName = "SourceRow")
    List<RowAction> actions(SourceRow row, Actor actor) {
        var actions = new ArrayList<RowAction>();
        var unit = row.unit();
        var unsettled = row.state() == RowState.ASSIGNED || row.state() == RowState.DISPUTED;
        if (unsettled && unit != null && actor.scope(Verb.REPORT_SUBMIT).contains(unit.path())) {
            actions.addAll(List.of(RowAction.CONFIRM, RowAction.DISPUTE));
        }
        if (row.open() && mayClaim(row, actor)) {
            actions.add(RowAction.CLAIM);
        }
        if (actor.scope(Verb.LIST_MANAGE).contains(row.district().path())) {
            actions.addAll(decisions(row.state()));
        }
        return actions;
    }

    /// For a unit directly under the district that has not claimed it yet.
    private static boolean mayClaim(SourceRow row, Actor actor) {
        return actor.scope(Verb.REPORT_SUBMIT).roots().stream()
                .filter(root -> root.governing().equals(row.district().path()))
                .filter(root -> !root.isTop())
                .anyMatch(root -> !claimedBy(row, root));
    }

    private static boolean claimedBy(SourceRow row, UnitPath unit) {
        return row.claims().stream().anyMatch(claim -> claim.unit().path().equals(unit));
    }

    private static List<RowAction> decisions(RowState state) {
        return switch (state) {
            case UNASSIGNED, ASSIGNED, DISPUTED, CONFIRMED ->
                    List.of(RowAction.REASSIGN, RowAction.REMOVE);
            case CONTESTED -> List.of(RowAction.SETTLE, RowAction.REMOVE);
            case KNOWN -> List.of(RowAction.REMOVE);
            case REMOVED -> List.of(RowAction.REASSIGN);
        };
    }

    @MutationMapping
    ConfirmSourceRowsPayload confirmSourceRows(Actor actor, @Argument Confirmation input) {
        var decision = workflow.confirm(actor, input);
        var ids = decision.result();
        return new ConfirmSourceRowsPayload(
                ids == null ? null : rows.byId(actor.scope(Verb.REPORT_READ), ids),
                decision.problems());
    }

    @MutationMapping
    RowPayload disputeSourceRow(Actor actor, @Argument Dispute input) {
        return payload(actor, workflow.dispute(actor, input));
    }

    @MutationMapping
    RowPayload claimSourceRow(Actor actor, @Argument Claim input) {
        return payload(actor, workflow.claim(actor, input));
    }

    /// Read after the commit, and admitted anew.
    private RowPayload payload(Actor actor, Decision<UUID> decision) {
        var id = decision.result();
        return new RowPayload(
                id == null ? null : rows.find(actor.scope(Verb.REPORT_READ), id).orElse(null),
                decision.problems());
    }
}
