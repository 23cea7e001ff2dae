package org.tongbao.standing;

import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.min;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectDistinct;
import static org.jooq.impl.DSL.sum;
import static org.jooq.impl.DSL.when;
import static org.tongbao.db.Tables.FACT;
import static org.tongbao.db.Tables.ORG_UNIT;
import static org.tongbao.db.Tables.ORG_UNIT_PLACEMENT;
import static org.tongbao.orgunit.OrgUnitTree.inForce;
import static org.tongbao.orgunit.OrgUnitTree.level;
import static org.tongbao.orgunit.OrgUnitTree.officialOrder;
import static org.tongbao.orgunit.OrgUnitTree.peerGroup;

import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.OrderField;
import org.jooq.Table;
import org.springframework.stereotype.Repository;
import org.tongbao.authority.Scope;
import org.tongbao.db.Indexes;
import org.tongbao.db.tables.OrgUnitPlacement;
import org.tongbao.graphql.TooComplexException;
import org.tongbao.orgunit.OrgUnit;
import org.tongbao.orgunit.OrgUnitLevel;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/// Finds the units that may be the first ones by an amount, from what their facts come to: one pass
/// over one index, which hands out the first rows only. What their figures are is worked out by the
/// rules of all figures, of these units alone.
@Repository
class Candidates {

    /// Fewer than one in so many units are looked for one by one. Of more, the months are read from
    /// one end to the other, those of all other units too: a page holds many units, but of one that
    /// is looked for only that one.
    private static final int FEW = 5;

    /// So many that are apart are there besides; beyond that they take the place of others.
    private static final int MOST_APART = 200;

    /// Of the order of what a database adds up in a second or two, when it has nothing else to do
    /// with them.
    private static final int MOST_FACTS = 1_500_000;

    private static final OrgUnitPlacement STAY = ORG_UNIT_PLACEMENT.as("stay");
    private static final OrgUnitPlacement BELOW = ORG_UNIT_PLACEMENT.as("below");
    private static final Field<UUID> ADDED = of("added", "unit");
    private static final Field<UUID> ABOVE = of("above", "unit");
    private static final Field<BigDecimal> AMOUNT =
            field(name("added", "amount"), FACT.AMOUNT.getDataType());
    private static final Field<YearMonth> SINCE =
            field(name("added", "since"), FACT.MONTH.getDataType());

    /// How the facts of a unit are found.
    enum Way {
        BY_MONTH,
        BY_UNIT
    }

    private final DSLContext dsl;

    Candidates(DSLContext dsl) {
        this.dsl = dsl;
    }

    private static Field<UUID> of(String table, String column) {
        return field(name(table, column), ORG_UNIT.ID.getDataType());
    }

    /// @param scope in which the head was read
    /// @throws TooComplexException where too many facts would have to be added up
    FirstUnits first(Scope scope, OrgUnit head, Depth.First asked) {
        return first(scope, head, asked, way(scope, head, asked));
    }

    FirstUnits first(Scope scope, OrgUnit head, Depth.First asked, Way way) {
        var here = here(ORG_UNIT_PLACEMENT, scope, head);
        var found =
                dsl.select(ORG_UNIT.ID, AMOUNT, apart())
                        .from(ORG_UNIT_PLACEMENT)
                        .join(ORG_UNIT)
                        .on(ORG_UNIT.ID.eq(ORG_UNIT_PLACEMENT.ORG_UNIT_ID))
                        .leftJoin(added(scope, head, asked, way))
                        .on(ADDED.eq(ORG_UNIT_PLACEMENT.ORG_UNIT_ID))
                        .leftJoin(above(scope, head))
                        .on(ABOVE.eq(ORG_UNIT_PLACEMENT.ORG_UNIT_ID))
                        .where(here)
                        .and(inForce(ORG_UNIT_PLACEMENT, asked.months().to()))
                        .and(level(ORG_UNIT, ORG_UNIT_PLACEMENT).eq(asked.level().name()))
                        .and(ORG_UNIT_PLACEMENT.ORG_UNIT_ID.ne(head.id()))
                        .and(isOfGroups(asked))
                        .orderBy(order(asked))
                        .limit(asked.most() + MOST_APART)
                        .fetch(mapping(Candidate::new));
        return FirstUnits.of(found, asked.most(), found.size() < asked.most() + MOST_APART);
    }

