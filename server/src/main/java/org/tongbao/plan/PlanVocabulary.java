package org.tongbao.plan;

import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.multiset;
import static org.jooq.impl.DSL.select;
import static org.tongbao.db.Tables.DEPARTMENT;
import static org.tongbao.db.Tables.DEPARTMENT_ALIAS;
import static org.tongbao.db.Tables.INDICATOR;
import static org.tongbao.db.Tables.INDICATOR_ALIAS;
import static org.tongbao.db.Tables.ORG_UNIT;
import static org.tongbao.db.Tables.ORG_UNIT_ALIAS;
import static org.tongbao.db.Tables.ORG_UNIT_PLACEMENT;
import static org.tongbao.indicator.IndicatorColumns.indicator;
import static org.tongbao.orgunit.OrgUnitTree.lastInForce;
import static org.tongbao.orgunit.OrgUnitTree.officialOrder;
import static org.tongbao.orgunit.OrgUnitTree.unit;

import static java.util.Comparator.comparing;
import static java.util.Comparator.naturalOrder;

import org.jooq.DSLContext;
import org.jooq.Record1;
import org.springframework.stereotype.Repository;
import org.tongbao.authority.Scope;
import org.tongbao.authority.UnitPath;
import org.tongbao.indicator.Indicator;
import org.tongbao.orgunit.OrgUnit;
import org.tongbao.plan.printed.Named;

import java.time.Clock;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;

/// What the targets of a plan may speak of: the units its span saw in its subtree, the indicators,
/// and the departments of its unit, of those under it and of those above.
@Repository
class PlanVocabulary {

    private final DSLContext dsl;
    private final Clock clock;

    PlanVocabulary(DSLContext dsl, Clock clock) {
        this.dsl = dsl;
        this.clock = clock;
    }

    /// The plan's unit and those under it in any month of the plan's span, as far as the scope
    /// reaches, in the official order.
    List<PlannedUnit> units(Scope scope, Plan plan) {
        var aliases =
                multiset(
                                select(ORG_UNIT_ALIAS.ALIAS)
                                        .from(ORG_UNIT_ALIAS)
                                        .where(ORG_UNIT_ALIAS.ORG_UNIT_ID.eq(ORG_UNIT.ID)))
                        .convertFrom(rows -> new TreeSet<>(rows.map(Record1::value1)));
        var spells = new LinkedHashMap<UUID, List<Spell>>();
        dsl.select(
                        unit(ORG_UNIT, ORG_UNIT_PLACEMENT),
                        ORG_UNIT_PLACEMENT.FROM_MONTH,
                        ORG_UNIT_PLACEMENT.TO_MONTH,
                        aliases)
                .from(ORG_UNIT)
                .join(ORG_UNIT_PLACEMENT)
                .on(ORG_UNIT_PLACEMENT.ORG_UNIT_ID.eq(ORG_UNIT.ID))
                .and(ORG_UNIT_PLACEMENT.FROM_MONTH.le(plan.toMonth()))
                .and(ORG_UNIT_PLACEMENT.TO_MONTH.ge(plan.fromMonth()))
                .where(Scope.under(ORG_UNIT_PLACEMENT.PATH, plan.unit().path()))
                .and(scope.covers(ORG_UNIT_PLACEMENT.PATH))
                .orderBy(officialOrder(ORG_UNIT, ORG_UNIT_PLACEMENT))
                .fetch(mapping(Spell::new))
                .forEach(spell ->
                        spells.computeIfAbsent(spell.unit().id(), id -> new ArrayList<>())
                                .add(spell));
        return spells.values().stream().map(this::planned).toList();
    }

    /// Months in which a unit stood at one place under one name.
    private record Spell(OrgUnit unit, YearMonth from, YearMonth to, Set<String> aliases) {}

    private PlannedUnit planned(List<Spell> spells) {
        var today = YearMonth.now(clock);
        var begun = spells.stream().filter(spell -> !spell.from().isAfter(today));
        var shown =
                begun.max(comparing(Spell::from))
                        .orElseGet(() -> Collections.min(spells, comparing(Spell::from)));
        var names = new HashSet<>(shown.aliases());
        spells.forEach(spell -> names.add(spell.unit().name()));
        return new PlannedUnit(
                shown.unit(),
                spells.stream().map(Spell::to).max(naturalOrder()).orElseThrow(),
                names);
    }

    /// The catalogue, which belongs to no unit, without those that went into another.
    List<Named<Indicator>> namedIndicators() {
        var aliases =
                multiset(
                                select(INDICATOR_ALIAS.ALIAS)
                                        .from(INDICATOR_ALIAS)
                                        .where(INDICATOR_ALIAS.INDICATOR_ID.eq(INDICATOR.ID)))
                        .convertFrom(rows -> new TreeSet<>(rows.map(Record1::value1)));
        return dsl.select(indicator(INDICATOR), aliases)
                .from(INDICATOR)
                .where(INDICATOR.MERGED_INTO_ID.isNull())
                .orderBy(INDICATOR.POSITION, INDICATOR.CODE)
                .fetch(row -> {
                    var names = new HashSet<>(row.value2());
                    if (row.value1().shortName() != null) {
                        names.add(row.value1().shortName());
                    }
                    return new Named<>(row.value1(), row.value1().name(), names);
                });
    }

    /// Those of the catalogue with these codes.
    Map<String, Indicator> indicators(Collection<String> codes) {
        return dsl.select(indicator(INDICATOR))
                .from(INDICATOR)
                .where(INDICATOR.CODE.in(codes))
                .fetchMap(row -> row.value1().code(), Record1::value1);
    }

    /// Those of the unit, of the ones under it, also of those that are no more, and of those above,
    /// as far as the scope reaches or leads to them.
    Answerable departments(Scope scope, OrgUnit root) {
        var aliases =
                multiset(
                                select(DEPARTMENT_ALIAS.ALIAS)
                                        .from(DEPARTMENT_ALIAS)
                                        .where(DEPARTMENT_ALIAS.DEPARTMENT_ID.eq(DEPARTMENT.ID)))
                        .convertFrom(rows -> Set.copyOf(rows.map(Record1::value1)));
        return new Answerable(
                dsl.select(
                                DEPARTMENT.ID,
                                ORG_UNIT_PLACEMENT.PATH.convertFrom(UnitPath::new),
                                DEPARTMENT.NAME,
                                aliases)
                        .from(DEPARTMENT)
                        .join(ORG_UNIT_PLACEMENT)
                        .on(ORG_UNIT_PLACEMENT.ORG_UNIT_ID.eq(DEPARTMENT.ORG_UNIT_ID))
                        .and(lastInForce(ORG_UNIT_PLACEMENT, YearMonth.now(clock)))
                        .where(
                                Scope.of(List.of(root.path()))
                                        .coversOrLeadsTo(ORG_UNIT_PLACEMENT.PATH))
                        .and(scope.coversOrLeadsTo(ORG_UNIT_PLACEMENT.PATH))
                        .fetch(
                                mapping((id, path, name, others) ->
                                        new Answerable.KnownDepartment(
                                                id, path, name, both(name, others)))));
    }

    private static Set<String> both(String name, Set<String> others) {
        var names = new HashSet<>(others);
        names.add(name);
        return names;
    }
}
