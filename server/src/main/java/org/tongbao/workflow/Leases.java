package org.tongbao.workflow;

import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.tongbao.db.Tables.LEASE;

import org.jooq.DSLContext;
import org.jooq.Field;
import org.springframework.stereotype.Repository;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

/// Who of several servers does a piece of work in the background: rows, by the clock of the
/// database, which all servers share.
@Repository
public class Leases {

    private final DSLContext dsl;

    Leases(DSLContext dsl) {
        this.dsl = dsl;
    }

    /// Takes or prolongs a lease.
    ///
    /// @return false while another holds it
    public boolean take(String name, UUID holder, Duration span) {
        return dsl.update(LEASE)
                        .set(LEASE.HOLDER, holder)
                        .set(LEASE.HELD_UNTIL, in(span))
                        .where(LEASE.NAME.eq(name))
                        .and(
                                LEASE.HOLDER
                                        .isNull()
                                        .or(LEASE.HOLDER.eq(holder))
                                        .or(LEASE.HELD_UNTIL.lt(in(Duration.ZERO))))
                        .execute()
                > 0;
    }

    /// Whether the lease is still the holder's; its row stays locked until the transaction ends, so
    /// that it cannot change hands meanwhile, however long the holder was held up.
    public boolean keep(String name, UUID holder) {
        return dsl.select(LEASE.HOLDER)
                .from(LEASE)
                .where(LEASE.NAME.eq(name))
                .forUpdate()
                .fetchOptional(LEASE.HOLDER)
                .filter(holder::equals)
                .isPresent();
    }

    /// Waits for the row and keeps it until the transaction ends: work that no two do at once, and
    /// that whoever comes first shall do at once.
    public void hold(String name) {
        dsl.select(LEASE.NAME).from(LEASE).where(LEASE.NAME.eq(name)).forUpdate().fetch();
    }

    private static Field<Instant> in(Duration span) {
        return field(
                "date_add(utc_timestamp(6), interval {0} second)",
                LEASE.HELD_UNTIL.getDataType(), inline(span.toSeconds()));
    }
}
