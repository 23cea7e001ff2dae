package org.tongbao.integration;

import org.tongbao.db.tables.records.IndicatorRecord;
import org.tongbao.db.tables.records.IndicatorRelationRecord;
import org.tongbao.indicator.IndicatorKind;
import org.tongbao.indicator.IndicatorRelationKind;
import org.tongbao.indicator.UnitOfMeasure;

import java.util.List;
import java.util.Map;
import java.util.Objects;

/// The cells of an indicator's row that name its whole and the flow that feeds it. An empty one
/// leaves what is stored.
final class RelationCells {

    private static final Map<String, IndicatorRelationKind> COLUMNS =
            Map.of(
                    "part_of", IndicatorRelationKind.PART_OF,
                    "fed_by", IndicatorRelationKind.FED_BY);

    private RelationCells() {}

    /// Whether anything changed.
    static boolean keep(CsvRow row, String code, Import run) {
        var indicator = Objects.requireNonNull(run.register().indicators.get(code)).row();
        var changed = false;
        for (var column : COLUMNS.entrySet()) {
            var cell = row.optional(column.getKey()).orElse(null);
            var other = cell == null ? null : run.indicator(cell);
            if (cell != null && other != null) {
                if (fits(column.getValue(), indicator, other.row())) {
                    changed |= keep(column.getValue(), indicator, other.row(), run);
                } else {
                    cell.complain("ROW_RELATION_BAD", other.row().getName());
                }
            }
        }
        return changed;
    }

    private static boolean keep(
            IndicatorRelationKind kind,
            IndicatorRecord indicator,
            IndicatorRecord other,
            Import run) {
        var next = new IndicatorRelationRecord(indicator.getId(), kind.name(), other.getId());
        var known = run.register().relations;
        var key = List.of(indicator.getId(), kind.name());
        var outcome = run.changes().keep(known.get(key), next);
        known.put(key, next);
        return outcome.changes();
    }

    /// The same as the catalogue asks of who relates two by hand.
    private static boolean fits(
            IndicatorRelationKind kind, IndicatorRecord one, IndicatorRecord other) {
        var kinds =
                switch (kind) {
                    case PART_OF -> one.getKind().equals(other.getKind()) && adds(one);
                    case FED_BY -> is(one, IndicatorKind.STOCK) && is(other, IndicatorKind.FLOW);
                };
        var measure = UnitOfMeasure.of(one.getUnitOfMeasure());
        var its = UnitOfMeasure.of(other.getUnitOfMeasure());
        return kinds
                && !one.getId().equals(other.getId())
                && measure.convertsTo(its)
                && measure.powerOfTen() == its.powerOfTen();
    }

    private static boolean adds(IndicatorRecord indicator) {
        return !is(indicator, IndicatorKind.RATE) && !is(indicator, IndicatorKind.FACT);
    }

    private static boolean is(IndicatorRecord indicator, IndicatorKind kind) {
        return kind.name().equals(indicator.getKind());
    }
}
