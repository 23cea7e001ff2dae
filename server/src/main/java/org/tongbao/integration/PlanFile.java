package org.tongbao.integration;

import org.jspecify.annotations.Nullable;
import org.tongbao.db.tables.records.PlanRecord;
import org.tongbao.db.tables.records.PlanVersionRecord;

import java.math.BigDecimal;
import java.math.RoundingMode;

/// Plans, each of one unit.
final class PlanFile implements FileReader {

    private static final int SHARE_DECIMALS = 4;

    @Override
    public Columns columns() {
        return Columns.of(
                "code unit name from_month to_month document_title",
                "english_name issued_on version severe_below");
    }

    @Override
    public void read(CsvTable table, Import run, Tally tally) {
        for (var row : table.rows()) {
            var code = row.cell("code").code(60);
            var unit = run.unit(row.cell("unit"));
            if (unit == null || !run.first(row, "code", ImportKind.PLANS, code)) {
                continue;
            }
            var known = run.register().plans.get(code);
            var next = plan(row, run, code, unit);
            requireSpan(row, next);
            if (known != null && !known.getOrgUnitId().equals(unit.id())) {
                fixed(row, run, known);
            }
            if (row.sound()) {
                next.setId(known == null ? run.newId() : known.getId());
                var outcome = keep(run, known, next);
                run.require(row, outcome, unit.path());
                run.register().plans.put(code, next);
                tally.add(outcome);
            }
        }
    }

    /// A file speaks of the first version, which it issues. Once the plan was revised, what the
    /// revision says of it stands.
    private static Outcome keep(Import run, @Nullable PlanRecord known, PlanRecord next) {
        var first = known == null ? null : run.register().firstVersions.get(known.getId());
        var version =
                new PlanVersionRecord(
                        next.getId(),
                        first == null ? next.getVersion() : first.getNumber(),
                        "ISSUED",
                        next.getFromMonth(),
                        null,
                        next.getDocumentTitle(),
                        next.getIssuedOn(),
                        first == null ? 0 : first.getRevision(),
                        first == null ? null : first.getIssuedAt(),
                        first == null ? null : first.getIssuedBy(),
                        first == null ? null : first.getChangedAt(),
                        first == null ? null : first.getChangedBy());
        if (known != null && first != null) {
            var revised = known.getVersion() > first.getNumber();
            next.setVersion(revised ? known.getVersion() : first.getNumber());
            if (revised) {
                next.setDocumentTitle(known.getDocumentTitle());
                next.setIssuedOn(known.getIssuedOn());
            }
        }
        var outcome = run.changes().keep(known, next);
        run.register().firstVersions.put(next.getId(), version);
        return outcome.or(run.changes().keep(first, version) != Outcome.UNCHANGED);
    }

    private static PlanRecord plan(CsvRow row, Import run, String code, KnownUnit unit) {
        return new PlanRecord(
                run.newId(),
                code,
                unit.id(),
                row.cell("name").name(120),
                row.optional("english_name").map(cell -> cell.name(200)).orElse(null),
                row.cell("from_month").month(),
                row.cell("to_month").month(),
                row.cell("document_title").text(200),
                row.optional("issued_on").map(Cell::date).orElse(null),
                row.optional("version").map(cell -> cell.integer(1, 1000)).orElse(1),
                row.optional("severe_below")
                        .map(cell -> cell.share(SHARE_DECIMALS))
                        .orElse(new BigDecimal("0.8"))
                        .setScale(SHARE_DECIMALS, RoundingMode.UNNECESSARY));
    }

    private static void requireSpan(CsvRow row, PlanRecord plan) {
        if (plan.getFromMonth().isAfter(plan.getToMonth())) {
            row.complain("to_month", "ROW_MONTHS_REVERSED");
        }
    }

    /// A plan stays with its unit. A plan the actor may not know of is a code that is taken.
    private static void fixed(CsvRow row, Import run, PlanRecord known) {
        var owner = run.register().units.id(known.getOrgUnitId());
        if (owner.visible()) {
            row.complain("unit", "ROW_FIXED", owner.name());
        } else {
            row.complain("code", "ROW_CODE_TAKEN", known.getCode());
        }
    }
}
