package org.tongbao.integration;

import static org.tongbao.db.Tables.TARGET_DEPARTMENT;

import org.tongbao.db.tables.records.PlanRecord;
import org.tongbao.db.tables.records.TargetDepartmentRecord;
import org.tongbao.db.tables.records.TargetRecord;
import org.tongbao.indicator.UnitOfMeasure;
import org.tongbao.plan.TargetMeaning;
import org.tongbao.plan.TargetOperator;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/// Targets of plans. New ones follow those already there, in the order of the file.
final class TargetFile implements FileReader {

    /// As the column stores amounts, so that equal ones compare as equal.
    static final int STORED_DECIMALS = 4;

    private static final int DIGITS_PRINTED = 8;
    private static final int INTEGER_DIGITS = 16;

    @Override
    public Columns columns() {
        return Columns.of(
                "plan unit indicator meaning from_month to_month quote",
                "for_each_child operator value unit_of_measure reading departments source");
    }

    @Override
    public void read(CsvTable table, Import run, Tally tally) {
        var positions = new HashMap<UUID, Integer>();
        for (var row : table.rows()) {
            var plan = run.plan(row.cell("plan"));
            var unit = run.unit(row.cell("unit"));
            var indicator = run.indicator(row.cell("indicator"));
            if (plan != null && unit != null && indicator != null) {
                keep(new Place(row, run, plan, unit, indicator), positions, tally);
            }
        }
    }

    private static void keep(Place place, Map<UUID, Integer> positions, Tally tally) {
        var row = place.row;
        var run = place.run;
        var next = target(place);
        var departments = departments(place);
        new TargetRules(row, place.plan, place.indicator.row()).check(next);
        place.requireUnderPlan();
        var key = KnownTarget.key(next);
        if (!row.sound() || !run.first(row, "indicator", ImportKind.TARGETS, key)) {
            return;
        }
        var known = run.register().targets.get(key);
        next.setId(known == null ? run.newId() : known.row().getId());
        next.setPosition(known == null ? position(place, positions) : known.row().getPosition());
        var relinked = known != null && !known.departments().equals(departments);
        var outcome = run.changes().keep(known == null ? null : known.row(), next).or(relinked);
        if (relinked || (known == null && !departments.isEmpty())) {
            run.changes()
                    .relink(
                            TARGET_DEPARTMENT.TARGET_ID,
                            next.getId(),
                            departments.stream()
                                    .map(id -> new TargetDepartmentRecord(next.getId(), id))
                                    .toList());
        }
        run.require(row, outcome, place.unit.path());
        run.register().put(new KnownTarget(next, departments));
        tally.add(outcome);
    }

    private static int position(Place place, Map<UUID, Integer> positions) {
        var plan = place.plan.getId();
        var position = positions.computeIfAbsent(plan, place.run.register()::nextPosition);
        positions.put(plan, position + 1);
        return position;
    }

    private static TargetRecord target(Place place) {
        var row = place.row;
        return new TargetRecord(
                place.run.newId(),
                place.plan.getId(),
                place.unit.id(),
                place.indicator.row().getId(),
                row.optional("for_each_child").map(Cell::flag).orElse(false),
                row.cell("meaning").choice(TargetMeaning.class).name(),
                row.optional("operator")
                        .map(cell -> cell.choice(TargetOperator.class).name())
                        .orElse(null),
                row.cell("from_month").month(),
                row.cell("to_month").month(),
                row.optional("value").map(cell -> amount(cell, place)).orElse(null),
                row.cell("quote").text(500),
                row.optional("reading").map(cell -> cell.text(500)).orElse(null),
                row.optional("source").map(cell -> cell.text(60)).orElse(null),
                0,
                place.version());
    }

    /// In the indicator's unit of measure, whatever the document printed it in: 3亿元 are 30000万元.
    /// Ten thousand yuan read as a hundred million is a mistake nobody finds later.
    private static BigDecimal amount(Cell cell, Place place) {
        var indicator = place.indicator.row();
        var own = UnitOfMeasure.of(indicator.getUnitOfMeasure());
        var printed =
                place.row.optional("unit_of_measure").map(word -> measure(word, own)).orElse(own);
        var value = printed.convert(cell.decimal(DIGITS_PRINTED), own).stripTrailingZeros();
        if (value.scale() > indicator.getDecimals()) {
            cell.complain("ROW_TOO_MANY_DECIMALS", indicator.getDecimals(), value.toPlainString());
        } else if (value.precision() - value.scale() > INTEGER_DIGITS) {
            cell.complain("ROW_NUMBER_OUT_OF_RANGE", 0, "9999999999999999");
        }
        return place.row.sound()
                ? value.setScale(STORED_DECIMALS, RoundingMode.UNNECESSARY)
                : BigDecimal.ZERO;
    }

    private static UnitOfMeasure measure(Cell cell, UnitOfMeasure own) {
        var printed = UnitOfMeasure.of(cell.name(12));
        if (!printed.convertsTo(own)) {
            cell.complain("ROW_MEASURE_DIFFERS", cell.text(), own.code());
            return own;
        }
        return printed;
    }

    private static Set<UUID> departments(Place place) {
        var ids = new HashSet<UUID>();
        place.row.optional("departments").ifPresent(cell -> place.addDepartments(cell, ids));
        return ids;
    }

    private record Place(
            CsvRow row, Import run, PlanRecord plan, KnownUnit unit, KnownIndicator indicator) {

        /// A file speaks of the first version of its plan.
        int version() {
            var first = run.register().firstVersions.get(plan.getId());
            return first == null ? plan.getVersion() : first.getNumber();
        }

        void requireUnderPlan() {
            var owner = run.register().units.id(plan.getOrgUnitId());
            if (!owner.path().contains(unit.path())) {
                row.complain("unit", "ROW_UNIT_OUTSIDE_PLAN", unit.name(), owner.name());
            }
        }

        void addDepartments(Cell cell, Set<UUID> ids) {
            for (var name : cell.names(60)) {
                var department = run.register().department(unit, name);
                if (department == null) {
                    cell.complain("ROW_DEPARTMENT_UNKNOWN", name);
                } else {
                    ids.add(department.row().getId());
                }
            }
        }
    }
}
