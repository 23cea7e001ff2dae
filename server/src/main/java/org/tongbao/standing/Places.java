package org.tongbao.standing;

import static org.tongbao.orgunit.OrgUnitTree.inForce;
import static org.tongbao.orgunit.OrgUnitTree.unit;
import static org.tongbao.orgunit.OrgUnitTree.unitIfAny;

import org.jooq.DSLContext;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.tongbao.authority.Scope;
import org.tongbao.orgunit.OrgUnit;

import java.time.Clock;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;

/// Units of a month and those above them, with what they published, in one statement.
@Repository
class Places {

    private static final PlaceTables HERE = new PlaceTables("here");
    private static final PlaceTables ABOVE = new PlaceTables("above");

    private final DSLContext dsl;
    private final Clock clock;

    Places(DSLContext dsl, Clock clock) {
        this.dsl = dsl;
        this.clock = clock;
    }

    /// @param scope by where units stand today; what a unit published is read by people outside of
    ///   theirs, so whoever asks for more decides afterwards
    Optional<Place> find(Scope scope, String code, YearMonth month) {
        var today = YearMonth.now(clock);
        return dsl.select(unit(HERE.unit, HERE.then), unitIfAny(ABOVE.unit, ABOVE.then))
                .select(HERE.columns())
                .select(ABOVE.columns())
                .from(HERE.unit)
                .join(HERE.then)
                .on(HERE.stood(month))
                .leftJoin(HERE.today)
                .on(HERE.stands(today))
                .leftJoin(HERE.publication)
                .on(HERE.published(month))
                .leftJoin(HERE.publisher)
                .on(HERE.byPublisher())
                .leftJoin(ABOVE.unit)
                .on(ABOVE.unit.ID.eq(HERE.then.PARENT_ID))
                .leftJoin(ABOVE.then)
                .on(ABOVE.stood(month))
                .leftJoin(ABOVE.today)
                .on(ABOVE.stands(today))
                .leftJoin(ABOVE.publication)
                .on(ABOVE.published(month))
                .leftJoin(ABOVE.publisher)
                .on(ABOVE.byPublisher())
                .where(HERE.unit.CODE.eq(code))
                .and(scope.covers(HERE.path()))
                .fetchOptional(row ->
                        HERE.place(
                                row,
                                row.get(0, OrgUnit.class),
                                above(row, row.get(1, OrgUnit.class))));
    }

    /// The months out of some in which a unit stood in one place and had one name, the oldest
    /// first.
    ///
    /// @param scope as for [#find]
    List<Span> stays(Scope scope, String code, Span months) {
        return dsl
                .select(HERE.then.FROM_MONTH, HERE.then.TO_MONTH)
                .from(HERE.unit)
                .join(HERE.then)
                .on(HERE.then.ORG_UNIT_ID.eq(HERE.unit.ID))
                .and(inForce(HERE.then, months.from(), months.to()))
                .leftJoin(HERE.today)
                .on(HERE.stands(YearMonth.now(clock)))
                .where(HERE.unit.CODE.eq(code))
                .and(scope.covers(HERE.path()))
                .orderBy(HERE.then.FROM_MONTH)
                .fetch(row -> new Span(row.value1(), row.value2()))
                .stream()
                .flatMap(stay ->
                        stay
                                .since(months.from())
                                .flatMap(since -> since.until(months.to()))
                                .stream())
                .toList();
    }

    private static @Nullable Place above(Record row, @Nullable OrgUnit unit) {
        return unit == null ? null : ABOVE.place(row, unit, null);
    }
}
