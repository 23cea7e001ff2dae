package org.tongbao.integration;

import org.tongbao.db.tables.records.IndicatorRecord;
import org.tongbao.db.tables.records.LedgerFieldRecord;
import org.tongbao.db.tables.records.LedgerRecord;
import org.tongbao.indicator.Direction;
import org.tongbao.indicator.Indicator;
import org.tongbao.indicator.IndicatorKind;
import org.tongbao.ledger.Audience;
import org.tongbao.ledger.FieldRole;
import org.tongbao.ledger.FieldType;
import org.tongbao.ledger.LedgerRules;
import org.tongbao.ledger.LedgerSetup;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;

/// 台账 and their fields: each row is a field and repeats its ledger. A ledger that is there already
/// stays as it is: what is recorded in it rests on its fields.
final class LedgersFile implements FileReader {

    /// The rows of one ledger.
    private record Stated(
            KnownUnit unit, KnownIndicator indicator, Audience audience, List<CsvRow> rows) {

        List<Object> key() {
            return Register.ledger(unit.id(), audience.name(), indicator.row().getId());
        }
    }

    @Override
    public Columns columns() {
        return Columns.of(
                "unit indicator audience name from_month field label type",
                "english_name english_label help required role choices unit_of_measure"
                        + " remind_days");
    }

    @Override
    public void read(CsvTable table, Import run, Tally tally) {
        var ledgers = new LinkedHashMap<List<Object>, Stated>();
        for (var row : table.rows()) {
            var unit = run.unit(row.cell("unit"));
            var indicator = run.indicator(row.cell("indicator"));
            var audience = row.cell("audience").choice(Audience.class);
            if (unit != null && indicator != null && row.sound()) {
                var stated = new Stated(unit, indicator, audience, new ArrayList<>());
                ledgers.computeIfAbsent(stated.key(), key -> stated).rows().add(row);
            }
        }
        ledgers.forEach((key, stated) -> {
            if (run.register().ledgers.contains(key)) {
                tally.add(Outcome.UNCHANGED);
            } else {
                create(stated, run, tally);
                run.register().ledgers.add(key);
            }
        });
    }

    private static void create(Stated stated, Import run, Tally tally) {
        var first = stated.rows().getFirst();
        var from = first.cell("from_month").month();
        var setup = setup(stated, first, from);
        for (var problem : LedgerRules.problems(indicator(stated.indicator().row()), setup)) {
            var row =
                    problem.path().size() > 1
                            ? stated.rows().get(Integer.parseInt(problem.path().get(1)))
                            : first;
            row.complain(null, problem.code(), problem.arguments().toArray());
        }
        run.require(first, Outcome.CREATED, stated.unit().path());
        if (stated.rows().stream().allMatch(CsvRow::sound)) {
            store(stated, setup, run);
            tally.add(Outcome.CREATED);
        }
    }

    private static LedgerSetup setup(Stated stated, CsvRow first, YearMonth from) {
        return new LedgerSetup(
                stated.unit().row().getCode(),
                stated.audience(),
                stated.indicator().row().getCode(),
                0,
                first.cell("name").name(60),
                first.optional("english_name").map(cell -> cell.name(120)).orElse(null),
                from,
                stated.rows().stream().map(LedgersFile::field).toList());
    }

    private static LedgerSetup.Field field(CsvRow row) {
        return new LedgerSetup.Field(
                row.cell("field").code(40),
                row.cell("label").name(40),
                row.optional("english_label").map(cell -> cell.name(80)).orElse(null),
                row.optional("help").map(cell -> cell.text(200)).orElse(null),
                row.cell("type").choice(FieldType.class),
                row.optional("role").map(cell -> cell.choice(FieldRole.class)).orElse(null),
                row.optional("required").map(Cell::flag).orElse(false),
                row.optional("choices").map(LedgersFile::choices).orElse(List.of()),
                row.optional("unit_of_measure").map(cell -> cell.name(12)).orElse(null),
                row.optional("remind_days").map(cell -> cell.integer(1, 730)).orElse(null));
    }

    /// In their order, with semicolons between.
    private static List<String> choices(Cell cell) {
        return List.of(cell.text().split("[;；]"));
    }

    private static void store(Stated stated, LedgerSetup setup, Import run) {
        var ledger =
                new LedgerRecord(
                        run.newId(),
                        stated.unit().id(),
                        stated.audience().name(),
                        stated.indicator().row().getId(),
                        setup.name(),
                        setup.englishName(),
                        setup.fromMonth(),
                        FormFile.OPEN_END,
                        1);
        run.changes().keep(null, ledger);
        for (int i = 0; i < setup.fields().size(); i++) {
            var field = setup.fields().get(i).at(i + 1);
            var role = field.role();
            run.changes()
                    .keep(
                            null,
                            new LedgerFieldRecord(
                                    ledger.getId(),
                                    field.code(),
                                    field.position(),
                                    field.type().name(),
                                    role == null ? null : role.name(),
                                    field.label(),
                                    field.englishLabel(),
                                    field.help(),
                                    field.required(),
                                    field.choices().isEmpty()
                                            ? null
                                            : String.join("\n", field.choices()),
                                    field.unitOfMeasure(),
                                    field.remindDaysBefore(),
                                    false));
        }
    }

    private static Indicator indicator(IndicatorRecord row) {
        return new Indicator(
                row.getId(),
                row.getCode(),
                row.getName(),
                row.getEnglishName(),
                row.getShortName(),
                row.getUnitOfMeasure(),
                IndicatorKind.valueOf(row.getKind()),
                row.getDecimals(),
                Direction.valueOf(row.getDirection()),
                row.getCategory(),
                row.getNumeratorId(),
                row.getDenominatorId(),
                row.getPosition(),
                1,
                row.getRetiredFromMonth(),
                row.getMergedIntoId());
    }
}
