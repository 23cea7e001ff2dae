package org.tongbao.integration;

import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.min;
import static org.jooq.impl.DSL.select;
import static org.tongbao.db.Tables.CALENDAR_DAY;
import static org.tongbao.db.Tables.DEPARTMENT;
import static org.tongbao.db.Tables.DEPARTMENT_ALIAS;
import static org.tongbao.db.Tables.FORM;
import static org.tongbao.db.Tables.FORM_LINE;
import static org.tongbao.db.Tables.FORM_TEXT;
import static org.tongbao.db.Tables.HISTORICAL_FIGURE;
import static org.tongbao.db.Tables.INDICATOR;
import static org.tongbao.db.Tables.INDICATOR_ALIAS;
import static org.tongbao.db.Tables.INDICATOR_CATEGORY;
import static org.tongbao.db.Tables.INDICATOR_DEFINITION;
import static org.tongbao.db.Tables.INDICATOR_RELATION;
import static org.tongbao.db.Tables.LEDGER;
import static org.tongbao.db.Tables.LEDGER_FIELD;
import static org.tongbao.db.Tables.ORG_UNIT;
import static org.tongbao.db.Tables.ORG_UNIT_ALIAS;
import static org.tongbao.db.Tables.ORG_UNIT_PLACEMENT;
import static org.tongbao.db.Tables.PLAN;
import static org.tongbao.db.Tables.PLAN_PHASE;
import static org.tongbao.db.Tables.PLAN_VERSION;
import static org.tongbao.db.Tables.TARGET;
import static org.tongbao.db.Tables.TARGET_DEPARTMENT;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toCollection;
import static java.util.stream.Collectors.toSet;

import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.TableField;
import org.springframework.stereotype.Repository;
import org.tongbao.authority.Scope;
import org.tongbao.db.tables.records.OrgUnitPlacementRecord;
import org.tongbao.db.tables.records.OrgUnitRecord;
import org.tongbao.orgunit.OrgUnitWords;

import java.time.Clock;
import java.time.YearMonth;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.UUID;

/// Reads what an import compares with, in a fixed number of statements, and writes what it changes.
@Repository
class ImportStore {

    private final DSLContext dsl;
    private final OrgUnitWords words;
    private final Clock clock;

    ImportStore(DSLContext dsl, OrgUnitWords words, Clock clock) {
        this.dsl = dsl;
        this.words = words;
        this.clock = clock;
    }

    /// One import at a time: locks the top of the tree. While there is no tree, the names' own
    /// uniqueness decides between two, and the loser is repeated.
    void lock() {
        dsl.select(ORG_UNIT.ID)
                .from(ORG_UNIT)
                .where(
                        ORG_UNIT.ID.in(
                                select(ORG_UNIT_PLACEMENT.ORG_UNIT_ID)
                                        .from(ORG_UNIT_PLACEMENT)
                                        .where(ORG_UNIT_PLACEMENT.PARENT_ID.isNull())))
                .orderBy(ORG_UNIT.ID)
                .forUpdate()
                .fetch();
    }

    /// @param scope what the actor may see
    /// @param plans codes of the plans whose targets the files speak of
    Register load(Scope scope, Collection<String> plans) {
        var register = new Register();
        loadUnits(register, scope);
        loadDepartments(register);
        loadIndicators(register);
        loadPlans(register, plans);
        loadForms(register);
        loadLedgers(register);
        dsl.selectFrom(CALENDAR_DAY).forEach(day -> register.days.put(day.getDay(), day));
        return register;
    }

    /// Only the units.
    Register loadUnits(Scope scope) {
        var register = new Register();
        loadUnits(register, scope);
        return register;
    }

    /// Only for files that speak of earlier years.
    void loadHistory(Register register) {
        dsl.selectFrom(HISTORICAL_FIGURE)
                .forEach(row -> register.history.put(KnownHistory.key(row), row));
    }

    void store(Changes changes) {
        changes.store(dsl);
        words.refresh(changes.renamed());
    }

    private void loadUnits(Register register, Scope scope) {
        var aliases = names(ORG_UNIT_ALIAS.ORG_UNIT_ID, ORG_UNIT_ALIAS.ALIAS);
        var today = YearMonth.now(clock);
        var known = new LinkedHashMap<UUID, KnownUnit>();
        dsl.select(ORG_UNIT, ORG_UNIT_PLACEMENT, readable(scope))
                .from(ORG_UNIT)
                .join(ORG_UNIT_PLACEMENT)
                .on(ORG_UNIT_PLACEMENT.ORG_UNIT_ID.eq(ORG_UNIT.ID))
                .orderBy(ORG_UNIT_PLACEMENT.FROM_MONTH)
                .forEach(row -> {
                    var id = row.value1().getId();
                    if (!known.containsKey(id) || !row.value2().getFromMonth().isAfter(today)) {
                        known.put(
                                id,
                                new KnownUnit(
                                        row.value1(),
                                        named(row.value2(), row.value1()),
                                        of(aliases, id),
                                        row.value3()));
                    }
                });
        known.values().forEach(register.units::put);
    }

    /// A row of an older release says nothing of names.
    private static OrgUnitPlacementRecord named(OrgUnitPlacementRecord row, OrgUnitRecord unit) {
        if (row.getName() == null) {
            row.setName(unit.getName());
            row.setEnglishName(unit.getEnglishName());
            row.setLevel(unit.getLevel());
            row.setOfficialOrder(unit.getOfficialOrder());
            row.setPeerGroup(unit.getPeerGroup());
        }
        return row;
    }

