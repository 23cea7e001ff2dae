package org.tongbao.ledger;

import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.notExists;
import static org.jooq.impl.DSL.selectOne;
import static org.jooq.impl.DSL.sum;
import static org.jooq.impl.DSL.when;
import static org.tongbao.db.Tables.INDICATOR;
import static org.tongbao.db.Tables.LEDGER;
import static org.tongbao.db.Tables.ORG_UNIT_PLACEMENT;
import static org.tongbao.orgunit.OrgUnitTree.inForce;
import static org.tongbao.orgunit.OrgUnitTree.lastInForce;

import org.jooq.DSLContext;
import org.jooq.Field;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.tongbao.authority.Scope;
import org.tongbao.db.tables.OrgUnitPlacement;
import org.tongbao.indicator.IndicatorKind;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.YearMonth;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;

/// What ledgers give for a month: of flows the records of the month, of stocks those in force at
/// its end, of amounts the sum; and of further indicators what fields count for them. Where the
/// form of a unit does not ask for the indicator, its records count for the nearest unit above
/// whose form does. A unit that keeps no ledger itself counts by the one it has the units below
/// keep: what it gathers of them, and rows of lists that are nobody's. One statement, whatever the
/// number of units and indicators.
@Repository
public class LedgerCounts {

    private static final org.tongbao.db.tables.Indicator LEDGER_OF = INDICATOR.as("ledger_of");
    private static final OrgUnitPlacement TODAY = ORG_UNIT_PLACEMENT.as("today");
    private static final OrgUnitPlacement THEN = ORG_UNIT_PLACEMENT.as("then_placed");

    private final DSLContext dsl;
    private final HandedDown lists;
    private final FormLines forms;
    private final Clock clock;

    LedgerCounts(DSLContext dsl, HandedDown lists, FormLines forms, Clock clock) {
        this.dsl = dsl;
        this.lists = lists;
        this.forms = forms;
        this.clock = clock;
    }

    /// Whose records count in the month for a unit that another statement reads.
    ///
    /// @param parent the unit above it in that month
    public static Field<Reach> reach(Field<UUID> unit, Field<UUID> parent, YearMonth month) {
        var below = ORG_UNIT_PLACEMENT.as("placed_below");
        var counts = Ledgers.counts(LEDGER, unit, parent).and(Ledgers.on(LEDGER, month));
        var above = below.PARENT_ID.eq(unit).and(inForce(below, month));
        return when(notExists(selectOne().from(LEDGER).where(counts)), inline(Reach.NONE.name()))
                .when(
                        exists(selectOne().from(below).where(above)),
                        inline(Reach.UNITS_BELOW.name()))
                .otherwise(inline(Reach.ITS_OWN.name()))
                .convertFrom(Reach::valueOf);
    }

    /// By indicator, of those whose ledger is on in the month.
    public Map<UUID, LineLedger> of(Scope scope, UUID unit, YearMonth month) {
        return of(scope, List.of(unit), month).getOrDefault(unit, Map.of());
    }

    /// By unit in the scope and indicator, of those whose ledger is on in the month.
    public Map<UUID, Map<UUID, LineLedger>> of(
            Scope scope, Collection<UUID> units, YearMonth month) {
        return of(scope, units, month, Reach.UNITS_BELOW);
    }

    /// The same, where it is known whose records can count: no statement for units without a
    /// ledger, a short one for units that stand above no other.
    ///
    /// @param reach the furthest of these units
    public Map<UUID, Map<UUID, LineLedger>> of(
            Scope scope, Collection<UUID> units, YearMonth month, Reach reach) {
        return switch (reach) {
            case NONE -> Map.of();
            case ITS_OWN -> counted(scope, units, month, null, null);
            case UNITS_BELOW ->
                    counted(
                            scope,
                            units,
                            month,
                            Gathered.records(units, month, forms, "gathered"),
                            Gathered.lists(units, month, forms, "listed_below"));
        };
    }

