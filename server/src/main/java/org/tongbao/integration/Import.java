package org.tongbao.integration;

import org.jspecify.annotations.Nullable;
import org.springframework.util.IdGenerator;
import org.tongbao.authority.Actor;
import org.tongbao.authority.UnitPath;
import org.tongbao.authority.Verb;
import org.tongbao.db.tables.records.FormRecord;
import org.tongbao.db.tables.records.PlanRecord;

import java.time.YearMonth;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;

/// One import under way: who imports, what is known, and what will be written if nothing is wrong.
///
/// @param touched units that are changed
/// @param brought new units at the top, which the actor may bring in
record Import(
        Actor actor,
        Register register,
        Changes changes,
        IdGenerator ids,
        Map<List<?>, Integer> seen,
        Set<UnitPath> touched,
        Set<UnitPath> brought,
        YearMonth today) {

    Import(Actor actor, Register register, IdGenerator ids, YearMonth today) {
        this(
                actor,
                register,
                new Changes(),
                ids,
                new HashMap<>(),
                new HashSet<>(),
                new HashSet<>(),
                today);
    }

    UUID newId() {
        return ids.generateId();
    }

    /// Whether the row is the first of the import with this key; another one is complained of.
    boolean first(CsvRow row, String column, Object... key) {
        var before = seen.putIfAbsent(List.of(key), row.number());
        if (before != null) {
            row.complain(column, "ROW_TWICE", before);
        }
        return before == null;
    }

    /// Complains when the row would change what lies outside the actor's authority.
    void require(CsvRow row, Outcome outcome, UnitPath unit) {
        if (outcome.changes()) {
            touched.add(unit);
            if (outcome == Outcome.CREATED && unit.isTop() && administersAllTops()) {
                brought.add(unit);
            }
            if (!actor.scope(Verb.IMPORT).contains(unit) && !brought.contains(unit.top())) {
                row.complain(null, "ROW_NOT_ALLOWED");
            }
        }
    }

    /// A unit at the top is brought in by whoever administers all others there.
    private boolean administersAllTops() {
        var scope = actor.scope(Verb.IMPORT);
        var tops = register.units.tops().stream().map(KnownUnit::path).toList();
        return tops.stream().filter(top -> !brought.contains(top)).allMatch(scope::contains)
                && tops.stream().anyMatch(scope::contains);
    }

    /// Units at the top that nobody administers yet.
    List<KnownUnit> newTops() {
        var scope = actor.scope(Verb.IMPORT);
        return brought.stream()
                .filter(path -> !scope.contains(path))
                .flatMap(path -> register.units.byPath(path).stream())
                .toList();
    }

    /// The lowest unit above all that this import changes; null when there is none.
    @Nullable KnownUnit home() {
        return touched.stream()
                .flatMap(path -> register.units.byPath(path).stream())
                .map(register.units::lineage)
                .reduce(Import::common)
                .filter(shared -> !shared.isEmpty())
                .map(List::getLast)
                .orElse(null);
    }

    private static List<KnownUnit> common(List<KnownUnit> one, List<KnownUnit> other) {
        var length = 0;
        while (length < Math.min(one.size(), other.size())
                && one.get(length).equals(other.get(length))) {
            length++;
        }
        return one.subList(0, length);
    }

    /// What all units share may be added to by whoever may import, and changed by those who may
    /// import for the whole tree.
    void requireShared(CsvRow row, Outcome outcome) {
        var scope = actor.scope(Verb.IMPORT);
        if (outcome == Outcome.UPDATED
                && !register.units.tops().stream().allMatch(top -> scope.contains(top.path()))) {
            row.complain(null, "ROW_NOT_ALLOWED");
        }
    }

    @Nullable KnownUnit unit(Cell cell) {
        return one(
                cell, register.units.called(cell.text()), "ROW_UNIT_UNKNOWN", "ROW_UNIT_AMBIGUOUS");
    }

    @Nullable KnownIndicator indicator(Cell cell) {
        var known = register.indicator(cell.text());
        var meant =
                known != null
                        ? List.of(known)
                        : register.indicatorNames.called(cell.text()).stream()
                                .map(code -> Objects.requireNonNull(register.indicators.get(code)))
                                .toList();
        return one(cell, meant, "ROW_INDICATOR_UNKNOWN", "ROW_INDICATOR_AMBIGUOUS");
    }

    @Nullable PlanRecord plan(Cell cell) {
        var plan = register.plans.get(cell.text());
        if (plan != null && register.units.id(plan.getOrgUnitId()).visible()) {
            return plan;
        }
        missing(cell, "ROW_PLAN_UNKNOWN");
        return null;
    }

    @Nullable FormRecord form(Cell cell) {
        var form = register.forms.get(cell.text());
        if (form != null && register.units.id(form.getOrgUnitId()).visible()) {
            return form;
        }
        missing(cell, "ROW_FORM_UNKNOWN");
        return null;
    }

    private static <T> @Nullable T one(Cell cell, List<T> meant, String unknown, String ambiguous) {
        if (meant.size() == 1) {
            return meant.getFirst();
        }
        missing(cell, meant.isEmpty() ? unknown : ambiguous);
        return null;
    }

    /// An empty cell has been complained of already.
    private static void missing(Cell cell, String code) {
        if (!cell.text().isEmpty()) {
            cell.complain(code, cell.text());
        }
    }
}
