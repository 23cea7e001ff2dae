package org.tongbao.feed;

import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.boolOr;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.greatest;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.one;
import static org.jooq.impl.DSL.row;
import static org.jooq.impl.DSL.selectOne;
import static org.jooq.impl.DSL.sum;
import static org.jooq.impl.DSL.when;
import static org.tongbao.db.Tables.FACT;
import static org.tongbao.db.Tables.INDICATOR;
import static org.tongbao.db.Tables.MONTH_PUBLICATION;
import static org.tongbao.db.Tables.ORG_UNIT;
import static org.tongbao.db.Tables.ORG_UNIT_PLACEMENT;
import static org.tongbao.orgunit.OrgUnitTree.inForce;
import static org.tongbao.orgunit.OrgUnitTree.lastInForce;

import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.SelectHavingConditionStep;
import org.jooq.SelectSelectStep;
import org.jooq.Table;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.tongbao.authority.Actor;
import org.tongbao.authority.Scope;
import org.tongbao.authority.Verb;
import org.tongbao.db.tables.MonthPublication;
import org.tongbao.db.tables.OrgUnitPlacement;
import org.tongbao.graphql.Cursor;
import org.tongbao.graphql.PageRequest;
import org.tongbao.graphql.TooComplexException;
import org.tongbao.orgunit.OrgUnit;
import org.tongbao.orgunit.OrgUnitTree;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;

/// Approved values, a row for each unit, month and indicator, in the order of their codes. What a
/// page costs grows with the page: its units are looked up first, some at a time until it is full.
@Repository
class Actuals {

    private static final int FEW = 16;

    private static final String BY_CODE = "uq_org_unit_code";

    /// To count values is to read them.
    private static final int MOST_COUNTED = 200;

    private static final OrgUnitPlacement THEN = ORG_UNIT_PLACEMENT.as("then");
    private static final OrgUnitPlacement TODAY = OrgUnitTree.today("of_values");
    private static final OrgUnitPlacement ABOVE = OrgUnitTree.today("above_values");
    private static final MonthPublication ITS = MONTH_PUBLICATION.as("its");
    private static final MonthPublication THEIRS = MONTH_PUBLICATION.as("theirs");

    private static final Field<String> NAME = OrgUnitTree.name(ORG_UNIT, THEN);
    private static final Field<@Nullable Instant> PUBLISHED_AT =
            max(coalesce(THEIRS.PUBLISHED_AT, ITS.PUBLISHED_AT));
    private static final Field<Instant> KNOWN_FROM = max(FACT.KNOWN_FROM);
    private static final Field<Instant> UPDATED_AT =
            greatest(KNOWN_FROM, coalesce(PUBLISHED_AT, KNOWN_FROM));

    private final DSLContext dsl;
    private final Clock clock;

    Actuals(DSLContext dsl, Clock clock) {
        this.dsl = dsl;
        this.clock = clock;
    }

    FeedPage<Actual> page(Actor actor, ActualsQuestion asked, PageRequest request) {
        var rows = new ArrayList<Actual>();
        var after = request.after();
        var units = after == null ? noCondition() : ORG_UNIT.CODE.ge(after.text(0));
        for (var most = FEW; ; most *= 2) {
            var some = units(asked, units, most);
            rows.addAll(values(actor, asked, some, after, request.limit() - rows.size()));
            if (some.size() < most || rows.size() == request.limit()) {
                return FeedPage.of(
                        request,
                        rows,
                        one -> List.of(one.unitCode(), one.month(), one.indicatorCode()));
            }
            units = ORG_UNIT.CODE.gt(some.getLast());
        }
    }

    /// How many there are on all pages.
    ///
    /// @throws TooComplexException under a unit with many others
    int count(Actor actor, ActualsQuestion asked) {
        var some = units(asked, noCondition(), MOST_COUNTED + 1);
        if (some.size() > MOST_COUNTED) {
            throw new TooComplexException("FEED_COUNTS_TOO_MUCH", MOST_COUNTED);
        }
        return some.isEmpty()
                ? 0
                : dsl.fetchCount(grouped(dsl.select(one()), actor, asked, some, noCondition()));
    }

    /// Codes of units that stood under the one asked for in some of the months and have values in
    /// any.
    private List<String> units(ActualsQuestion asked, Condition which, int most) {
        return dsl.select(ORG_UNIT.CODE)
                .from(placed(asked.under()))
                .where(inForce(THEN, asked.from(), asked.to()))
                .and(Scope.under(THEN.PATH, asked.under().path()))
                .and(asked.units().hold(ORG_UNIT.CODE))
                .and(
                        exists(
                                selectOne()
                                        .from(FACT)
                                        .where(FACT.ORG_UNIT_ID.eq(ORG_UNIT.ID))
                                        .and(inMonths(asked))))
                .and(which)
                .groupBy(ORG_UNIT.CODE)
                .orderBy(ORG_UNIT.CODE)
                .limit(most)
                .fetch(ORG_UNIT.CODE);
    }

