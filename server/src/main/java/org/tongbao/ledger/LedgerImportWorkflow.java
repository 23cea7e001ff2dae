package org.tongbao.ledger;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.util.IdGenerator;
import org.tongbao.authority.Actor;
import org.tongbao.authority.PersonActor;
import org.tongbao.ledger.LedgerFileReader.Outcome;
import org.tongbao.ledger.RecordRules.Checked;
import org.tongbao.orgunit.OrgUnit;
import org.tongbao.problem.ForbiddenException;
import org.tongbao.problem.InputProblem;
import org.tongbao.problem.Problem;
import org.tongbao.problem.StateProblem;
import org.tongbao.workflow.Decision;
import org.tongbao.workflow.Intent;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/// Takes over a file of records: all rows or none. What is there word for word already stays as it
/// is, so the same file again changes nothing.
@Component
class LedgerImportWorkflow {

    private final Keeper keeper;
    private final LedgerFileReader reader;
    private final RecordDesk desk;
    private final RecordStore store;
    private final IdGenerator ids;
    private final Clock clock;

    LedgerImportWorkflow(
            Keeper keeper,
            LedgerFileReader reader,
            RecordDesk desk,
            RecordStore store,
            IdGenerator ids,
            Clock clock) {
        this.keeper = keeper;
        this.reader = reader;
        this.desk = desk;
        this.store = store;
        this.ids = ids;
        this.clock = clock;
    }

    /// `ImportLedgerRecordsInput` of the SDL.
    record LedgerFile(String unit, String indicator, String file, @Nullable Boolean dryRun) {}

    /// How many rows became records, and how many were there already.
    record Tally(int created, int unchanged) {}

    /// A row that is sound.
    private record Sound(LedgerSheet.Row row, Content content) {}

    @Intent
    public Decision<Tally> take(Actor actor, LedgerFile file) {
        var unit = keeper.record(actor, file.unit());
        if (!(actor instanceof PersonActor person)) {
            throw new ForbiddenException("only people keep ledgers");
        }
        desk.lock(unit);
        var ledger = desk.ledger(unit, file.indicator());
        if (ledger.isEmpty()) {
            return Decision.refused(StateProblem.of("LEDGER_OFF"));
        }
        return switch (reader.read(ledger.get(), file.file())) {
            case Outcome.Refused(var problem) -> Decision.refused(problem);
            case Outcome.Rows(var rows) ->
                    stored(
                            actor,
                            unit,
                            ledger.get(),
                            rows,
                            person.id(),
                            Boolean.TRUE.equals(file.dryRun()));
        };
    }

    private Decision<Tally> stored(
            Actor actor,
            OrgUnit unit,
            Ledger ledger,
            List<LedgerSheet.Row> rows,
            UUID by,
            boolean dryRun) {
        var problems = new ArrayList<Problem>();
        var sound = sound(ledger, rows, problems);
        var fresh = fresh(unit, ledger, sound, problems);
        if (!problems.isEmpty()) {
            return Decision.refused(problems);
        }
        if (!dryRun) {
            for (var row : fresh) {
                var draft = desk.draft(unit, ledger, ids.generateId(), row.content(), by);
                desk.add(actor, unit, ledger, draft)
                        .forEach(one -> problems.add(LedgerRowProblem.of(ledger, row.row(), one)));
            }
        }
        return problems.isEmpty()
                ? Decision.made(new Tally(fresh.size(), sound.size() - fresh.size()))
                : Decision.refused(problems);
    }

    private List<Sound> sound(Ledger ledger, List<LedgerSheet.Row> rows, List<Problem> problems) {
        var rules = new RecordRules(ledger, LocalDate.now(clock));
        var sound = new ArrayList<Sound>();
        for (var row : rows) {
            switch (rules.check(row.values(), Map.of())) {
                case Checked.Unsound(var wrong) ->
                        wrong.forEach(one -> problems.add(LedgerRowProblem.of(ledger, row, one)));
                case Checked.Sound(var content) -> sound.add(new Sound(row, content));
            }
        }
        return sound;
    }

    /// Rows that are not there yet, in the order of their identifiers: two imports at once wait for
    /// each other instead of blocking each other. Without an identifier equal rows cannot be told
    /// from a file that was sent twice, and are refused.
    private List<Sound> fresh(
            OrgUnit unit, Ledger ledger, List<Sound> rows, List<Problem> problems) {
        var there = store.contents(unit.id(), ledger.indicator().id());
        var seen = new HashMap<Object, Integer>();
        var fresh = new ArrayList<Sound>();
        for (var row : rows) {
            var identifier = row.content().identifier(ledger);
            var before =
                    seen.putIfAbsent(
                            identifier == null ? row.content() : identifier, row.row().number());
            if (before != null) {
                problems.add(wrong(ledger, row, "LEDGER_ROW_TWICE", before));
            } else if (!there.contains(row.content())) {
                fresh.add(row);
            } else if (identifier == null) {
                problems.add(wrong(ledger, row, "LEDGER_ROW_THERE"));
            }
        }
        fresh.sort(Comparator.comparing(row -> String.valueOf(row.content().identifier(ledger))));
        return fresh;
    }

    private static Problem wrong(Ledger ledger, Sound row, String code, Object... arguments) {
        return LedgerRowProblem.of(ledger, row.row(), InputProblem.at(code, List.of(), arguments));
    }
}
