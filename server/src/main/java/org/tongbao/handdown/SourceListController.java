package org.tongbao.handdown;

import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;
import org.tongbao.authority.Actor;
import org.tongbao.authority.Authority;
import org.tongbao.authority.Verb;
import org.tongbao.graphql.BadUserInputException;
import org.tongbao.graphql.Messages;
import org.tongbao.graphql.Page;
import org.tongbao.graphql.PageRequest;
import org.tongbao.handdown.DistrictWorkflow.Reassignment;
import org.tongbao.handdown.DistrictWorkflow.Removal;
import org.tongbao.handdown.DistrictWorkflow.Settlement;
import org.tongbao.handdown.ImportListWorkflow.ListFile;
import org.tongbao.indicator.Indicators;
import org.tongbao.ledger.Ledger;
import org.tongbao.ledger.LedgerValue;
import org.tongbao.ledger.ListDesk;
import org.tongbao.orgunit.OrgUnit;
import org.tongbao.orgunit.OrgUnits;
import org.tongbao.problem.Problem;
import org.tongbao.workflow.Decision;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;

/// Lists as the district that hands them down sees them.
@Controller
class SourceListController {

    private static final int MOST = 100;
    private static final int SEARCH = 60;

    private final ImportListWorkflow imports;
    private final DistrictWorkflow workflow;
    private final SourceLists lists;
    private final SourceRows rows;
    private final Towns towns;
    private final ListDesk ledgers;
    private final Indicators indicators;
    private final OrgUnits units;
    private final Authority authority;
    private final Messages messages;

    SourceListController(
            ImportListWorkflow imports,
            DistrictWorkflow workflow,
            SourceLists lists,
            SourceRows rows,
            Towns towns,
            ListDesk ledgers,
            Indicators indicators,
            OrgUnits units,
            Authority authority,
            Messages messages) {
        this.imports = imports;
        this.workflow = workflow;
        this.lists = lists;
        this.rows = rows;
        this.towns = towns;
        this.ledgers = ledgers;
        this.indicators = indicators;
        this.units = units;
        this.authority = authority;
        this.messages = messages;
    }

    /// `SourceListLine` of the SDL.
    record Line(
            int row,
            PlannedRow.News news,
            String title,
            @Nullable String identifier,
            @Nullable String owner,
            @Nullable String address,
            LocalDate countedOn,
            List<LedgerValue> values,
            @Nullable OrgUnit unit,
            @Nullable Basis basis,
            List<Doubt> doubts) {}

    /// Nothing but problems when it was refused.
    record ImportSourceListPayload(
            @Nullable SourceList list,
            @Nullable Integer created,
            @Nullable Integer changed,
            @Nullable Integer known,
            @Nullable Integer unchanged,
            @Nullable List<Line> rows,
            @Nullable List<SourceRow> vanished,
            List<Problem> problems) {}

    /// `ReassignSourceRowPayload`, `SettleSourceRowPayload`, `RemoveSourceRowPayload`.
    record RowPayload(@Nullable SourceRow row, List<Problem> problems) {}

    @QueryMapping
    List<SourceBook> sourceBooks(Actor actor, @Argument String unit) {
        var district = read(actor, unit);
        var scope = actor.scope(Verb.REPORT_READ);
        var came = lists.of(scope, district);
        var tallies = lists.tallies(scope, district);
        var vanished = lists.vanished(scope, district);
        var keepers = towns.of(scope, district).stream().map(Town::unit).toList();
        var counted = ledgers.countingNobodys(scope, district);
        return ledgers.ofChildren(scope, district).stream()
                .map(ledger -> {
                    var indicator = ledger.indicator().id();
                    return new SourceBook(
                            ledger,
                            keepers,
                            counted.contains(indicator),
                            came.getOrDefault(indicator, List.of()),
                            tallies.getOrDefault(indicator, List.of()),
                            vanished.getOrDefault(indicator, 0));
                })
                .toList();
    }

    @QueryMapping
    Page<SourceRow> sourceRows(
            Actor actor,
            @Argument String unit,
            @Argument String indicator,
            @Argument @Nullable SourceRowFilter filter,
            @Argument @Nullable Integer first,
            @Argument @Nullable String after) {
        var district = read(actor, unit);
        var wanted = Objects.requireNonNullElse(filter, SourceRowFilter.ALL);
        var search = wanted.search();
        if (search != null && search.codePointCount(0, search.length()) > SEARCH) {
            throw new BadUserInputException("LEDGER_SEARCH_TOO_LONG", SEARCH);
        }
        var request =
                PageRequest.of(
                        first, after, MOST, "sourceRows", district.code(), indicator, wanted);
        return rows.page(
                actor.scope(Verb.REPORT_READ),
                district,
                indicators.get(indicator).id(),
                wanted,
                request);
    }

    @SchemaMapping(typeName = "SourceDoubt")
    String message(Doubt doubt, Locale language) {
        return messages.say(language, doubt.code(), doubt.arguments().toArray());
    }

    @MutationMapping
    ImportSourceListPayload importSourceList(Actor actor, @Argument ListFile input) {
        var decision = imports.take(actor, input);
        var brought = decision.result();
        if (brought == null) {
            return new ImportSourceListPayload(
                    null, null, null, null, null, null, null, decision.problems());
        }
        var tally = brought.tally();
        return new ImportSourceListPayload(
                brought.list(),
                tally.created(),
                tally.changed(),
                tally.known(),
                tally.unchanged(),
                brought.rows().stream().map(row -> line(brought.ledger(), row)).toList(),
                rows.byId(
                        actor.scope(Verb.REPORT_READ),
                        brought.vanished().stream().map(StoredRow::id).toList()),
                decision.problems());
    }

    private static Line line(Ledger ledger, PlannedRow row) {
        var thing = row.thing();
        return new Line(
                thing.row(),
                row.news(),
                thing.title(),
                thing.identifier(),
                thing.owner(),
                thing.address(),
                thing.countedOn(),
                LedgerValue.of(ledger, thing.values()),
                row.unit(),
                row.basis(),
                row.doubts());
    }

    @MutationMapping
    RowPayload reassignSourceRow(Actor actor, @Argument Reassignment input) {
        return payload(actor, workflow.reassign(actor, input));
    }

    @MutationMapping
    RowPayload settleSourceRow(Actor actor, @Argument Settlement input) {
        return payload(actor, workflow.settle(actor, input));
    }

    @MutationMapping
    RowPayload removeSourceRow(Actor actor, @Argument Removal input) {
        return payload(actor, workflow.remove(actor, input));
    }

    /// Read after the commit, and admitted anew.
    private RowPayload payload(Actor actor, Decision<UUID> decision) {
        var id = decision.result();
        return new RowPayload(
                id == null ? null : rows.find(actor.scope(Verb.REPORT_READ), id).orElse(null),
                decision.problems());
    }

    private OrgUnit read(Actor actor, String code) {
        var unit = units.get(actor.scope(Verb.UNIT_READ), code);
        authority.require(actor, Verb.REPORT_READ, unit.path());
        return unit;
    }
}
