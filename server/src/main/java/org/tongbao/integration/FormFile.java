package org.tongbao.integration;

import org.jspecify.annotations.Nullable;
import org.tongbao.db.tables.records.FormLineRecord;
import org.tongbao.db.tables.records.FormRecord;
import org.tongbao.indicator.IndicatorKind;

import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;

/// Forms and their lines: each row is a line and repeats its form.
final class FormFile implements FileReader {

    static final YearMonth OPEN_END = YearMonth.of(9999, 12);

    /// Who fills a form in.
    enum Audience {
        /// The units directly under the form's unit.
        CHILDREN,
        /// The form's unit itself (本级).
        OWN
    }

    @Override
    public Columns columns() {
        return Columns.of(
                "form name unit audience from_month position indicator group",
                "peer_group english_group help line_from_month line_to_month");
    }

    @Override
    public void read(CsvTable table, Import run, Tally tally) {
        var stated = new HashMap<String, FormRecord>();
        for (var row : table.rows()) {
            var unit = run.unit(row.cell("unit"));
            var indicator = run.indicator(row.cell("indicator"));
            if (unit == null || indicator == null) {
                continue;
            }
            if (indicator.is(IndicatorKind.RATE)) {
                row.complain("indicator", "ROW_RATE_ON_FORM", indicator.row().getName());
            }
            var form = form(row, run, unit);
            var line = line(row, form, indicator);
            requireSameThroughout(row, stated.putIfAbsent(form.getCode(), form), form);
            if (row.sound()) {
                keep(row, run, unit, form, line, tally);
            }
        }
    }

    private static void keep(
            CsvRow row,
            Import run,
            KnownUnit unit,
            FormRecord form,
            FormLineRecord line,
            Tally tally) {
        var key = List.of(line.getFormId(), line.getIndicatorId(), line.getFromMonth());
        requireNoOverlap(row, run, line);
        if (!row.sound() || !run.first(row, "indicator", ImportKind.FORMS, key)) {
            return;
        }
        var formOutcome = run.changes().keep(run.register().forms.get(form.getCode()), form);
        var outcome =
                run.changes()
                        .keep(run.register().formLines.get(key), line)
                        .or(formOutcome.changes());
        run.require(row, outcome, unit.path());
        run.register().put(form);
        run.register().formLines.put(key, line);
        tally.add(outcome);
    }

    /// The same first month changes a line; another one begins a further span, after the last.
    private static void requireNoOverlap(CsvRow row, Import run, FormLineRecord line) {
        run.register().formLines.values().stream()
                .filter(other -> other.getFormId().equals(line.getFormId()))
                .filter(other -> other.getIndicatorId().equals(line.getIndicatorId()))
                .filter(other -> !other.getFromMonth().equals(line.getFromMonth()))
                .filter(other -> !other.getFromMonth().isAfter(line.getToMonth()))
                .filter(other -> !other.getToMonth().isBefore(line.getFromMonth()))
                .findFirst()
                .ifPresent(other ->
                        row.complain("line_from_month", "ROW_LINE_OVERLAPS", other.getFromMonth()));
    }

    private static FormRecord form(CsvRow row, Import run, KnownUnit unit) {
        var code = row.cell("form").code(60);
        var known = run.register().forms.get(code);
        var audience = row.cell("audience").choice(Audience.class);
        var group = row.optional("peer_group").map(cell -> cell.name(20)).orElse("");
        if (known != null
                && (!known.getOrgUnitId().equals(unit.id())
                        || !known.getAudience().equals(audience.name())
                        || !known.getPeerGroup().equals(group))) {
            row.complain("form", "ROW_CODE_TAKEN", code);
        }
        if (audience == Audience.OWN && !group.isEmpty()) {
            row.complain("peer_group", "ROW_GROUP_OF_OWN");
        }
        var next =
                new FormRecord(
                        known == null ? run.newId() : known.getId(),
                        code,
                        unit.id(),
                        audience.name(),
                        row.cell("name").name(60),
                        row.cell("from_month").month(),
                        known == null ? 1 : known.getRevision(),
                        group);
        requireOnlyOne(row, run, next);
        return next;
    }

    private static void requireSameThroughout(
            CsvRow row, @Nullable FormRecord stated, FormRecord form) {
        if (stated != null && !stated.equals(form)) {
            row.complain("form", "ROW_FORM_DIFFERS", form.getCode());
        }
    }

    private static void requireOnlyOne(CsvRow row, Import run, FormRecord form) {
        var other = run.register().formsOfUnits.get(Register.place(form));
        if (other != null && !other.getCode().equals(form.getCode())) {
            row.complain("form", "ROW_FORM_TAKEN", other.getCode());
        }
    }

    private static FormLineRecord line(CsvRow row, FormRecord form, KnownIndicator indicator) {
        var from = row.optional("line_from_month").map(Cell::month).orElse(form.getFromMonth());
        var to = row.optional("line_to_month").map(Cell::month).orElse(OPEN_END);
        if (from.isAfter(to)) {
            row.complain("line_to_month", "ROW_MONTHS_REVERSED");
        }
        return new FormLineRecord(
                form.getId(),
                indicator.row().getId(),
                row.cell("position").integer(1, 1000),
                row.cell("group").name(20),
                row.optional("english_group").map(cell -> cell.name(40)).orElse(null),
                row.optional("help").map(cell -> cell.text(500)).orElse(null),
                from,
                to,
                null);
    }
}
