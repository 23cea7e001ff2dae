package org.tongbao.integration;

import org.tongbao.db.tables.records.CalendarDayRecord;

/// Days that differ from the ordinary week, for all units.
final class CalendarFile implements FileReader {

    enum DayKind {
        HOLIDAY,
        WORKDAY
    }

    @Override
    public Columns columns() {
        return Columns.of("day kind", "name");
    }

    @Override
    public void read(CsvTable table, Import run, Tally tally) {
        for (var row : table.rows()) {
            var next =
                    new CalendarDayRecord(
                            row.cell("day").date(),
                            row.cell("kind").choice(DayKind.class).name(),
                            row.optional("name").map(cell -> cell.name(60)).orElse(null));
            if (row.sound() && run.first(row, "day", ImportKind.CALENDAR, next.getDay())) {
                var outcome = run.changes().keep(run.register().days.get(next.getDay()), next);
                run.requireShared(row, outcome);
                run.register().days.put(next.getDay(), next);
                tally.add(outcome);
            }
        }
    }
}