    private Map<UUID, Map<UUID, LineLedger>> counted(
            Scope scope,
            Collection<UUID> units,
            YearMonth month,
            @Nullable Gathered recordedBelow,
            @Nullable Gathered listedBelow) {
        var counting = new Counting(month);
        var filled = Counting.filled();
        var records = RecordsHeld.by(units, recordedBelow, counting);
        var handed = new Handed(listedBelow, counting);
        var keeps = Ledgers.keeps(THEN);
        var further = field(Counting.further());
        return byUnit(
                dsl.select(
                                THEN.ORG_UNIT_ID,
                                Counting.INDICATOR_ID,
                                LEDGER_OF.CODE,
                                LEDGER.NAME,
                                LEDGER.ENGLISH_NAME,
                                LEDGER.ID,
                                coalesce(field(keeps), inline(false)),
                                LEDGER.FROM_MONTH,
                                INDICATOR.KIND.convertFrom(IndicatorKind::valueOf),
                                INDICATOR.DECIMALS.convertFrom(Byte::intValue),
                                further,
                                count(records.id()),
                                sum(records.amount()),
                                count(when(records.listed(), records.id())),
                                count(
                                        when(
                                                records.claimed().or(lists.contested(records.id())),
                                                records.id())),
                                count(when(records.demonstration(), records.id())),
                                handed.awaiting(THEN.ORG_UNIT_ID),
                                handed.unclaimed(),
                                handed.unclaimedAmount(),
                                count(when(records.gathered(), records.id())),
                                handed.awaitingBelow(),
                                field(forms.ask(THEN.ORG_UNIT_ID, Counting.INDICATOR_ID, month)))
                        .from(THEN)
                        .join(TODAY)
                        .on(TODAY.ORG_UNIT_ID.eq(THEN.ORG_UNIT_ID))
                        .and(lastInForce(TODAY, YearMonth.now(clock)))
                        .join(LEDGER)
                        .on(Ledgers.counts(THEN))
                        .join(LEDGER_OF)
                        .on(LEDGER_OF.ID.eq(LEDGER.INDICATOR_ID))
                        .join(filled)
                        .on(Counting.LEDGER_ID.eq(LEDGER.ID))
                        .join(INDICATOR)
                        .on(INDICATOR.ID.eq(Counting.INDICATOR_ID))
                        .leftJoin(records.table())
                        .on(records.keeper().eq(THEN.ORG_UNIT_ID))
                        .and(records.indicator().eq(LEDGER.INDICATOR_ID))
                        .and(records.filled().eq(Counting.INDICATOR_ID))
                        .and(keeps.or(records.gathered()))
                        .where(THEN.ORG_UNIT_ID.in(units))
                        .and(inForce(THEN, month))
                        .and(scope.covers(TODAY.PATH))
                        .and(Ledgers.on(LEDGER, month))
                        .groupBy(
                                THEN.ORG_UNIT_ID,
                                THEN.PARENT_ID,
                                LEDGER.ORG_UNIT_ID,
                                LEDGER.ID,
                                LEDGER.INDICATOR_ID,
                                LEDGER_OF.CODE,
                                LEDGER.NAME,
                                LEDGER.ENGLISH_NAME,
                                LEDGER.AUDIENCE,
                                LEDGER.FROM_MONTH,
                                Counting.INDICATOR_ID,
                                Counting.TYPE,
                                INDICATOR.KIND,
                                INDICATOR.DECIMALS)
                        .orderBy(
                                LEDGER.AUDIENCE.desc(),
                                coalesce(field(keeps), inline(false)).desc(),
                                Counting.TYPE)
                        .fetch(mapping(Tally::new)));
    }

    /// What lists add, the unit's own and, where records of units below count for it, theirs.
    private class Handed {

        private final @Nullable Gathered below;
        private final Counting counting;

        Handed(@Nullable Gathered below, Counting counting) {
            this.below = below;
            this.counting = counting;
        }

        Field<Integer> awaiting(Field<UUID> unit) {
            return lists.awaitingCheck(unit, LEDGER.INDICATOR_ID, counting);
        }

        Field<Integer> awaitingBelow() {
            return below(this::awaiting).convertFrom(BigDecimal::intValue);
        }

        Field<Integer> unclaimed() {
            return all(unit -> lists.unclaimed(unit, LEDGER.INDICATOR_ID, counting))
                    .convertFrom(BigDecimal::intValue);
        }

        Field<BigDecimal> unclaimedAmount() {
            return all(unit -> lists.unclaimedAmount(unit, LEDGER.INDICATOR_ID, counting));
        }

        private Field<BigDecimal> all(Function<Field<UUID>, Field<? extends Number>> one) {
            return below(one).plus(one.apply(THEN.ORG_UNIT_ID));
        }

        private Field<BigDecimal> below(Function<Field<UUID>, Field<? extends Number>> one) {
            return below == null
                    ? inline(BigDecimal.ZERO)
                    : below.sumOf(
                            one, THEN.ORG_UNIT_ID, Counting.INDICATOR_ID, LEDGER.INDICATOR_ID);
        }
    }

    /// A unit's own ledger goes before the one its parent set up, and that one before what it has
    /// the units below keep, with all that it fills.
    private static Map<UUID, Map<UUID, LineLedger>> byUnit(List<Tally> tallies) {
        var counts = new HashMap<UUID, Map<UUID, LineLedger>>();
        var first = new HashMap<List<Object>, UUID>();
        for (var tally : tallies) {
            var key = List.<Object>of(tally.unit(), tally.ledgerOf());
            if (tally.concerns()
                    && first.computeIfAbsent(key, _ -> tally.ledger()).equals(tally.ledger())) {
                counts.computeIfAbsent(tally.unit(), unit -> new HashMap<>())
                        .putIfAbsent(tally.indicator(), tally.counted());
            }
        }
        return counts;
    }
}
