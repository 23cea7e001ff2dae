package org.tongbao.report;

import static org.tongbao.db.Tables.MONTH_PUBLICATION;
import static org.tongbao.db.Tables.PERSON;

import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

import java.time.Instant;
import java.time.YearMonth;
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
        return dsl.select(MONTH_PUBLICATION.PUBLISHED_AT)
                .select(People.columns(PERSON))
                .from(MONTH_PUBLICATION)
                .join(PERSON)
                .on(PERSON.ID.eq(MONTH_PUBLICATION.PUBLISHED_BY))
                .where(MONTH_PUBLICATION.ORG_UNIT_ID.eq(unit))
                .and(MONTH_PUBLICATION.MONTH.eq(month))
                .fetchOptional(row ->
                        new Publication(
                                row.get(MONTH_PUBLICATION.PUBLISHED_AT), People.view(row, PERSON)));
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
