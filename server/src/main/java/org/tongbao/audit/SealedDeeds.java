package org.tongbao.audit;

import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.castNull;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.select;
import static org.tongbao.db.Tables.AUDIT_ENTRY;
import static org.tongbao.db.Tables.AUDIT_SEAL;

import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record4;
import org.jooq.SelectLimitStep;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

import java.time.YearMonth;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

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
                        actions)
                .fetch(mapping(SealedDeed::new));
    }

    /// Those of some acts that were sealed after a seal, or are not sealed yet.
    public List<SealedDeed> since(long after, Collection<String> actions) {
        return deeds(open(after), actions).fetch(mapping(SealedDeed::new));
    }

    /// As [#since(long, Collection)]; empty when there are more than somebody who waits can look
    /// at: then nothing has been sealed or followed for long.
    public Optional<List<SealedDeed>> since(long after, Collection<String> actions, int most) {
        var deeds = deeds(open(after), actions).limit(most + 1).fetch(mapping(SealedDeed::new));
        return deeds.size() > most ? Optional.empty() : Optional.of(deeds);
    }

    /// How far the trail is sealed at a moment, and entries of it.
    ///
    /// @param newest the number of the newest seal; 0 without one
    record Open(long newest, List<Entry> entries) {

        /// @param seal null as long as it is not sealed
        record Entry(@Nullable Long seal, UUID id) {

            boolean isIn(long through) {
                return seal != null && seal <= through;
            }
        }
    }

    /// The newest seal, and what was sealed after another or is not sealed yet, at one moment.
    ///
    /// @param without acts that are not wanted
    /// @param most more are not looked at
    Open open(long after, Collection<String> without, int most) {
        var rows =
                dsl.select(AUDIT_ENTRY.SEAL_NUMBER, AUDIT_ENTRY.ID)
                        .from(AUDIT_ENTRY)
                        .where(open(after))
                        .and(AUDIT_ENTRY.ACTION.notIn(without))
                        .limit(most)
                        .unionAll(
                                select(max(AUDIT_SEAL.NUMBER), castNull(AUDIT_ENTRY.ID))
                                        .from(AUDIT_SEAL))
                        .fetch();
        return new Open(
                rows.stream()
                        .filter(row -> row.value2() == null)
                        .flatMap(row -> Stream.ofNullable(row.value1()))
                        .findFirst()
                        .orElse(0L),
                rows.stream()
                        .filter(row -> row.value2() != null)
                        .map(row -> new Open.Entry(row.value1(), row.value2()))
                        .toList());
    }

    private static Condition open(long after) {
        return AUDIT_ENTRY.SEAL_NUMBER.gt(after).or(AUDIT_ENTRY.SEAL_NUMBER.isNull());
    }

    private SelectLimitStep<Record4<Long, String, UUID, YearMonth>> deeds(
            Condition which, Collection<String> actions) {
        return dsl.select(
                        AUDIT_ENTRY.SEAL_NUMBER,
                        AUDIT_ENTRY.ACTION,
                        AUDIT_ENTRY.ORG_UNIT_ID,
                        AUDIT_ENTRY.MONTH)
                .from(AUDIT_ENTRY)
                .where(which)
                .and(AUDIT_ENTRY.ACTION.in(actions))
                .orderBy(AUDIT_ENTRY.SEAL_NUMBER);
    }
}