    private static Field<Boolean> readable(Scope scope) {
        return field(scope.coversOrLeadsTo(ORG_UNIT_PLACEMENT.PATH));
    }

    private void loadDepartments(Register register) {
        var aliases = names(DEPARTMENT_ALIAS.DEPARTMENT_ID, DEPARTMENT_ALIAS.ALIAS);
        dsl.selectFrom(DEPARTMENT)
                .forEach(row -> register.put(new KnownDepartment(row, of(aliases, row.getId()))));
    }

    private void loadIndicators(Register register) {
        var aliases = names(INDICATOR_ALIAS.INDICATOR_ID, INDICATOR_ALIAS.ALIAS);
        var categories =
                dsl.select(INDICATOR_CATEGORY.INDICATOR_ID, INDICATOR_CATEGORY.CATEGORY)
                        .from(INDICATOR_CATEGORY)
                        .orderBy(INDICATOR_CATEGORY.INDICATOR_ID, INDICATOR_CATEGORY.POSITION)
                        .fetchGroups(INDICATOR_CATEGORY.INDICATOR_ID, INDICATOR_CATEGORY.CATEGORY);
        var definitions =
                dsl.selectFrom(INDICATOR_DEFINITION)
                        .orderBy(INDICATOR_DEFINITION.INDICATOR_ID, INDICATOR_DEFINITION.VERSION)
                        .fetchGroups(INDICATOR_DEFINITION.INDICATOR_ID);
        dsl.selectFrom(INDICATOR)
                .forEach(row ->
                        register.put(
                                new KnownIndicator(
                                        row,
                                        of(aliases, row.getId()),
                                        categories.getOrDefault(row.getId(), List.of()),
                                        List.copyOf(
                                                definitions.containsKey(row.getId())
                                                        ? definitions.get(row.getId())
                                                        : List.of()))));
        dsl.selectFrom(INDICATOR_RELATION)
                .forEach(row ->
                        register.relations.put(List.of(row.getIndicatorId(), row.getKind()), row));
    }

    private void loadPlans(Register register, Collection<String> codes) {
        dsl.selectFrom(PLAN).forEach(plan -> register.plans.put(plan.getCode(), plan));
        dsl.selectFrom(PLAN_VERSION)
                .orderBy(PLAN_VERSION.PLAN_ID, PLAN_VERSION.NUMBER)
                .forEach(version ->
                        register.firstVersions.putIfAbsent(version.getPlanId(), version));
        dsl.selectFrom(PLAN_PHASE)
                .forEach(phase ->
                        register.phases.put(
                                List.of(phase.getPlanId(), phase.getPosition()), phase));
        var departments =
                dsl
                        .select(TARGET_DEPARTMENT.TARGET_ID, TARGET_DEPARTMENT.DEPARTMENT_ID)
                        .from(TARGET_DEPARTMENT)
                        .join(TARGET)
                        .on(TARGET.ID.eq(TARGET_DEPARTMENT.TARGET_ID))
                        .join(PLAN)
                        .on(PLAN.ID.eq(TARGET.PLAN_ID))
                        .where(PLAN.CODE.in(codes))
                        .stream()
                        .collect(
                                groupingBy(
                                        row -> row.value1(),
                                        mapping(row -> row.value2(), toSet())));
        dsl.select(TARGET)
                .from(TARGET)
                .join(PLAN)
                .on(PLAN.ID.eq(TARGET.PLAN_ID))
                .where(PLAN.CODE.in(codes))
                .and(
                        TARGET.VERSION.eq(
                                select(min(PLAN_VERSION.NUMBER))
                                        .from(PLAN_VERSION)
                                        .where(PLAN_VERSION.PLAN_ID.eq(PLAN.ID))))
                .forEach(row ->
                        register.put(
                                new KnownTarget(
                                        row.value1(),
                                        departments.getOrDefault(row.value1().getId(), Set.of()))));
    }

    private void loadForms(Register register) {
        dsl.selectFrom(FORM).forEach(register::put);
        dsl.selectFrom(FORM_LINE)
                .forEach(line ->
                        register.formLines.put(
                                List.of(
                                        line.getFormId(),
                                        line.getIndicatorId(),
                                        line.getFromMonth()),
                                line));
        dsl.selectFrom(FORM_TEXT)
                .forEach(text ->
                        register.formTexts.put(List.of(text.getFormId(), text.getCode()), text));
    }

    private void loadLedgers(Register register) {
        var fields = dsl.selectFrom(LEDGER_FIELD).fetchGroups(LEDGER_FIELD.LEDGER_ID);
        dsl.selectFrom(LEDGER)
                .forEach(ledger ->
                        register.put(
                                new KnownLedger(ledger, List.copyOf(fields.get(ledger.getId())))));
    }

    private Map<UUID, SortedSet<String>> names(
            TableField<?, UUID> owner, TableField<?, String> name) {
        return dsl.select(owner, name).from(owner.getTable()).stream()
                .collect(
                        groupingBy(
                                row -> row.value1(),
                                mapping(row -> row.value2(), toCollection(TreeSet::new))));
    }

    private static SortedSet<String> of(Map<UUID, SortedSet<String>> names, UUID owner) {
        var own = names.get(owner);
        return own == null ? new TreeSet<>() : own;
    }
}
