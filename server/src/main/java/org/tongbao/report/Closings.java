package org.tongbao.report;

import static org.jooq.impl.DSL.multiset;
import static org.jooq.impl.DSL.select;
import static org.tongbao.db.Tables.MONTH_CLOSING;
import static org.tongbao.db.Tables.ORG_UNIT;
import static org.tongbao.db.Tables.ORG_UNIT_PLACEMENT;
import static org.tongbao.db.Tables.PERSON;
import static org.tongbao.orgunit.OrgUnitTree.lastInForce;
import static org.tongbao.orgunit.OrgUnitTree.unit;

import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.SelectSeekStep1;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.tongbao.report.ClosingAct.Kind;

import java.time.Clock;
import java.time.YearMonth;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/// What was done to whole months, of units that were let in before or stand above them. That a
/// month is closed is no secret under the unit.
@Repository
class Closings {

    private final DSLContext dsl;
    private final Clock clock;

    Closings(DSLContext dsl, Clock clock) {
        this.dsl = dsl;
        this.clock = clock;
    }

    /// A month that a unit, by its code, has closed.
    record Closed(String unit, YearMonth month) {}

    MonthStanding get(UUID unit, YearMonth month) {
        return new MonthStanding(
                dsl.fetch(acts(MONTH_CLOSING.ORG_UNIT_ID.eq(unit), month)).map(Closings::act));
    }

    /// That of a unit another statement reads.
    static Field<MonthStanding> of(Field<UUID> unit, YearMonth month) {
        return multiset(acts(MONTH_CLOSING.ORG_UNIT_ID.eq(unit), month))
                .as("standing")
                .convertFrom(rows -> new MonthStanding(rows.map(Closings::act)));
    }

    /// Who of these units closed the month: the first one in their order that did.
    @Nullable MonthLock above(List<String> units, YearMonth month) {
        if (units.isEmpty()) {
            return null;
        }
        var today = ORG_UNIT_PLACEMENT.as("today");
        var byUnit = new HashMap<String, MonthLock>();
        dsl.select(unit(ORG_UNIT, today), of(ORG_UNIT.ID, month))
                .from(ORG_UNIT)
                .join(today)
                .on(today.ORG_UNIT_ID.eq(ORG_UNIT.ID))
                .and(lastInForce(today, YearMonth.now(clock)))
                .where(ORG_UNIT.CODE.in(units))
                .forEach(row -> {
                    var closing = row.value2().closing();
                    if (closing != null) {
                        byUnit.put(
                                row.value1().code(),
                                new MonthLock(row.value1(), month, closing.at(), closing.by()));
                    }
                });
        return units.stream().map(byUnit::get).filter(Objects::nonNull).findFirst().orElse(null);
    }

    /// Which of these units has closed which month from the first on.
    Set<Closed> closed(Collection<String> units, YearMonth first) {
        return dsl
                .select(ORG_UNIT.CODE, MONTH_CLOSING.MONTH, MONTH_CLOSING.NUMBER, MONTH_CLOSING.ACT)
                .from(ORG_UNIT)
                .join(MONTH_CLOSING)
                .on(MONTH_CLOSING.ORG_UNIT_ID.eq(ORG_UNIT.ID))
                .and(MONTH_CLOSING.MONTH.ge(first))
                .where(ORG_UNIT.CODE.in(units))
                .orderBy(MONTH_CLOSING.NUMBER)
                .fetch(Closings::said)
                .stream()
                .collect(Collectors.collectingAndThen(Collectors.toList(), Closings::lastSaid));
    }

    /// Keeps these units from closing or reopening a month of the span until the transaction ends,
    /// and says who of them has closed one. Shared: reports of one district do not wait for each
    /// other.
    @Nullable MonthLock hold(List<String> units, YearMonth first, YearMonth last) {
        if (units.isEmpty()) {
            return null;
        }
        var said =
                dsl.select(
                                ORG_UNIT.CODE,
                                MONTH_CLOSING.MONTH,
                                MONTH_CLOSING.NUMBER,
                                MONTH_CLOSING.ACT)
                        .from(ORG_UNIT)
                        .leftJoin(MONTH_CLOSING)
                        .on(MONTH_CLOSING.ORG_UNIT_ID.eq(ORG_UNIT.ID))
                        .and(MONTH_CLOSING.MONTH.between(first, last))
                        .where(ORG_UNIT.CODE.in(units))
                        .orderBy(MONTH_CLOSING.NUMBER)
                        .forShare()
                        .fetch(Closings::said);
        return lastSaid(said).stream()
                .map(Closed::month)
                .min(YearMonth::compareTo)
                .map(month -> above(units, month))
                .orElse(null);
    }

    void add(UUID unit, YearMonth month, ClosingAct act) {
        dsl.insertInto(MONTH_CLOSING)
                .set(MONTH_CLOSING.ORG_UNIT_ID, unit)
                .set(MONTH_CLOSING.MONTH, month)
                .set(MONTH_CLOSING.NUMBER, act.number())
                .set(MONTH_CLOSING.ACT, act.kind().name())
                .set(MONTH_CLOSING.ACTED_AT, act.at())
                .set(MONTH_CLOSING.ACTED_BY, act.by().id())
                .set(MONTH_CLOSING.REASON, act.reason())
                .set(MONTH_CLOSING.EXPECTED, act.expected())
                .set(MONTH_CLOSING.REPORTED, act.reported())
                .execute();
    }

    private record Said(Closed what, @Nullable String act) {}

    private static Said said(Record row) {
        return new Said(
                new Closed(row.get(ORG_UNIT.CODE), row.get(MONTH_CLOSING.MONTH)),
                row.get(MONTH_CLOSING.ACT));
    }

    /// Of acts in their order.
    private static Set<Closed> lastSaid(List<Said> acts) {
        var last = new LinkedHashMap<Closed, Boolean>();
        for (var said : acts) {
            if (said.act() != null) {
                last.put(said.what(), Kind.valueOf(said.act()).state().closed());
            }
        }
        return last.keySet().stream().filter(last::get).collect(Collectors.toSet());
    }

    private static SelectSeekStep1<Record, Integer> acts(Condition which, YearMonth month) {
        return select(People.columns(PERSON))
                .select(MONTH_CLOSING.fields())
                .from(MONTH_CLOSING)
                .join(PERSON)
                .on(PERSON.ID.eq(MONTH_CLOSING.ACTED_BY))
                .where(which)
                .and(MONTH_CLOSING.MONTH.eq(month))
                .orderBy(MONTH_CLOSING.NUMBER);
    }

    private static ClosingAct act(Record row) {
        return new ClosingAct(
                row.get(MONTH_CLOSING.NUMBER),
                Kind.valueOf(row.get(MONTH_CLOSING.ACT)),
                row.get(MONTH_CLOSING.ACTED_AT),
                People.view(row, PERSON),
                row.get(MONTH_CLOSING.REASON),
                row.get(MONTH_CLOSING.EXPECTED),
                row.get(MONTH_CLOSING.REPORTED));
    }
}
