package org.tongbao.ledger;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Component;
import org.tongbao.authority.Actor;
import org.tongbao.authority.PersonActor;
import org.tongbao.authority.Verb;
import org.tongbao.ledger.LedgerEvent.RecordsTakenOver;
import org.tongbao.ledger.SplitUnits.Part;
import org.tongbao.orgunit.OrgUnit;
import org.tongbao.problem.ForbiddenException;
import org.tongbao.problem.InputProblem;
import org.tongbao.problem.NotFoundException;
import org.tongbao.problem.Problem;
import org.tongbao.workflow.Decision;
import org.tongbao.workflow.Intent;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/// Parts of a split unit take over what it recorded. Nobody but people can say which thing is in
/// which part.
@Component
class TakeOverWorkflow {

    private static final int MOST = 500;

    private final LedgerRecords records;
    private final SplitUnits splits;
    private final RecordDesk desk;
    private final RecordStore store;
    private final HandedDown lists;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    TakeOverWorkflow(
            LedgerRecords records,
            SplitUnits splits,
            RecordDesk desk,
            RecordStore store,
            HandedDown lists,
            ApplicationEventPublisher events,
            Clock clock) {
        this.records = records;
        this.splits = splits;
        this.desk = desk;
        this.store = store;
        this.lists = lists;
        this.events = events;
        this.clock = clock;
    }

    /// `TakeOverLedgerRecordsInput` of the SDL.
    record TakingOver(String unit, List<UUID> records) {}

    @Intent
    public Decision<List<UUID>> take(Actor actor, TakingOver wanted) {
        var ids = wanted.records().stream().distinct().toList();
        if (ids.isEmpty() || ids.size() > MOST) {
            return Decision.refused(
                    InputProblem.at("LEDGER_RECORDS_COUNT", List.of("records"), MOST, ids.size()));
        }
        var all = seen(actor, ids);
        var left = all.stream().filter(one -> !one.unit().code().equals(wanted.unit())).toList();
        var parts = parts(left, wanted.unit());
        if (!all.stream().allMatch(one -> mayTake(actor, one, wanted.unit(), parts))) {
            throw new ForbiddenException(Verb.REPORT_SUBMIT + " for " + wanted.unit());
        }
        if (!left.isEmpty()) {
            var to = part(parts, left.getFirst()).unit();
            lock(actor, left, to);
            var problems = taken(person(actor), ids, left, parts);
            if (!problems.isEmpty()) {
                return Decision.refused(problems);
            }
            lists.takenOver(left.stream().map(LedgerRecord::id).toList(), to.id());
            events.publishEvent(new RecordsTakenOver(actor, to, left));
        }
        return Decision.made(ids);
    }

    private List<LedgerRecord> seen(Actor actor, List<UUID> ids) {
        var seen = records.byId(actor.scope(Verb.REPORT_READ), ids);
        if (seen.size() < ids.size()) {
            throw new NotFoundException("ledger records");
        }
        return seen;
    }

    private static PersonActor person(Actor actor) {
        if (actor instanceof PersonActor person) {
            return person;
        }
        throw new ForbiddenException("only people keep ledgers");
    }

    /// A part that has it already is told so, whoever gave it.
    private static boolean mayTake(
            Actor actor, LedgerRecord record, String code, Map<UUID, Optional<Part>> parts) {
        var files = actor.scope(Verb.REPORT_SUBMIT);
        var former = record.formerUnit();
        return record.unit().code().equals(code)
                ? files.contains(record.unit().path())
                        || (former != null && files.contains(former.path()))
                : part(parts, record).mayTake(actor, record.unit());
    }

    /// The part by each of the units that the records are left by.
    private Map<UUID, Optional<Part>> parts(List<LedgerRecord> left, String code) {
        var units = left.stream().map(one -> one.unit().id()).distinct().toList();
        if (units.isEmpty()) {
            return Map.of();
        }
        var parts = new HashMap<UUID, Optional<Part>>();
        splits.of(units)
                .forEach((unit, all) ->
                        parts.put(
                                unit,
                                all.stream()
                                        .filter(part -> part.unit().code().equals(code))
                                        .findFirst()));
        return parts;
    }

    private static Part part(Map<UUID, Optional<Part>> parts, LedgerRecord record) {
        return parts.getOrDefault(record.unit().id(), Optional.empty())
                .orElseThrow(() -> new NotFoundException("part of " + record.unit().code()));
    }

    /// Units in the order of their identities, then everything is read once more.
    private void lock(Actor actor, List<LedgerRecord> left, OrgUnit to) {
        Stream.concat(left.stream().map(LedgerRecord::unit), Stream.of(to))
                .distinct()
                .sorted(Comparator.comparing(OrgUnit::id))
                .forEach(desk::lock);
        var ids = left.stream().map(LedgerRecord::id).toList();
        if (!seen(actor, ids).equals(left)) {
            throw new OptimisticLockingFailureException("Another part has one of them now");
        }
    }

    private List<Problem> taken(
            PersonActor by,
            List<UUID> ids,
            List<LedgerRecord> left,
            Map<UUID, Optional<Part>> parts) {
        var problems = new ArrayList<Problem>();
        for (var record : left) {
            var part = part(parts, record);
            var taken = desk.taken(part.unit(), record);
            if (taken.isEmpty()) {
                store.takeOver(
                        record.id(),
                        part.unit().id(),
                        part.since().minusMonths(1),
                        clock.instant(),
                        by.id());
            }
            taken.ifPresent(problem ->
                    problems.add(
                            new InputProblem(
                                    problem.code(),
                                    List.of("records", String.valueOf(ids.indexOf(record.id()))),
                                    problem.arguments())));
        }
        return problems;
    }
}
