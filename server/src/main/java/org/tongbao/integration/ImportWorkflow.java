package org.tongbao.integration;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.dao.PessimisticLockingFailureException;
import org.springframework.stereotype.Component;
import org.springframework.util.IdGenerator;
import org.tongbao.authority.Actor;
import org.tongbao.authority.Scope;
import org.tongbao.authority.Verb;
import org.tongbao.problem.ForbiddenException;
import org.tongbao.table.TableReader;
import org.tongbao.workflow.Intent;

import java.time.Clock;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// Imports files: all together or none, each row compared with what is stored.
@Component
public class ImportWorkflow {

    private final TableReader reader;
    private final ImportStore store;
    private final NationalList national;
    private final IdGenerator ids;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    ImportWorkflow(
            TableReader reader,
            ImportStore store,
            NationalList national,
            IdGenerator ids,
            ApplicationEventPublisher events,
            Clock clock) {
        this.reader = reader;
        this.store = store;
        this.national = national;
        this.ids = ids;
        this.events = events;
        this.clock = clock;
    }

    /// @param dryRun says what would be done and what is wrong, and stores nothing
    /// @throws ForbiddenException when the actor may import nowhere
    @Intent
    public ImportFilesPayload importFiles(Actor actor, List<ImportFile> files, boolean dryRun) {
        if (actor.scope(Verb.IMPORT).equals(Scope.NOWHERE)) {
            throw new ForbiddenException("import");
        }
        var complaints = new Complaints();
        var tables = tables(files, complaints);
        if (complaints.any()) {
            return ImportFilesPayload.refused(complaints.all());
        }
        store.lock();
        var register = store.load(actor.scope(Verb.UNIT_READ), plans(tables));
        if (tables.stream().anyMatch(table -> table.kind() == ImportKind.HISTORY)) {
            store.loadHistory(register);
        }
        var run = new Import(actor, register, ids, YearMonth.now(clock));
        var results = tables.stream().map(table -> read(table, run)).toList();
        if (complaints.any()) {
            return ImportFilesPayload.refused(complaints.all());
        }
        if (!dryRun && !run.changes().none()) {
            store(run);
            announce(run, results);
        }
        return ImportFilesPayload.done(results);
    }

    /// Takes over a division of the national list. Units that are there stay as they are.
    @Intent
    public ImportNationalListPayload importDivision(Actor actor, String division, boolean dryRun) {
        if (actor.scope(Verb.IMPORT).equals(Scope.NOWHERE)) {
            throw new ForbiddenException("import");
        }
        var complaints = new Complaints();
        var file = national.file(division);
        var units = new OrgUnitFile(true);
        var table = CsvTable.read(file, 0, units.columns(), complaints, reader);
        store.lock();
        var run =
                new Import(
                        actor,
                        store.loadUnits(actor.scope(Verb.UNIT_READ)),
                        ids,
                        YearMonth.now(clock));
        var tally = new Tally();
        units.read(table, run, tally);
        if (complaints.any()) {
            return ImportNationalListPayload.refused(file.name());
        }
        var result = tally.result(file.name(), file.kind());
        if (!dryRun && !run.changes().none()) {
            store(run);
            announce(run, List.of(result));
        }
        return ImportNationalListPayload.done(result, tally.leftOut());
    }

    private void announce(Import run, List<ImportResult> results) {
        var actor = run.actor();
        run.newTops()
                .forEach(top ->
                        events.publishEvent(new TopUnitImported(actor, top.id(), top.path())));
        events.publishEvent(new FilesImported(actor, run.home(), results));
    }

    private List<CsvTable> tables(List<ImportFile> files, Complaints complaints) {
        var tables = new ArrayList<CsvTable>();
        for (var i = 0; i < files.size(); i++) {
            var columns = FileReaders.of(files.get(i).kind()).columns();
            tables.add(CsvTable.read(files.get(i), i, columns, complaints, reader));
        }
        if (tables.isEmpty()) {
            complaints.noFiles();
        }
        tables.sort(Comparator.comparing(CsvTable::kind));
        return tables;
    }

    private static List<String> plans(List<CsvTable> tables) {
        return tables.stream()
                .flatMap(table -> table.rows().stream())
                .flatMap(row -> row.optional("plan").stream())
                .map(Cell::text)
                .filter(code -> code.chars().allMatch(c -> c < 128))
                .distinct()
                .toList();
    }

    private static ImportResult read(CsvTable table, Import run) {
        var tally = new Tally();
        FileReaders.of(table.kind()).read(table, run, tally);
        return tally.result(table.name(), table.kind());
    }

    /// Two imports into an empty tree lock nothing; the second to store is repeated and finds what
    /// the first stored.
    private void store(Import run) {
        try {
            store.store(run.changes());
        } catch (DuplicateKeyException raced) {
            throw new PessimisticLockingFailureException("another import came first", raced);
        }
    }
}
