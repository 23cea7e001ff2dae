package org.tongbao.integration;

import org.jspecify.annotations.Nullable;
import org.tongbao.db.tables.records.FormRecord;
import org.tongbao.db.tables.records.FormTextRecord;
import org.tongbao.db.tables.records.TargetRecord;
import org.tongbao.plan.TargetMeaning;

import java.time.YearMonth;
import java.util.List;
import java.util.UUID;

/// Optional texts of forms, some of them the words on a qualitative target of the form's unit.
final class FormTextFile implements FileReader {

    private static final YearMonth OPEN_START = YearMonth.of(2000, 1);

    @Override
    public Columns columns() {
        return Columns.of("form code position label", "english_label plan indicator");
    }

    @Override
    public void read(CsvTable table, Import run, Tally tally) {
        for (var row : table.rows()) {
            var form = run.form(row.cell("form"));
            if (form == null) {
                continue;
            }
            var next =
                    new FormTextRecord(
                            form.getId(),
                            row.cell("code").code(60),
                            row.cell("position").integer(1, 1000),
                            row.cell("label").name(60),
                            row.optional("english_label").map(cell -> cell.name(120)).orElse(null),
                            target(row, run, form),
                            OPEN_START,
                            FormFile.OPEN_END);
            var key = List.of(form.getId(), next.getCode());
            keepSpan(next, run.register().formTexts.get(key));
            if (row.sound() && run.first(row, "code", ImportKind.FORM_TEXTS, key)) {
                var outcome = run.changes().keep(run.register().formTexts.get(key), next);
                run.require(row, outcome, run.register().units.id(form.getOrgUnitId()).path());
                tally.add(outcome);
            }
        }
    }

    /// From which month on a text is asked is for the page of forms to say.
    private static void keepSpan(FormTextRecord next, @Nullable FormTextRecord known) {
        if (known != null) {
            next.setFromMonth(known.getFromMonth());
            next.setToMonth(known.getToMonth());
        }
    }

    private static @Nullable UUID target(CsvRow row, Import run, FormRecord form) {
        if (row.optional("plan").isEmpty() && row.optional("indicator").isEmpty()) {
            return null;
        }
        var plan = run.plan(row.cell("plan"));
        var indicator = run.indicator(row.cell("indicator"));
        if (plan == null || indicator == null) {
            return null;
        }
        var target =
                run
                        .register()
                        .targets(plan.getId(), indicator.row().getId(), form.getOrgUnitId())
                        .stream()
                        .filter(one -> one.getMeaning().equals(TargetMeaning.QUALITATIVE.name()))
                        .findFirst()
                        .map(TargetRecord::getId);
        if (target.isEmpty()) {
            row.complain("indicator", "ROW_TARGET_UNKNOWN", indicator.row().getName());
        }
        return target.orElse(null);
    }
}