    private static Condition here(OrgUnitPlacement placement, Scope scope, OrgUnit head) {
        return Scope.under(placement.PATH, head.path()).and(scope.covers(placement.PATH));
    }

    private static Condition isOfGroups(Depth.First asked) {
        return asked.peerGroups().isEmpty()
                ? noCondition()
                : peerGroup(ORG_UNIT, ORG_UNIT_PLACEMENT).in(asked.peerGroups());
    }

    private static List<OrderField<?>> order(Depth.First asked) {
        return Stream.<List<OrderField<?>>>of(
                        List.of(
                                field(apart()).desc(),
                                AMOUNT.isNull().asc(),
                                asked.ascending() ? AMOUNT.asc() : AMOUNT.desc()),
                        officialOrder(ORG_UNIT, ORG_UNIT_PLACEMENT))
                .flatMap(List::stream)
                .toList();
    }

    private static Condition apart() {
        return ABOVE.isNotNull().or(SINCE.isNotNull().and(SINCE.lt(ORG_UNIT_PLACEMENT.FROM_MONTH)));
    }

    /// Units under which others stand or ever stood.
    private static Table<?> above(Scope scope, OrgUnit head) {
        return selectDistinct(BELOW.PARENT_ID.as("unit"))
                .from(BELOW)
                .where(here(BELOW, scope, head))
                .asTable("above");
    }

    /// What each unit reported in the months.
    private static Table<?> added(Scope scope, OrgUnit head, Depth.First asked, Way way) {
        var amount = when(sum(FACT.REPORTED).gt(BigDecimal.ZERO), sum(FACT.AMOUNT));
        var added =
                select(
                        FACT.ORG_UNIT_ID.as("unit"),
                        amount.as("amount"),
                        min(FACT.MONTH).as("since"));
        var facts =
                switch (way) {
                    case BY_MONTH -> added.from(FACT.forceIndex("PRIMARY"));
                    case BY_UNIT ->
                            added.from(STAY)
                                    .join(
                                            FACT.forceIndex(
                                                    Indexes.FACT_IX_FACT_UNIT_VALUES.getName()))
                                    .on(FACT.ORG_UNIT_ID.eq(STAY.ORG_UNIT_ID))
                                    .and(here(STAY, scope, head))
                                    .and(inForce(STAY, asked.months().to()));
                };
        return facts.where(FACT.INDICATOR_ID.eq(asked.indicator()))
                .and(FACT.MONTH.between(asked.months().from(), asked.months().to()))
                .groupBy(FACT.ORG_UNIT_ID)
                .asTable("added");
    }

    /// A province alone may be too many units for one way or the other.
    private Way way(Scope scope, OrgUnit head, Depth.First asked) {
        if (head.level() != OrgUnitLevel.PROVINCE) {
            return Way.BY_UNIT;
        }
        var here = count().filterWhere(here(ORG_UNIT_PLACEMENT, scope, head));
        return dsl.select(here, count())
                .from(ORG_UNIT_PLACEMENT)
                .fetchSingle(mapping((units, all) -> way(asked.months(), units, all)));
    }

    /// @param units how many stand under the head
    /// @param all how many there are
    /// @throws TooComplexException with how many facts would have to be added up
    static Way way(Span months, int units, int all) {
        var way = units < all / FEW ? Way.BY_UNIT : Way.BY_MONTH;
        var facts = (long) (way == Way.BY_UNIT ? units : all) * months.months();
        if (facts > MOST_FACTS) {
            throw new TooComplexException("ANALYSIS_READS_TOO_MUCH", MOST_FACTS, facts);
        }
        return way;
    }
}
