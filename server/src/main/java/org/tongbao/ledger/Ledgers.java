package org.tongbao.ledger;

import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.multiset;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectOne;
import static org.tongbao.db.Tables.INDICATOR;
import static org.tongbao.db.Tables.LEDGER;
import static org.tongbao.db.Tables.LEDGER_FIELD;
import static org.tongbao.db.Tables.LEDGER_RECORD;
import static org.tongbao.db.Tables.ORG_UNIT;
import static org.tongbao.db.Tables.ORG_UNIT_PLACEMENT;
import static org.tongbao.indicator.IndicatorColumns.indicator;
import static org.tongbao.orgunit.OrgUnitTree.lastInForce;
import static org.tongbao.orgunit.OrgUnitTree.unit;

import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.tongbao.authority.Scope;
import org.tongbao.authority.UnitPath;
import org.tongbao.db.tables.OrgUnitPlacement;
import org.tongbao.indicator.Indicator;
import org.tongbao.orgunit.OrgUnit;

import java.time.Clock;
import java.time.YearMonth;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/// Reads ledgers with their fields. A unit keeps its own and those its parent set up for its
/// children; of two for one indicator its own.
@Repository
class Ledgers {

    private static final OrgUnitPlacement KEEPER = ORG_UNIT_PLACEMENT.as("keeper");
    private static final org.tongbao.db.tables.Indicator FURTHER = INDICATOR.as("further");

    private final DSLContext dsl;
    private final Clock clock;

    Ledgers(DSLContext dsl, Clock clock) {
        this.dsl = dsl;
        this.clock = clock;
    }

    /// What a unit in the scope keeps and has not switched off before the month, in the order of
    /// the catalogue.
    List<Ledger> keptBy(Scope scope, OrgUnit keeper, YearMonth month) {
        var kept = new LinkedHashMap<UUID, Ledger>();
        ledgers(
                        LEDGER.ID
                                .in(
                                        select(LEDGER.ID)
                                                .from(LEDGER)
                                                .join(KEEPER)
                                                .on(keeps(KEEPER))
                                                .where(KEEPER.ORG_UNIT_ID.eq(keeper.id()))
                                                .and(lastInForce(KEEPER, today()))
                                                .and(scope.covers(KEEPER.PATH)))
                                .and(LEDGER.TO_MONTH.ge(month)))
                .stream()
                .sorted(
                        Comparator.comparing((Ledger one) -> one.indicator().position())
                                .thenComparing(Ledger::audience, Comparator.reverseOrder()))
                .forEach(ledger -> kept.putIfAbsent(ledger.indicator().id(), ledger));
        return List.copyOf(kept.values());
    }

    /// What a unit in the scope has its children keep and has not switched off before the month, in
    /// the order of the catalogue.
    List<Ledger> ofChildren(Scope scope, OrgUnit unit, YearMonth month) {
        return ledgers(
                        LEDGER.ORG_UNIT_ID
                                .eq(unit.id())
                                .and(LEDGER.AUDIENCE.eq(Audience.CHILDREN.name()))
                                .and(LEDGER.TO_MONTH.ge(month))
                                .and(scope.covers(ORG_UNIT_PLACEMENT.PATH)))
                .stream()
                .sorted(Comparator.comparing(one -> one.indicator().position()))
                .toList();
    }

    /// Those set up by a unit in the scope and by the units under it, in the order of the tree.
    List<Ledger> setUpUnder(Scope scope, UnitPath path) {
        return ledgers(
                        scope.covers(ORG_UNIT_PLACEMENT.PATH)
                                .and(Scope.under(ORG_UNIT_PLACEMENT.PATH, path)))
                .stream()
                .sorted(
                        Comparator.comparing((Ledger one) -> one.unit().path().value())
                                .thenComparing(Ledger::audience)
                                .thenComparing(one -> one.indicator().position()))
                .toList();
    }

    /// For records that were read within a scope.
    Map<UUID, Ledger> byId(Collection<UUID> ids) {
        var byId = new LinkedHashMap<UUID, Ledger>();
        if (!ids.isEmpty()) {
            ledgers(LEDGER.ID.in(ids)).forEach(ledger -> byId.put(ledger.id(), ledger));
        }
        return byId;
    }

    /// The one a unit set up for an indicator, its row locked: two administrators change it one
    /// after the other. The caller holds the lock of the unit.
    Optional<Ledger> lock(OrgUnit unit, Audience audience, UUID indicator) {
        var which =
                LEDGER.ORG_UNIT_ID
                        .eq(unit.id())
                        .and(LEDGER.AUDIENCE.eq(audience.name()))
                        .and(LEDGER.INDICATOR_ID.eq(indicator));
        dsl.select(LEDGER.ID).from(LEDGER).where(which).forUpdate().fetch();
        return ledgers(which).stream().findFirst();
    }

    /// The placement's unit keeps the ledger: its own, or its parent's for children.
    static Condition keeps(OrgUnitPlacement keeper) {
        return keeps(LEDGER, keeper.ORG_UNIT_ID, keeper.PARENT_ID);
    }