    /// Under a top unit there are so many that they are gone through in the order of their codes,
    /// until there are enough; under all others they are found by their place.
    private static Table<?> placed(OrgUnit under) {
        var isTop = under.path().fromTop().count() == 1;
        var placed = THEN.ORG_UNIT_ID.eq(ORG_UNIT.ID);
        return isTop
                ? ORG_UNIT.forceIndex(BY_CODE).straightJoin(THEN).on(placed)
                : ORG_UNIT.join(THEN).on(placed);
    }

    private List<Actual> values(
            Actor actor,
            ActualsQuestion asked,
            List<String> units,
            @Nullable Cursor after,
            int most) {
        if (units.isEmpty()) {
            return List.of();
        }
        var rest =
                after == null
                        ? noCondition()
                        : row(ORG_UNIT.CODE, FACT.MONTH, INDICATOR.CODE)
                                .gt(after.text(0), after.month(1), after.text(2));
        return grouped(
                        dsl.select(
                                ORG_UNIT.CODE,
                                NAME,
                                INDICATOR.CODE,
                                INDICATOR.NAME,
                                INDICATOR.UNIT_OF_MEASURE,
                                FACT.MONTH,
                                when(sum(FACT.REPORTED).gt(BigDecimal.ZERO), sum(FACT.AMOUNT)),
                                PUBLISHED_AT,
                                UPDATED_AT,
                                boolOr(FACT.DEMONSTRATION)),
                        actor,
                        asked,
                        units,
                        rest)
                .orderBy(ORG_UNIT.CODE, FACT.MONTH, INDICATOR.CODE)
                .limit(most)
                .fetch(mapping(Actual::new));
    }

    /// From units and indicators to their facts: of a single month each is found by its key, so
    /// that it costs nothing how long ago a unit began.
    private <R extends Record> SelectHavingConditionStep<R> grouped(
            SelectSelectStep<R> selected,
            Actor actor,
            ActualsQuestion asked,
            List<String> units,
            Condition rest) {
        var today = YearMonth.now(clock);
        return selected.from(ORG_UNIT)
                .join(THEN)
                .on(THEN.ORG_UNIT_ID.eq(ORG_UNIT.ID))
                .join(INDICATOR)
                .on(of(asked.indicators()))
                .straightJoin(FACT)
                .on(FACT.ORG_UNIT_ID.eq(ORG_UNIT.ID))
                .and(FACT.INDICATOR_ID.eq(INDICATOR.ID))
                .and(inMonths(asked))
                .and(FACT.MONTH.between(THEN.FROM_MONTH, THEN.TO_MONTH))
                .join(TODAY)
                .on(TODAY.ORG_UNIT_ID.eq(ORG_UNIT.ID))
                .and(lastInForce(TODAY, today))
                .leftJoin(ABOVE)
                .on(ABOVE.ORG_UNIT_ID.eq(THEN.PARENT_ID))
                .and(lastInForce(ABOVE, today))
                .leftJoin(ITS)
                .on(ITS.ORG_UNIT_ID.eq(ORG_UNIT.ID))
                .and(ITS.MONTH.eq(FACT.MONTH))
                .leftJoin(THEIRS)
                .on(THEIRS.ORG_UNIT_ID.eq(THEN.PARENT_ID))
                .and(THEIRS.MONTH.eq(FACT.MONTH))
                .where(ORG_UNIT.CODE.in(units))
                .and(Scope.under(THEN.PATH, asked.under().path()))
                .and(readable(actor))
                .and(rest)
                .groupBy(
                        ORG_UNIT.CODE,
                        NAME,
                        INDICATOR.CODE,
                        INDICATOR.NAME,
                        INDICATOR.UNIT_OF_MEASURE,
                        FACT.MONTH)
                .having(asked.updated().hold(UPDATED_AT));
    }

    /// Of a single month both databases make a part of the key.
    private static Condition inMonths(ActualsQuestion asked) {
        return FACT.MONTH.between(asked.from(), asked.to());
    }

    /// The own subtree at any time; else what a unit has published, to whoever stands under it.
    private static Condition readable(Actor actor) {
        return actor.scope(Verb.STANDING_READ)
                .covers(TODAY.PATH)
                .or(THEIRS.MONTH.isNotNull().and(actor.standsUnder(ABOVE.PATH)))
                .or(ITS.MONTH.isNotNull().and(actor.standsUnder(TODAY.PATH)));
    }

    private static Condition of(List<String> indicators) {
        return indicators.isEmpty() ? noCondition() : INDICATOR.CODE.in(indicators);
    }
}
