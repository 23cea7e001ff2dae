package org.tongbao.audit;

import static org.jooq.Records.mapping;
import static org.tongbao.db.Tables.AUDIT_ENTRY;
import static org.tongbao.db.Tables.AUDIT_SEAL;

import org.jooq.Condition;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

import java.util.Collection;
import java.util.List;

/// What was done, in the order in which it was sealed: for what is derived in the background. An
/// entry is sealed after its transaction and never changes, so whoever has followed the seals up to
/// one has missed nothing, whatever release wrote it and in whatever order it was committed.
@Repository
public class SealedDeeds {

    private final DSLContext dsl;

    SealedDeeds(DSLContext dsl) {
        this.dsl = dsl;
    }

    /// For a command that runs beside the server.
    public static SealedDeeds on(DSLContext dsl) {
        return new SealedDeeds(dsl);
    }

    /// The number of the newest seal; 0 without one.
    public long newest() {
        return dsl.select(AUDIT_SEAL.NUMBER)
                .from(AUDIT_SEAL)
                .orderBy(AUDIT_SEAL.NUMBER.desc())
                .limit(1)
                .fetchOptional(AUDIT_SEAL.NUMBER)
                .orElse(0L);
    }

    /// Those of some acts.
    ///
    /// @param after a seal whose entries are not wanted
    /// @param through the last one whose entries are
    public List<SealedDeed> between(long after, long through, Collection<String> actions) {
        return deeds(
                AUDIT_ENTRY.SEAL_NUMBER.gt(after).and(AUDIT_ENTRY.SEAL_NUMBER.le(through)),
                actions);
    }

    /// Those of some acts that were sealed after a seal, or are not sealed yet.
    public List<SealedDeed> since(long after, Collection<String> actions) {
        return deeds(
                AUDIT_ENTRY.SEAL_NUMBER.gt(after).or(AUDIT_ENTRY.SEAL_NUMBER.isNull()), actions);
    }

    private List<SealedDeed> deeds(Condition which, Collection<String> actions) {
        return dsl.select(
                        AUDIT_ENTRY.SEAL_NUMBER,
                        AUDIT_ENTRY.ACTION,
                        AUDIT_ENTRY.ORG_UNIT_ID,
                        AUDIT_ENTRY.MONTH)
                .from(AUDIT_ENTRY)
                .where(which)
                .and(AUDIT_ENTRY.ACTION.in(actions))
                .orderBy(AUDIT_ENTRY.SEAL_NUMBER)
                .fetch(mapping(SealedDeed::new));
    }
}