    /// The same of a unit and the one above it.
    static Condition keeps(
            org.tongbao.db.tables.Ledger ledger, Field<UUID> keeper, Field<UUID> parent) {
        return ledger.ORG_UNIT_ID
                .eq(keeper)
                .and(ledger.AUDIENCE.eq(Audience.OWN.name()))
                .or(
                        ledger.ORG_UNIT_ID
                                .eq(parent)
                                .and(ledger.AUDIENCE.eq(Audience.CHILDREN.name())));
    }

    /// The unit counts by the ledger: it keeps it, or has the units below keep it. By the second it
    /// counts what these record where their form does not ask, and rows of lists that are nobody's.
    static Condition counts(OrgUnitPlacement unit) {
        return counts(LEDGER, unit.ORG_UNIT_ID, unit.PARENT_ID);
    }

    /// The same of a unit and the one above it.
    static Condition counts(
            org.tongbao.db.tables.Ledger ledger, Field<UUID> unit, Field<UUID> parent) {
        return keeps(ledger, unit, parent)
                .or(ledger.ORG_UNIT_ID.eq(unit).and(ledger.AUDIENCE.eq(Audience.CHILDREN.name())));
    }

    /// Months are counted from it.
    static Condition on(org.tongbao.db.tables.Ledger ledger, YearMonth month) {
        return ledger.FROM_MONTH.le(month).and(ledger.TO_MONTH.ge(month));
    }

    private List<Ledger> ledgers(Condition which) {
        return dsl.select(
                        LEDGER.ID,
                        unit(ORG_UNIT, ORG_UNIT_PLACEMENT),
                        LEDGER.AUDIENCE.convertFrom(Audience::valueOf),
                        indicator(INDICATOR),
                        LEDGER.NAME,
                        LEDGER.ENGLISH_NAME,
                        LEDGER.FROM_MONTH,
                        LEDGER.TO_MONTH,
                        LEDGER.REVISION,
                        used(),
                        fields())
                .from(LEDGER)
                .join(INDICATOR)
                .on(INDICATOR.ID.eq(LEDGER.INDICATOR_ID))
                .join(ORG_UNIT)
                .on(ORG_UNIT.ID.eq(LEDGER.ORG_UNIT_ID))
                .join(ORG_UNIT_PLACEMENT)
                .on(ORG_UNIT_PLACEMENT.ORG_UNIT_ID.eq(ORG_UNIT.ID))
                .and(lastInForce(ORG_UNIT_PLACEMENT, today()))
                .where(which)
                .fetch(mapping(Ledger::new));
    }

    private static Field<Boolean> used() {
        return field(
                        exists(
                                selectOne()
                                        .from(LEDGER_RECORD)
                                        .where(LEDGER_RECORD.LEDGER_ID.eq(LEDGER.ID))))
                .as("used");
    }

    private static Field<List<LedgerField>> fields() {
        return multiset(
                        select(
                                        LEDGER_FIELD.CODE,
                                        LEDGER_FIELD.POSITION,
                                        LEDGER_FIELD.TYPE.convertFrom(FieldType::valueOf),
                                        LEDGER_FIELD.ROLE.convertFrom(Ledgers::role),
                                        LEDGER_FIELD.LABEL,
                                        LEDGER_FIELD.ENGLISH_LABEL,
                                        LEDGER_FIELD.HELP,
                                        LEDGER_FIELD.REQUIRED,
                                        LEDGER_FIELD.CHOICES.convertFrom(Ledgers::choices),
                                        LEDGER_FIELD.ENDINGS.convertFrom(Ledgers::choices),
                                        LEDGER_FIELD.UNIT_OF_MEASURE,
                                        LEDGER_FIELD.REMIND_DAYS,
                                        counts(),
                                        LEDGER_FIELD.RETIRED)
                                .from(LEDGER_FIELD)
                                .where(LEDGER_FIELD.LEDGER_ID.eq(LEDGER.ID))
                                .orderBy(LEDGER_FIELD.POSITION, LEDGER_FIELD.CODE))
                .as("fields")
                .convertFrom(rows -> rows.map(mapping(LedgerField::new)));
    }

    @SuppressWarnings("NullAway") // jOOQ takes a null for the indicator that is not there
    private static Field<Indicator> counts() {
        return multiset(
                        select(indicator(FURTHER))
                                .from(FURTHER)
                                .where(FURTHER.ID.eq(LEDGER_FIELD.COUNTS_ID)))
                .convertFrom(rows -> rows.isEmpty() ? null : rows.getFirst().value1());
    }

    private static @Nullable FieldRole role(@Nullable String role) {
        return role == null ? null : FieldRole.valueOf(role);
    }

    private static List<String> choices(@Nullable String lines) {
        return lines == null ? List.of() : lines.lines().toList();
    }

    private YearMonth today() {
        return YearMonth.now(clock);
    }
}
