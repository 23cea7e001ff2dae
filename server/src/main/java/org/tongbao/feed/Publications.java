package org.tongbao.feed;

import static org.jooq.impl.DSL.max;
import static org.tongbao.db.Tables.MONTH_PUBLICATION;
import static org.tongbao.db.Tables.ORG_UNIT;

import org.jooq.DSLContext;
import org.jooq.Record1;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.tongbao.orgunit.OrgUnit;
import org.tongbao.standing.Stand;

import java.time.Instant;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.Collection;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/// When tables of a month were published.
@Repository
class Publications {

    private final DSLContext dsl;

    Publications(DSLContext dsl) {
        this.dsl = dsl;
    }

    /// By the unit that published the table of its children.
    record OfMonth(Map<UUID, Instant> at) {

        /// The table in which the unit stands, else its own.
        @Nullable Instant of(Stand stand) {
            var theirs = stand.parent() == null ? null : at.get(stand.parent());
            return theirs == null ? at.get(stand.unit().id()) : theirs;
        }
    }

    /// Of units that may be read of, and of those above them.
    OfMonth in(YearMonth month, Collection<Stand> stands) {
        var units =
                stands.stream()
                        .flatMap(stand -> Stream.of(stand.unit().id(), stand.parent()))
                        .filter(Objects::nonNull)
                        .distinct()
                        .toList();
        return new OfMonth(
                dsl.select(MONTH_PUBLICATION.ORG_UNIT_ID, MONTH_PUBLICATION.PUBLISHED_AT)
                        .from(MONTH_PUBLICATION)
                        .where(MONTH_PUBLICATION.MONTH.eq(month))
                        .and(MONTH_PUBLICATION.ORG_UNIT_ID.in(units))
                        .fetchMap(MONTH_PUBLICATION.ORG_UNIT_ID, MONTH_PUBLICATION.PUBLISHED_AT));
    }

    /// The newest month of which a unit has published a table, or the one above it the table in
    /// which the unit stands.
    Optional<YearMonth> newest(OrgUnit unit) {
        var codes = unit.path().value().split("/");
        var its = Arrays.copyOfRange(codes, Math.max(0, codes.length - 2), codes.length);
        return dsl.select(max(MONTH_PUBLICATION.MONTH))
                .from(MONTH_PUBLICATION)
                .join(ORG_UNIT)
                .on(ORG_UNIT.ID.eq(MONTH_PUBLICATION.ORG_UNIT_ID))
                .where(ORG_UNIT.CODE.in(its))
                .fetchOptional(Record1::value1);
    }
}
