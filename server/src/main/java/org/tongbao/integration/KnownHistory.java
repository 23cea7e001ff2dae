package org.tongbao.integration;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import org.jspecify.annotations.Nullable;
import org.tongbao.db.tables.records.HistoricalFigureRecord;
import org.tongbao.db.tables.records.IndicatorRecord;
import org.tongbao.history.Doubt;
import org.tongbao.history.Doubts;
import org.tongbao.history.Stated;
import org.tongbao.indicator.IndicatorKind;
import org.tongbao.indicator.UnitOfMeasure;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;

/// Figures of earlier years, stored and just read, held against each other. Of units the actor may
/// not know of there is nothing here.
final class KnownHistory {

    private final Register register;
    private final Map<UUID, IndicatorRecord> indicators;
    private final Map<UUID, Stated> figures;

    private KnownHistory(Register register) {
        this.register = register;
        this.indicators =
                register.indicators.values().stream()
                        .map(KnownIndicator::row)
                        .collect(toMap(IndicatorRecord::getId, row -> row));
        this.figures =
                register.history.values().stream()
                        .filter(row -> register.units.id(row.getOrgUnitId()).visible())
                        .collect(toMap(HistoricalFigureRecord::getId, this::stated));
    }

    static KnownHistory of(Register register) {
        return new KnownHistory(register);
    }

    /// What a row says is about: the same again is the same figure.
    static List<?> key(HistoricalFigureRecord row) {
        return List.of(
                row.getOrgUnitId(),
                row.getIndicatorId(),
                row.getFromMonth(),
                row.getToMonth(),
                row.getDocument());
    }

    Map<UUID, List<Doubt>> doubts(Collection<UUID> asked) {
        var all = new Doubts(List.copyOf(figures.values()), children());
        return asked.stream()
                .collect(toMap(id -> id, id -> all.of(Objects.requireNonNull(figures.get(id)))));
    }

    private Map<UUID, Set<UUID>> children() {
        return figures.values().stream().map(figure -> figure.unit().id()).collect(toSet()).stream()
                .collect(
                        toMap(
                                unit -> unit,
                                unit ->
                                        new HashSet<>(
                                                register.units.children(register.units.id(unit)))));
    }

    private Stated stated(HistoricalFigureRecord row) {
        var unit = register.units.id(row.getOrgUnitId());
        var above = register.units.lineage(unit);
        var parent = above.size() < 2 ? null : above.get(above.size() - 2).id();
        return Stated.of(
                row,
                new Stated.Unit(unit.id(), unit.name(), parent),
                counted(Objects.requireNonNull(indicators.get(row.getIndicatorId()))));
    }

    private Stated.Counted counted(IndicatorRecord row) {
        var above = measure(row.getNumeratorId());
        var below = measure(row.getDenominatorId());
        return new Stated.Counted(
                row.getId(),
                row.getName(),
                row.getUnitOfMeasure(),
                row.getDecimals(),
                Stated.Counted.adds(IndicatorKind.valueOf(row.getKind())),
                row.getNumeratorId(),
                row.getDenominatorId(),
                above == null || below == null
                        ? 0
                        : UnitOfMeasure.of(row.getUnitOfMeasure()).shiftOf(above, below));
    }

    private @Nullable UnitOfMeasure measure(@Nullable UUID part) {
        var row = part == null ? null : indicators.get(part);
        return row == null ? null : UnitOfMeasure.of(row.getUnitOfMeasure());
    }
}
