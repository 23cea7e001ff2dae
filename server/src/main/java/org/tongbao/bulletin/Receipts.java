package org.tongbao.bulletin;

import static org.jooq.Records.mapping;
import static org.tongbao.db.Tables.BULLETIN_RECEIPT;
import static org.tongbao.db.Tables.PERSON;

import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/// 已阅: who confirmed to have read a bulletin. Who asks was let in to the bulletin.
@Repository
class Receipts {

    private static final int MOST = 2_000;

    private final DSLContext dsl;

    Receipts(DSLContext dsl) {
        this.dsl = dsl;
    }

    /// @param unit directly under the issuer; null for somebody of the issuer itself
    record Receipt(UUID person, String name, @Nullable UUID unit, Instant readAt) {}

    /// In the order in which they came, at most 2,000.
    List<Receipt> of(UUID bulletin) {
        return dsl.select(
                        BULLETIN_RECEIPT.PERSON_ID,
                        PERSON.NAME,
                        BULLETIN_RECEIPT.ORG_UNIT_ID,
                        BULLETIN_RECEIPT.READ_AT)
                .from(BULLETIN_RECEIPT)
                .join(PERSON)
                .on(PERSON.ID.eq(BULLETIN_RECEIPT.PERSON_ID))
                .where(BULLETIN_RECEIPT.BULLETIN_ID.eq(bulletin))
                .orderBy(BULLETIN_RECEIPT.READ_AT, BULLETIN_RECEIPT.PERSON_ID)
                .limit(MOST)
                .fetch(mapping(Receipt::new));
    }

    /// Which of some bulletins a person has read.
    Set<UUID> readBy(UUID person, Collection<UUID> bulletins) {
        return dsl.select(BULLETIN_RECEIPT.BULLETIN_ID)
                .from(BULLETIN_RECEIPT)
                .where(BULLETIN_RECEIPT.PERSON_ID.eq(person))
                .and(BULLETIN_RECEIPT.BULLETIN_ID.in(bulletins))
                .fetchSet(BULLETIN_RECEIPT.BULLETIN_ID);
    }

    /// Whether it was the first time.
    boolean add(UUID bulletin, UUID person, @Nullable UUID unit, Instant now) {
        return dsl.insertInto(BULLETIN_RECEIPT)
                        .set(BULLETIN_RECEIPT.BULLETIN_ID, bulletin)
                        .set(BULLETIN_RECEIPT.PERSON_ID, person)
                        .set(BULLETIN_RECEIPT.ORG_UNIT_ID, unit)
                        .set(BULLETIN_RECEIPT.READ_AT, now)
                        .onDuplicateKeyIgnore()
                        .execute()
                == 1;
    }
}
