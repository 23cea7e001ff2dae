package org.tongbao.population;

import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.multiset;
import static org.jooq.impl.DSL.select;
import static org.tongbao.db.Tables.POPULATION;

import org.jooq.DSLContext;
import org.jooq.Field;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
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

    /// What holds of each date for a unit, the oldest first: a piece of the statement that reads
    /// the unit.
    public static Field<List<Population>> of(Field<UUID> unit) {
        return multiset(
                        select(
                                        POPULATION.AS_OF,
                                        POPULATION.VERSION,
                                        POPULATION.PERSONS,
                                        POPULATION.SOURCE,
                                        POPULATION.KNOWN_FROM)
                                .from(POPULATION)
                                .where(POPULATION.ORG_UNIT_ID.eq(unit))
                                .and(POPULATION.VERSION.eq(lastVersion()))
                                .orderBy(POPULATION.AS_OF))
                .as("populations")
                .convertFrom(rows -> rows.map(mapping(Population::new)));
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
