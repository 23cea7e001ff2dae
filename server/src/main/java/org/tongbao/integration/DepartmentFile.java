package org.tongbao.integration;

import static org.tongbao.db.Tables.DEPARTMENT_ALIAS;

import org.jspecify.annotations.Nullable;
import org.tongbao.db.tables.records.DepartmentAliasRecord;
import org.tongbao.db.tables.records.DepartmentRecord;

import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;

/// 责任单位, each of one unit.
final class DepartmentFile implements FileReader {

    @Override
    public Columns columns() {
        return Columns.of("unit name", "aliases source");
    }

    @Override
    public void read(CsvTable table, Import run, Tally tally) {
        for (var row : table.rows()) {
            var unit = run.unit(row.cell("unit"));
            var name = row.cell("name").name(60);
            var aliases =
                    row.optional("aliases").map(cell -> cell.names(60)).orElseGet(TreeSet::new);
            var source = row.optional("source").map(cell -> cell.text(200)).orElse(null);
            if (unit != null
                    && row.sound()
                    && run.first(row, "name", ImportKind.DEPARTMENTS, unit.code(), name)) {
                var outcome = keep(run, unit, name, source, aliases);
                run.require(row, outcome, unit.path());
                tally.add(outcome);
            }
        }
    }

    private static Outcome keep(
            Import run,
            KnownUnit unit,
            String name,
            @Nullable String source,
            SortedSet<String> aliases) {
        var known = run.register().departments.getOrDefault(unit.id(), Map.of()).get(name);
        var id = known == null ? run.newId() : known.row().getId();
        var next = new KnownDepartment(new DepartmentRecord(id, unit.id(), name, source), aliases);
        var renamed = known != null && !known.aliases().equals(aliases);
        var outcome =
                run.changes().keep(known == null ? null : known.row(), next.row()).or(renamed);
        if (renamed || (known == null && !aliases.isEmpty())) {
            run.changes()
                    .relink(
                            DEPARTMENT_ALIAS.DEPARTMENT_ID,
                            id,
                            aliases.stream()
                                    .map(alias -> new DepartmentAliasRecord(id, alias))
                                    .toList());
        }
        run.register().put(next);
        return outcome;
    }
}
