package org.tongbao.integration;

import org.jspecify.annotations.Nullable;
import org.tongbao.db.tables.records.CalendarDayRecord;
import org.tongbao.db.tables.records.FormLineRecord;
import org.tongbao.db.tables.records.FormRecord;
import org.tongbao.db.tables.records.FormTextRecord;
import org.tongbao.db.tables.records.PlanPhaseRecord;
import org.tongbao.db.tables.records.PlanRecord;
import org.tongbao.db.tables.records.TargetRecord;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/// What is stored and what the files read so far add to it, by the keys that files use. Keys of
/// several parts are lists of them.
final class Register {

    final KnownUnits units = new KnownUnits();
    final Map<UUID, Map<String, KnownDepartment>> departments = new HashMap<>();
    final Map<String, KnownIndicator> indicators = new HashMap<>();
    final Names<String> indicatorNames = new Names<>();
    final Map<String, PlanRecord> plans = new HashMap<>();
    final Map<List<?>, PlanPhaseRecord> phases = new HashMap<>();
    final Map<List<?>, KnownTarget> targets = new HashMap<>();
    final Map<String, FormRecord> forms = new HashMap<>();
    final Map<List<?>, FormLineRecord> formLines = new HashMap<>();
    final Map<List<?>, FormTextRecord> formTexts = new HashMap<>();
    final Map<LocalDate, CalendarDayRecord> days = new HashMap<>();

    void put(KnownIndicator indicator) {
        var code = indicator.row().getCode();
        var before = indicators.put(code, indicator);
        if (before != null) {
            indicatorNames.remove(code, before.row().getName(), before.aliases());
        }
        indicatorNames.put(code, indicator.row().getName(), indicator.aliases());
    }

    void put(KnownDepartment department) {
        departments
                .computeIfAbsent(department.row().getOrgUnitId(), unit -> new HashMap<>())
                .put(department.row().getName(), department);
    }

    void put(KnownTarget target) {
        targets.put(KnownTarget.key(target.row()), target);
    }

    /// A department of the unit, by name or alias; failing that, of the units above it.
    @Nullable KnownDepartment department(KnownUnit unit, String name) {
        for (var owner : units.lineage(unit).reversed()) {
            var own = departments.getOrDefault(owner.id(), Map.of());
            var found = own.get(name);
            if (found == null) {
                found =
                        own.values().stream()
                                .filter(department -> department.aliases().contains(name))
                                .findFirst()
                                .orElse(null);
            }
            if (found != null) {
                return found;
            }
        }
        return null;
    }

    List<TargetRecord> targetsOf(UUID plan, UUID indicator) {
        return targets.values().stream()
                .map(KnownTarget::row)
                .filter(target -> target.getPlanId().equals(plan))
                .filter(target -> target.getIndicatorId().equals(indicator))
                .toList();
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
