package org.tongbao.report;

import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.multiset;
import static org.jooq.impl.DSL.select;
import static org.tongbao.db.Tables.MONTH_PUBLICATION;
import static org.tongbao.db.Tables.ORG_UNIT;
import static org.tongbao.db.Tables.PERSON;

import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.SelectConditionStep;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

import java.time.Instant;
import java.time.YearMonth;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// Which months units have published. That a month is published is no secret under the unit; who
/// asks was let in to the unit, or stands under it.
@Repository
public class Publications {

    private final DSLContext dsl;

    Publications(DSLContext dsl) {
        this.dsl = dsl;
    }

    public Optional<Publication> find(UUID unit, YearMonth month) {
        return dsl.fetchOptional(publications(MONTH_PUBLICATION.ORG_UNIT_ID.eq(unit), month))
                .map(Publications::publication);
    }

    /// That a unit published a month.
    ///
    /// @param unit its code
    public record Published(String unit, YearMonth month, Instant at) {}

    /// What units published from a month on, the newest month first.
    public List<Published> since(Collection<String> units, YearMonth first, int most) {
        return dsl.select(ORG_UNIT.CODE, MONTH_PUBLICATION.MONTH, MONTH_PUBLICATION.PUBLISHED_AT)
                .from(MONTH_PUBLICATION)
                .join(ORG_UNIT)
                .on(ORG_UNIT.ID.eq(MONTH_PUBLICATION.ORG_UNIT_ID))
                .where(ORG_UNIT.CODE.in(units))
                .and(MONTH_PUBLICATION.MONTH.ge(first))
                .orderBy(MONTH_PUBLICATION.MONTH.desc(), ORG_UNIT.CODE)
                .limit(most)
                .fetch(mapping(Published::new));
    }

    /// That of a unit another statement reads; null when there is none.
    static Field<@Nullable Publication> of(Field<UUID> unit, YearMonth month) {
        return multiset(publications(MONTH_PUBLICATION.ORG_UNIT_ID.eq(unit), month))
                .as("publication")
                .convertFrom(rows -> rows.isEmpty() ? null : publication(rows.getFirst()));
    }

    private static SelectConditionStep<Record> publications(Condition which, YearMonth month) {
        return select(People.columns(PERSON))
                .select(MONTH_PUBLICATION.PUBLISHED_AT)
                .from(MONTH_PUBLICATION)
                .join(PERSON)
                .on(PERSON.ID.eq(MONTH_PUBLICATION.PUBLISHED_BY))
                .where(which)
                .and(MONTH_PUBLICATION.MONTH.eq(month));
    }

    private static Publication publication(Record row) {
        return new Publication(row.get(MONTH_PUBLICATION.PUBLISHED_AT), People.view(row, PERSON));
    }

    void add(UUID unit, YearMonth month, UUID by, Instant at) {
        dsl.insertInto(MONTH_PUBLICATION)
                .set(MONTH_PUBLICATION.ORG_UNIT_ID, unit)
                .set(MONTH_PUBLICATION.MONTH, month)
                .set(MONTH_PUBLICATION.PUBLISHED_AT, at)
                .set(MONTH_PUBLICATION.PUBLISHED_BY, by)
                .execute();
    }
}
