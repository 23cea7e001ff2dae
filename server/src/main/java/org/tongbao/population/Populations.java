package org.tongbao.population;

import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.select;
import static org.tongbao.db.Tables.ORG_UNIT_PLACEMENT;
import static org.tongbao.db.Tables.POPULATION;
import static org.tongbao.orgunit.OrgUnitTree.inForce;

import org.jooq.DSLContext;
import org.jooq.Field;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.tongbao.authority.Scope;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/// Stated populations, dated and versioned.
@Repository
public class Populations {

    private final DSLContext dsl;
    private final Clock clock;

    Populations(DSLContext dsl, Clock clock) {
        this.dsl = dsl;
        this.clock = clock;
    }

    /// What holds of each date, the oldest first, in one statement.
    public Map<UUID, List<Population>> of(Scope scope, Collection<UUID> units) {
        return dsl.select(
                        POPULATION.ORG_UNIT_ID,
                        POPULATION.AS_OF,
                        POPULATION.VERSION,
                        POPULATION.PERSONS,
                        POPULATION.SOURCE,
                        POPULATION.KNOWN_FROM)
                .from(POPULATION)
                .join(ORG_UNIT_PLACEMENT)
                .on(ORG_UNIT_PLACEMENT.ORG_UNIT_ID.eq(POPULATION.ORG_UNIT_ID))
                .and(inForce(ORG_UNIT_PLACEMENT, YearMonth.now(clock)))
                .where(POPULATION.ORG_UNIT_ID.in(units))
                .and(scope.covers(ORG_UNIT_PLACEMENT.PATH))
                .and(POPULATION.VERSION.eq(lastVersion()))
                .orderBy(POPULATION.ORG_UNIT_ID, POPULATION.AS_OF)
                .fetchGroups(
                        POPULATION.ORG_UNIT_ID,
                        row ->
                                new Population(
                                        row.value2(),
                                        row.value3(),
                                        row.value4(),
                                        row.value5(),
                                        row.value6()));
    }

    private static Field<Integer> lastVersion() {
        var other = POPULATION.as("other");
        return select(max(other.VERSION))
                .from(other)
                .where(other.ORG_UNIT_ID.eq(POPULATION.ORG_UNIT_ID))
                .and(other.AS_OF.eq(POPULATION.AS_OF))
                .asField();
    }

    /// All versions of all dates, the newest date and version first.
    List<Population> all(UUID unit) {
        return dsl.selectFrom(POPULATION)
                .where(POPULATION.ORG_UNIT_ID.eq(unit))
                .orderBy(POPULATION.AS_OF.desc(), POPULATION.VERSION.desc())
                .limit(200)
                .fetch(row ->
                        new Population(
                                row.getAsOf(),
                                row.getVersion(),
                                row.getPersons(),
                                row.getSource(),
                                row.getKnownFrom()));
    }

    void add(UUID unit, Population stated, @Nullable UUID by) {
        dsl.insertInto(POPULATION)
                .set(POPULATION.ORG_UNIT_ID, unit)
                .set(POPULATION.AS_OF, stated.asOf())
                .set(POPULATION.VERSION, stated.version())
                .set(POPULATION.PERSONS, stated.persons())
                .set(POPULATION.SOURCE, stated.source())
                .set(POPULATION.KNOWN_FROM, stated.knownFrom())
                .set(POPULATION.STATED_BY, by)
                .execute();
    }

    /// Versions of one date, under the lock of the unit.
    List<Population> of(UUID unit, LocalDate asOf) {
        return all(unit).stream().filter(one -> one.asOf().equals(asOf)).toList();
    }

    Instant now() {
        return clock.instant();
    }

    LocalDate today() {
        return LocalDate.now(clock);
    }
}
