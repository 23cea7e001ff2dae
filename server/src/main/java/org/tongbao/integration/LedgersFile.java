package org.tongbao.integration;

import static org.tongbao.db.Tables.LEDGER;
import static org.tongbao.db.Tables.LEDGER_FIELD;

import org.jspecify.annotations.Nullable;
import org.tongbao.db.tables.records.IndicatorRecord;
import org.tongbao.db.tables.records.LedgerFieldRecord;
import org.tongbao.db.tables.records.LedgerRecord;
import org.tongbao.indicator.Direction;
import org.tongbao.indicator.Indicator;
import org.tongbao.indicator.IndicatorKind;
import org.tongbao.ledger.Audience;
import org.tongbao.ledger.FieldRole;
import org.tongbao.ledger.FieldType;
import org.tongbao.ledger.Further;
import org.tongbao.ledger.LedgerField;
import org.tongbao.ledger.LedgerRules;
import org.tongbao.ledger.LedgerSetup;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// 台账 and their fields: each row is a field and repeats its ledger. Of a ledger that is there
/// already what is recorded in it rests on its fields: they stay as they are, and only take over
/// for which further indicator they count and which choices end a thing, where they said nothing of
/// it.
final class LedgersFile implements FileReader {

    /// The rows of one ledger.
    private record Stated(
            KnownUnit unit, KnownIndicator indicator, Audience audience, List<CsvRow> rows) {

        boolean sound() {
            return rows.stream().allMatch(CsvRow::sound);
        }

        List<Object> key() {
            return Register.ledger(unit.id(), audience.name(), indicator.row().getId());
        }
    }

    @Override
    public Columns columns() {
        return Columns.of(
                "unit indicator audience name from_month field label type",
                "english_name english_label help required role choices unit_of_measure"
                        + " remind_days counts endings");
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
            var known = run.register().ledgers.get(key);
            if (known == null) {
                create(stated, run, tally);
            } else {
                adopt(stated, known, run, tally);
            }
        });
    }

    private static void create(Stated stated, Import run, Tally tally) {
        var setup = setup(stated);
        var further = further(stated, setup, run);
        check(stated, setup, further, Outcome.CREATED, run);
        if (stated.sound()) {
            store(stated, setup, further, run);
            tally.add(Outcome.CREATED);
        }
    }

    private static void adopt(Stated stated, KnownLedger known, Import run, Tally tally) {
        var setup = setup(stated);
        var further = further(stated, setup, run);
        var adopted = new ArrayList<LedgerFieldRecord>();
        for (var field : further.fields(setup)) {
            known.field(field.code())
                    .map(stays -> adopted(stays, field))
                    .filter(next -> !next.equals(known.field(field.code()).orElse(null)))
                    .ifPresent(adopted::add);
        }
        if (adopted.isEmpty()) {
            tally.add(Outcome.UNCHANGED);
            return;
        }
        check(stated, setup, further, Outcome.UPDATED, run);
        if (stated.sound()) {
            var ledger = known.row().into(LEDGER);
            ledger.setRevision(ledger.getRevision() + 1);
            run.changes().keep(known.row(), ledger);
            adopted.forEach(
                    next -> run.changes().keep(known.field(next.getCode()).orElseThrow(), next));
            tally.add(Outcome.UPDATED);
        }
    }

    /// What a field that is there takes over: where it takes the same, and says nothing of it yet.
    private static LedgerFieldRecord adopted(LedgerFieldRecord stays, LedgerField field) {
        var next = stays.into(LEDGER_FIELD);
        var same = stays.getType().equals(field.type().name()) && !stays.getRetired();
        if (same && stays.getCountsId() == null) {
            next.setCountsId(counted(field));
        }
        if (same
                && stays.getEndings() == null
                && Objects.equals(stays.getChoices(), LedgerField.lines(field.choices()))) {
            next.setEndings(LedgerField.lines(field.endings()));
        }
        return next;
    }

    private static void check(
            Stated stated, LedgerSetup setup, Further further, Outcome outcome, Import run) {
        var first = stated.rows().getFirst();
        var indicator = indicator(stated.indicator().row());
        for (var problem : LedgerRules.problems(indicator, setup, further)) {
            var row =
                    problem.path().size() > 1
                            ? stated.rows().get(Integer.parseInt(problem.path().get(1)))
                            : first;
            row.complain(null, problem.code(), problem.arguments().toArray());
        }
        run.require(first, outcome, stated.unit().path());
    }

    private static Further further(Stated stated, LedgerSetup setup, Import run) {
        var register = run.register();
        var unit = stated.unit().id();
        var audience = stated.audience().name();
        var asked = register.asked(stated.unit(), stated.audience(), setup.fromMonth());
        var filled = register.filled(unit, audience, stated.indicator().row().getId());
        var known = new HashMap<String, Indicator>();
        setup.fields().stream()
                .map(LedgerSetup.Field::counts)
                .filter(Objects::nonNull)
                .map(register::indicator)
                .filter(Objects::nonNull)
                .map(one -> indicator(one.row()))
                .forEach(one -> known.put(one.code(), one));
        var mine = indicator(stated.indicator().row());
        var names = new HashMap<String, String>();
        Stream.concat(known.values().stream(), Stream.of(mine))
                .filter(one -> filled.containsKey(one.id()))
                .forEach(one -> names.put(one.code(), filled.get(one.id())));
        return new Further(
                known,
                known.values().stream()
                        .filter(one -> asked.contains(one.id()))
                        .map(Indicator::code)
                        .collect(Collectors.toSet()),
                names);
    }

    private static LedgerSetup setup(Stated stated) {
        var first = stated.rows().getFirst();
        return new LedgerSetup(
                stated.unit().row().getCode(),
                stated.audience(),
                stated.indicator().row().getCode(),
                0,
                first.cell("name").name(60),
                first.optional("english_name").map(cell -> cell.name(120)).orElse(null),
                first.cell("from_month").month(),
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
                row.optional("endings").map(LedgersFile::choices).orElse(List.of()),
                row.optional("unit_of_measure").map(cell -> cell.name(12)).orElse(null),
                row.optional("remind_days").map(cell -> cell.integer(1, 730)).orElse(null),
                row.optional("counts").map(cell -> cell.code(60)).orElse(null));
    }

    /// In their order, with semicolons between.
    private static List<String> choices(Cell cell) {
        return List.of(cell.text().split("[;；]"));
    }

    private static void store(Stated stated, LedgerSetup setup, Further further, Import run) {
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
        var fields = further.fields(setup).stream().map(field -> row(ledger, field)).toList();
        run.changes().keep(null, ledger);
        fields.forEach(field -> run.changes().keep(null, field));
        run.register().put(new KnownLedger(ledger, fields));
    }

    private static LedgerFieldRecord row(LedgerRecord ledger, LedgerField field) {
        var role = field.role();
        return new LedgerFieldRecord(
                ledger.getId(),
                field.code(),
                field.position(),
                field.type().name(),
                role == null ? null : role.name(),
                field.label(),
                field.englishLabel(),
                field.help(),
                field.required(),
                LedgerField.lines(field.choices()),
                field.unitOfMeasure(),
                field.remindDaysBefore(),
                false,
                counted(field),
                LedgerField.lines(field.endings()));
    }

    private static @Nullable UUID counted(LedgerField field) {
        var counts = field.counts();
        return counts == null ? null : counts.id();
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
