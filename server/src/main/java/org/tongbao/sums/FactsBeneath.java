package org.tongbao.sums;

import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.sum;
import static org.jooq.impl.SQLDataType.INTEGER;
import static org.tongbao.db.Tables.FACT;
import static org.tongbao.db.Tables.INDICATOR;
import static org.tongbao.db.Tables.ORG_UNIT_PLACEMENT;
import static org.tongbao.indicator.IndicatorColumns.addsUpOverUnits;

import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;
import org.tongbao.db.Indexes;
import org.tongbao.indicator.IndicatorKind;
import org.tongbao.standing.Expectation;
import org.tongbao.standing.Expectations;
import org.tongbao.sums.FactSum.Held;
import org.tongbao.sums.FactSums.Part;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;

/// What sums are made of: the facts of the units directly under one, what is expected of these, and
/// what is kept of all under them.
@Repository
class FactsBeneath {

    private final DSLContext dsl;
    private final FactSums sums;
    private final Expectations expectations;

    FactsBeneath(DSLContext dsl, FactSums sums, Expectations expectations) {
        this.dsl = dsl;
        this.sums = sums;
        this.expectations = expectations;
    }

    /// The sums of a unit as they should be.
    ///
    /// @param from the first month wanted
    AddedUnit of(UUID unit, YearMonth from) {
        var parts = new HashMap<UUID, List<AddedIndicator>>();
        Stream.of(own(unit, from), sums.beneath(unit, from))
                .flatMap(some -> some.entrySet().stream())
                .forEach(part ->
                        parts.computeIfAbsent(part.getKey().indicator(), _ -> new ArrayList<>())
                                .add(part.getValue()));
        var all = new HashMap<UUID, AddedIndicator>();
        parts.forEach((indicator, of) -> all.put(indicator, new Added(of).together().from(from)));
        return new AddedUnit(all);
    }

    private Map<Part, AddedIndicator> own(UUID unit, YearMonth from) {
        var said = facts(unit, from);
        var own = new HashMap<Part, AddedIndicator>();
        expectations
                .under(unit, from.minusMonths(1))
                .forEach(expected -> {
                    var part = new Part(expected.unit(), expected.indicator());
                    own.put(
                            part,
                            AddedIndicator.of(
                                    said.getOrDefault(part, new TreeMap<>()), expected.changes()));
                });
        said.forEach((part, reported) ->
                own.computeIfAbsent(
                        part,
                        _ -> AddedIndicator.of(reported, new TreeMap<YearMonth, Expectation>())));
        return own;
    }

    /// Of the months in which each stood there. Of stocks also those before.
    private Map<Part, NavigableMap<YearMonth, FactSum>> facts(UUID unit, YearMonth from) {
        var amount = sum(FACT.AMOUNT);
        var generated = max(FACT.DEMONSTRATION.cast(INTEGER));
        var facts = new HashMap<Part, NavigableMap<YearMonth, FactSum>>();
        dsl.select(
                        FACT.ORG_UNIT_ID,
                        FACT.INDICATOR_ID,
                        FACT.MONTH,
                        INDICATOR.KIND,
                        amount,
                        generated)
                .from(ORG_UNIT_PLACEMENT)
                .join(FACT.forceIndex(Indexes.FACT_IX_FACT_UNIT_VALUES.getName()))
                .on(FACT.ORG_UNIT_ID.eq(ORG_UNIT_PLACEMENT.ORG_UNIT_ID))
                .and(FACT.MONTH.between(ORG_UNIT_PLACEMENT.FROM_MONTH, ORG_UNIT_PLACEMENT.TO_MONTH))
                .join(INDICATOR)
                .on(INDICATOR.ID.eq(FACT.INDICATOR_ID))
                .and(addsUpOverUnits(INDICATOR))
                .where(ORG_UNIT_PLACEMENT.PARENT_ID.eq(unit))
                .and(FACT.MONTH.ge(from).or(INDICATOR.KIND.eq(IndicatorKind.STOCK.name())))
                .groupBy(FACT.ORG_UNIT_ID, FACT.INDICATOR_ID, INDICATOR.KIND, FACT.MONTH)
                .having(sum(FACT.REPORTED).gt(BigDecimal.ZERO))
                .forEach(row ->
                        facts.computeIfAbsent(
                                        new Part(row.value1(), row.value2()), _ -> new TreeMap<>())
                                .put(
                                        row.value3(),
                                        said(
                                                row.value3(),
                                                IndicatorKind.valueOf(row.value4()),
                                                row.value5(),
                                                row.value6() == 1)));
        return facts;
    }

    private static FactSum said(
            YearMonth month, IndicatorKind kind, BigDecimal amount, boolean demonstration) {
        return new FactSum(
                amount,
                1,
                0,
                demonstration,
                kind == IndicatorKind.STOCK ? new Held(amount, 1, month, new Oldest(month)) : null);
    }
}
