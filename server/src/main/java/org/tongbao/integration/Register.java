package org.tongbao.integration;

import org.jspecify.annotations.Nullable;
import org.tongbao.db.tables.records.CalendarDayRecord;
import org.tongbao.db.tables.records.FormLineRecord;
import org.tongbao.db.tables.records.FormRecord;
import org.tongbao.db.tables.records.FormTextRecord;
import org.tongbao.db.tables.records.HistoricalFigureRecord;
import org.tongbao.db.tables.records.IndicatorRelationRecord;
import org.tongbao.db.tables.records.PlanPhaseRecord;
import org.tongbao.db.tables.records.PlanRecord;
import org.tongbao.db.tables.records.PlanVersionRecord;
import org.tongbao.db.tables.records.TargetRecord;
import org.tongbao.ledger.Audience;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/// What is stored and what the files read so far add to it, by the keys that files use. Keys of
/// several parts are lists of them.
final class Register {

    final KnownUnits units = new KnownUnits();
    final Map<UUID, Map<String, KnownDepartment>> departments = new HashMap<>();
    final Map<String, KnownIndicator> indicators = new HashMap<>();
    final Names<String> indicatorNames = new Names<>();
    final Map<List<?>, IndicatorRelationRecord> relations = new HashMap<>();
    final Map<String, PlanRecord> plans = new HashMap<>();
    final Map<UUID, PlanVersionRecord> firstVersions = new HashMap<>();
    final Map<List<?>, PlanPhaseRecord> phases = new HashMap<>();
    final Map<List<?>, KnownTarget> targets = new HashMap<>();
    final Map<String, FormRecord> forms = new HashMap<>();
    final Map<List<?>, FormRecord> formsOfUnits = new HashMap<>();
    final Map<List<?>, FormLineRecord> formLines = new HashMap<>();
    final Map<List<?>, FormTextRecord> formTexts = new HashMap<>();
    final Map<LocalDate, CalendarDayRecord> days = new HashMap<>();
    final Map<List<?>, HistoricalFigureRecord> history = new HashMap<>();
    final Map<List<Object>, KnownLedger> ledgers = new HashMap<>();
    private final Map<List<?>, KnownDepartment> departmentAliases = new HashMap<>();
    private final Map<List<UUID>, List<TargetRecord>> targetsOfUnits = new HashMap<>();

    void put(KnownIndicator indicator) {
        var code = indicator.row().getCode();
        var before = indicators.put(code, indicator);
        if (before != null) {
            indicatorNames.remove(code, before.row().getName(), before.aliases());
        }
        if (indicator.row().getMergedIntoId() == null) {
            indicatorNames.put(code, indicator.row().getName(), indicator.aliases());
        }
    }

    /// The indicator with this code; of one that was merged, the one it turned out to be.
    @Nullable KnownIndicator indicator(String code) {
        var known = indicators.get(code);
        var survivor = known == null ? null : known.row().getMergedIntoId();
        return survivor == null
                ? known
                : indicators.values().stream()
                        .filter(other -> other.row().getId().equals(survivor))
                        .findFirst()
                        .orElse(known);
    }

    void put(KnownDepartment department) {
        var unit = department.row().getOrgUnitId();
        departments
                .computeIfAbsent(unit, key -> new HashMap<>())
                .put(department.row().getName(), department);
        department
                .aliases()
                .forEach(alias -> departmentAliases.put(List.of(unit, alias), department));
    }

    void put(KnownTarget target) {
        var row = target.row();
        var ofUnit = targetsOfUnits.computeIfAbsent(place(row), key -> new ArrayList<>());
        if (targets.put(KnownTarget.key(row), target) != null) {
            ofUnit.removeIf(other -> other.getId().equals(row.getId()));
        }
        ofUnit.add(row);
    }

    void put(FormRecord form) {
        forms.put(form.getCode(), form);
        formsOfUnits.put(place(form), form);
    }

    /// A department of the unit, by name or alias; failing that, of the units above it.
    @Nullable KnownDepartment department(KnownUnit unit, String name) {
        for (var owner : units.lineage(unit).reversed()) {
            var named = departments.getOrDefault(owner.id(), Map.of()).get(name);
            var found = named == null ? departmentAliases.get(List.of(owner.id(), name)) : named;
            if (found != null) {
                return found;
            }
        }
        return null;
    }

    /// Targets of a plan for one unit and indicator.
    List<TargetRecord> targets(UUID plan, UUID indicator, UUID unit) {
        return targetsOfUnits.getOrDefault(List.of(plan, indicator, unit), List.of());
    }

    void put(KnownLedger ledger) {
        var row = ledger.row();
        ledgers.put(ledger(row.getOrgUnitId(), row.getAudience(), row.getIndicatorId()), ledger);
    }

    /// By indicator, the names of a unit's ledgers for an audience that fill it, but for one.
    Map<UUID, String> filled(UUID unit, String audience, UUID but) {
        var filled = new HashMap<UUID, String>();
        ledgers.values().stream()
                .filter(one -> one.row().getOrgUnitId().equals(unit))
                .filter(one -> one.row().getAudience().equals(audience))
                .filter(one -> !one.row().getIndicatorId().equals(but))
                .forEach(one -> one.filled().forEach(id -> filled.put(id, one.row().getName())));
        return filled;
    }

    /// Indicators that a unit's forms of the audience ask for in the month or later. For itself it
    /// fills in its own, or the one its parent has for children.
    Set<UUID> asked(KnownUnit unit, Audience audience, YearMonth month) {
        var asking =
                forms.values().stream()
                        .filter(form -> asks(form, unit, audience))
                        .map(FormRecord::getId)
                        .collect(Collectors.toSet());
        return formLines.values().stream()
                .filter(line -> asking.contains(line.getFormId()))
                .filter(line -> !line.getToMonth().isBefore(month))
                .map(FormLineRecord::getIndicatorId)
                .collect(Collectors.toSet());
    }

    private boolean asks(FormRecord form, KnownUnit unit, Audience audience) {
        var own = form.getAudience().equals(Audience.OWN.name());
        return switch (audience) {
            case CHILDREN -> !own && form.getOrgUnitId().equals(unit.id());
            case OWN ->
                    own
                            ? form.getOrgUnitId().equals(unit.id())
                            : units.parent(unit)
                                    .map(KnownUnit::id)
                                    .filter(form.getOrgUnitId()::equals)
                                    .isPresent();
        };
    }

    /// Key of a ledger: a unit has one for an audience and an indicator.
    static List<Object> ledger(UUID unit, String audience, UUID indicator) {
        return List.of(unit, audience, indicator);
    }

    /// A unit has one form for an audience and a peer group.
    static List<Object> place(FormRecord form) {
        return List.of(form.getOrgUnitId(), form.getAudience(), form.getPeerGroup());
    }

    private static List<UUID> place(TargetRecord row) {
        return List.of(row.getPlanId(), row.getIndicatorId(), row.getOrgUnitId());
    }

    /// After the last target of the plan.
    int nextPosition(UUID plan) {
        return targets.values().stream()
                        .filter(target -> target.row().getPlanId().equals(plan))
                        .mapToInt(target -> target.row().getPosition())
                        .max()
                        .orElse(0)
                + 1;
    }
}
