package org.tongbao.indicator;

import static org.jooq.impl.DSL.multiset;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.select;
import static org.tongbao.db.Tables.INDICATOR;
import static org.tongbao.db.Tables.INDICATOR_RELATION;
import static org.tongbao.indicator.IndicatorColumns.indicator;
import static org.tongbao.indicator.IndicatorRelationKind.PART_OF;

import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.springframework.stereotype.Repository;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;

/// What indicators are to each other: those somebody entered, and the parts and wholes that rates
/// bring along. An entered whole goes before that of a rate.
@Repository
public class IndicatorRelations {

    private static final org.tongbao.db.tables.Indicator ONE = INDICATOR.as("one");
    private static final org.tongbao.db.tables.Indicator OTHER = INDICATOR.as("other");
    private static final org.tongbao.db.tables.Indicator RATE = INDICATOR.as("rate");

    private static final int MOST = 1000;

    private final DSLContext dsl;

    IndicatorRelations(DSLContext dsl) {
        this.dsl = dsl;
    }

    /// The whole catalogue's, in its order; one statement.
    List<IndicatorRelation> all() {
        return dsl.select(entered(_ -> noCondition()), ofRates(_ -> noCondition()))
                .fetchSingle(row -> together(row.value1(), row.value2()));
    }

    /// Those somebody entered, as a column of another statement.
    ///
    /// @param which of the indicator that is the part, or the stock
    public static Field<List<IndicatorRelation>> entered(Function<Field<UUID>, Condition> which) {
        return multiset(
                        select(INDICATOR_RELATION.KIND, indicator(ONE), indicator(OTHER))
                                .from(INDICATOR_RELATION)
                                .join(ONE)
                                .on(ONE.ID.eq(INDICATOR_RELATION.INDICATOR_ID))
                                .join(OTHER)
                                .on(OTHER.ID.eq(INDICATOR_RELATION.OTHER_ID))
                                .where(which.apply(ONE.ID))
                                .orderBy(ONE.POSITION, INDICATOR_RELATION.KIND)
                                .limit(MOST))
                .as("entered_relations")
                .convertFrom(rows ->
                        rows.map(row ->
                                new IndicatorRelation(
                                        IndicatorRelationKind.valueOf(row.value1()),
                                        row.value2(),
                                        row.value3(),
                                        false)));
    }

    /// Numerators and denominators that are counted alike, as a column of another statement: cases
    /// closed are some of those handled, patents are no part of the population.
    public static Field<List<IndicatorRelation>> ofRates(Function<Field<UUID>, Condition> which) {
        return multiset(
                        select(indicator(ONE), indicator(OTHER))
                                .from(RATE)
                                .join(ONE)
                                .on(ONE.ID.eq(RATE.NUMERATOR_ID))
                                .join(OTHER)
                                .on(OTHER.ID.eq(RATE.DENOMINATOR_ID))
                                .where(which.apply(ONE.ID))
                                .and(RATE.MERGED_INTO_ID.isNull())
                                .and(ONE.KIND.eq(OTHER.KIND))
                                .and(ONE.UNIT_OF_MEASURE.eq(OTHER.UNIT_OF_MEASURE))
                                .orderBy(ONE.POSITION, RATE.POSITION)
                                .limit(MOST))
                .as("relations_of_rates")
                .convertFrom(rows ->
                        rows.map(row ->
                                new IndicatorRelation(PART_OF, row.value1(), row.value2(), true)));
    }

    /// One whole for each part.
    public static List<IndicatorRelation> together(
            List<IndicatorRelation> entered, List<IndicatorRelation> ofRates) {
        var wholes =
                entered.stream()
                        .filter(one -> one.kind() == PART_OF)
                        .map(one -> one.indicator().id())
                        .toList();
        return Stream.concat(
                        entered.stream(),
                        ofRates.stream().filter(one -> !wholes.contains(one.indicator().id())))
                .toList();
    }

    Optional<UUID> other(UUID indicator, IndicatorRelationKind kind) {
        return dsl.select(INDICATOR_RELATION.OTHER_ID)
                .from(INDICATOR_RELATION)
                .where(INDICATOR_RELATION.INDICATOR_ID.eq(indicator))
                .and(INDICATOR_RELATION.KIND.eq(kind.name()))
                .fetchOptional(INDICATOR_RELATION.OTHER_ID);
    }

    /// Puts it in the place of what stood there.
    void relate(UUID indicator, IndicatorRelationKind kind, UUID other) {
        dsl.insertInto(INDICATOR_RELATION)
                .set(INDICATOR_RELATION.INDICATOR_ID, indicator)
                .set(INDICATOR_RELATION.KIND, kind.name())
                .set(INDICATOR_RELATION.OTHER_ID, other)
                .onDuplicateKeyUpdate()
                .set(INDICATOR_RELATION.OTHER_ID, other)
                .execute();
    }

    void part(UUID indicator, IndicatorRelationKind kind) {
        dsl.deleteFrom(INDICATOR_RELATION)
                .where(INDICATOR_RELATION.INDICATOR_ID.eq(indicator))
                .and(INDICATOR_RELATION.KIND.eq(kind.name()))
                .execute();
    }

    /// The indicator is about to go.
    void forget(UUID indicator) {
        dsl.deleteFrom(INDICATOR_RELATION)
                .where(INDICATOR_RELATION.INDICATOR_ID.eq(indicator))
                .or(INDICATOR_RELATION.OTHER_ID.eq(indicator))
                .execute();
    }

    /// What the merged one was to others the survivor is, where it is nothing yet.
    void follow(Merging merging) {
        var merged = merging.merged().id();
        var survivor = merging.survivor().id();
        dsl.selectFrom(INDICATOR_RELATION)
                .where(INDICATOR_RELATION.INDICATOR_ID.eq(merged))
                .or(INDICATOR_RELATION.OTHER_ID.eq(merged))
                .fetch()
                .forEach(row -> {
                    var kind = IndicatorRelationKind.valueOf(row.getKind());
                    var one = row.getIndicatorId().equals(merged) ? survivor : row.getIndicatorId();
                    var other = row.getOtherId().equals(merged) ? survivor : row.getOtherId();
                    part(row.getIndicatorId(), kind);
                    if (!one.equals(other) && other(one, kind).isEmpty()) {
                        relate(one, kind, other);
                    }
                });
    }
}
