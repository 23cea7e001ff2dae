package org.tongbao.integration;

import org.tongbao.db.tables.records.PlanPhaseRecord;

import java.util.List;

/// Phases of plans, by their positions.
final class PlanPhaseFile implements FileReader {

    @Override
    public Columns columns() {
        return Columns.of("plan position name from_month to_month", "");
    }

    @Override
    public void read(CsvTable table, Import run, Tally tally) {
        for (var row : table.rows()) {
            var plan = run.plan(row.cell("plan"));
            if (plan == null) {
                continue;
            }
            var next =
                    new PlanPhaseRecord(
                            plan.getId(),
                            row.cell("position").integer(1, 100),
                            row.cell("name").name(60),
                            row.cell("from_month").month(),
                            row.cell("to_month").month());
            if (next.getFromMonth().isAfter(next.getToMonth())) {
                row.complain("to_month", "ROW_MONTHS_REVERSED");
            }
            var key = List.of(plan.getId(), next.getPosition());
            if (row.sound() && run.first(row, "position", ImportKind.PLAN_PHASES, key)) {
                var outcome = run.changes().keep(run.register().phases.get(key), next);
                run.require(row, outcome, run.register().units.id(plan.getOrgUnitId()).path());
                tally.add(outcome);
            }
        }
    }
}
