package org.tongbao.handdown;

import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.util.IdGenerator;
import org.tongbao.authority.Actor;
import org.tongbao.authority.Authority;
import org.tongbao.authority.PersonActor;
import org.tongbao.authority.Scope;
import org.tongbao.authority.Verb;
import org.tongbao.handdown.HandDownEvent.ListImported;
import org.tongbao.handdown.PlannedRow.News;
import org.tongbao.ledger.KnownThings;
import org.tongbao.ledger.Ledger;
import org.tongbao.ledger.ListDesk;
import org.tongbao.ledger.ListReader;
import org.tongbao.ledger.ListReader.Reading;
import org.tongbao.ledger.ListedThing;
import org.tongbao.orgunit.OrgUnit;
import org.tongbao.orgunit.OrgUnits;
import org.tongbao.problem.ForbiddenException;
import org.tongbao.problem.InputProblem;
import org.tongbao.problem.StateProblem;
import org.tongbao.workflow.Decision;
import org.tongbao.workflow.Intent;

import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/// Takes over a list: all rows or none. The same list again changes nothing.
@Component
class ImportListWorkflow {

    private static final int NAME = 100;

    private final OrgUnits units;
    private final Authority authority;
    private final ListDesk desk;
    private final ListReader reader;
    private final KnownThings known;
    private final Towns towns;
    private final RememberedEnterprises remembered;
    private final SourceRowStore store;
    private final ApplicationEventPublisher events;
    private final IdGenerator ids;
    private final Clock clock;

    ImportListWorkflow(
            OrgUnits units,
            Authority authority,
            ListDesk desk,
            ListReader reader,
            KnownThings known,
            Towns towns,
            RememberedEnterprises remembered,
            SourceRowStore store,
            ApplicationEventPublisher events,
            IdGenerator ids,
            Clock clock) {
        this.units = units;
        this.authority = authority;
        this.desk = desk;
        this.reader = reader;
        this.known = known;
        this.towns = towns;
        this.remembered = remembered;
        this.store = store;
        this.events = events;
        this.ids = ids;
        this.clock = clock;
    }

    /// `SourceColumnInput` of the SDL.
    record SourceColumn(String field, String head) {}

    /// `ImportSourceListInput` of the SDL.
    record ListFile(
            String unit,
            String indicator,
            String name,
            String file,
            @Nullable Boolean whole,
            @Nullable List<SourceColumn> columns,
            @Nullable Boolean dryRun) {

        Map<String, String> heads() {
            var heads = new HashMap<String, String>();
            Objects.requireNonNullElse(columns, List.<SourceColumn>of())
                    .forEach(column -> heads.put(column.field(), column.head()));
            return heads;
        }
    }

    /// What a list brings, or brought.
    ///
    /// @param list null when nothing was stored
    record Brought(
            Ledger ledger,
            @Nullable SourceList list,
            SourceList tally,
            List<PlannedRow> rows,
            List<StoredRow> vanished) {}

    @Intent
    public Decision<Brought> take(Actor actor, ListFile file) {
        var district = units.get(actor.scope(Verb.UNIT_READ), file.unit());
        authority.require(actor, Verb.LIST_MANAGE, district.path());
        if (!(actor instanceof PersonActor person)) {
            throw new ForbiddenException("only people hand lists down");
        }
        var name = Note.of(file.name()).text();
        if (name == null || name.codePointCount(0, name.length()) > NAME) {
            return Decision.refused(InputProblem.at("SOURCE_NAME", List.of("name"), NAME));
        }
        desk.lock(district);
        var ledger = desk.ofChildren(Scope.EVERYWHERE, district, file.indicator());
        if (ledger.isEmpty()) {
            return Decision.refused(StateProblem.of("SOURCE_NO_LEDGER").in("indicator"));
        }
        return switch (reader.read(ledger.get(), file.file(), file.heads())) {
            case Reading.Refused(var problems) -> Decision.refused(problems);
            case Reading.Things(var things) ->
                    Decision.made(brought(person, district, ledger.get(), file, name, things));
        };
    }

    private Brought brought(
            PersonActor actor,
            OrgUnit district,
            Ledger ledger,
            ListFile file,
            String name,
            List<ListedThing> things) {
        var plan = plan(district, ledger, things);
        var rows = plan.of(things);
        var whole = !Boolean.FALSE.equals(file.whole());
        var vanished = whole ? plan.vanished(things) : List.<StoredRow>of();
        var tally = tally(name, whole, rows, vanished, actor.name());
        var moves = rows.stream().anyMatch(PlannedRow::moves) || !vanished.isEmpty();
        if (Boolean.TRUE.equals(file.dryRun()) || !moves) {
            return new Brought(ledger, null, tally, rows, vanished);
        }
        store.add(district, ledger.indicator().id(), tally, actor.id());
        store.take(district, ledger, tally, rows, vanished, actor.id());
        events.publishEvent(new ListImported(actor, district, ledger, tally));
        return new Brought(ledger, tally, tally, rows, vanished);
    }

    private ImportPlan plan(OrgUnit district, Ledger ledger, List<ListedThing> things) {
        var indicator = ledger.indicator().id();
        var identifiers =
                things.stream().map(ListedThing::identifier).filter(Objects::nonNull).toList();
        var owners =
                things.stream()
                        .flatMap(thing -> EnterpriseName.of(thing.owner()).stream())
                        .toList();
        var stored = store.lock(district, indicator);
        return new ImportPlan(
                ledger.fromMonth(),
                new Assignment(
                        towns.of(Scope.EVERYWHERE, district), remembered.of(district, owners)),
                stored,
                known.of(Scope.of(List.of(district.path())), indicator, identifiers));
    }

    private SourceList tally(
            String name,
            boolean whole,
            List<PlannedRow> rows,
            List<StoredRow> vanished,
            String by) {
        return new SourceList(
                ids.generateId(),
                name,
                whole,
                count(rows, News.NEW),
                count(rows, News.CHANGED),
                count(rows, News.KNOWN),
                count(rows, News.UNCHANGED),
                vanished.size(),
                clock.instant(),
                by);
    }

    private static int count(List<PlannedRow> rows, News news) {
        return (int) rows.stream().filter(row -> row.news() == news).count();
    }
}
