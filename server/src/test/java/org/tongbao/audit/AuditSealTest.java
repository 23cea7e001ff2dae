package org.tongbao.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.tongbao.db.Tables.AUDIT_ENTRY;
import static org.tongbao.db.Tables.AUDIT_SEAL;
import static org.tongbao.db.Tables.LEASE;

import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;
import org.tongbao.authority.Grant;
import org.tongbao.authority.PersonActor;
import org.tongbao.authority.Role;
import org.tongbao.authority.SystemActor;
import org.tongbao.authority.UnitPath;
import org.tongbao.graphql.BadUserInputException;
import org.tongbao.graphql.StatementCounter;
import org.tongbao.testing.IntegrationTest;
import org.tongbao.testing.TestDatabase;
import org.tongbao.workflow.Leases;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;

/// What is done to the trail behind the product's back, and how it is found. Every harm is undone:
/// it happens in a transaction that is rolled back.
@IntegrationTest
class AuditSealTest {

    @Autowired AuditTrail trail;
    @Autowired AuditSeals seals;
    @Autowired Sealer sealer;
    @Autowired SealWorkflow workflow;
    @Autowired Leases leases;
    @Autowired TrailVerification verification;
    @Autowired AuditSealController controller;
    @Autowired TransactionTemplate transaction;
    @Autowired StatementCounter statements;
    @Autowired DSLContext dsl;

    @BeforeEach
    @AfterEach
    void nobodySeals() {
        dsl.update(LEASE).setNull(LEASE.HOLDER).execute();
    }

    @Test
    void whatIsSealedIsWhole() {
        var entry = sealed("it is whole");
        var found = verify(null);
        assertThat(found.broken()).isNull();
        assertThat(found.unsealed()).isZero();
        assertThat(found.newest()).isEqualTo(newest());
        assertThat(sealOf(entry)).isEqualTo(newest().number());
        assertThat(verify(kept(newest())).broken()).isNull();
    }

    @Test
    void whatIsPrintedIsTheNewestSealAsItIsVerified() {
        sealed("printed");
        var printed = new NewestSeal(seals).words().orElseThrow();
        assertThat(ExpectedAuditSeal.read(printed).orElseThrow().is(newest())).isTrue();
    }

    @Test
    void aChangedEntryIsNamed() {
        sealed("before");
        var entry = sealed("the changed one");
        sealed("after");
        var found =
                harmed(
                        () ->
                                dsl.update(AUDIT_ENTRY)
                                        .set(AUDIT_ENTRY.ACTOR_NAME, "somebody else")
                                        .where(AUDIT_ENTRY.ID.eq(entry))
                                        .execute(),
                        null);
        assertThat(found.kind()).isEqualTo(AuditBreakKind.ENTRY_CHANGED);
        assertThat(found.entry()).isEqualTo(entry);
        assertThat(found.sealNumber()).isEqualTo(sealOf(entry));
    }

    @Test
    void anEntryChangedTogetherWithItsHashBreaksItsSeal() {
        var entry = sealed("changed with care");
        var found =
                harmed(
                        () -> {
                            dsl.update(AUDIT_ENTRY)
                                    .set(AUDIT_ENTRY.DETAIL, "{}")
                                    .where(AUDIT_ENTRY.ID.eq(entry))
                                    .execute();
                            return dsl.update(AUDIT_ENTRY)
                                    .set(AUDIT_ENTRY.HASH, hashOf(entry))
                                    .where(AUDIT_ENTRY.ID.eq(entry))
                                    .execute();
                        },
                        null);
        assertThat(found).isEqualTo(AuditBreak.of(AuditBreakKind.SEAL_CHANGED, sealOf(entry)));
    }

    @Test
    void aDeletedEntryIsMissed() {
        var entry = sealed("the deleted one");
        sealed("after");
        var seal = sealOf(entry);
        var found = harmed(() -> delete(AUDIT_ENTRY.ID.eq(entry)), null);
        assertThat(found).isEqualTo(AuditBreak.of(AuditBreakKind.ENTRY_MISSING, seal));
    }

    @Test
    void anEntryInsertedAfterwardsIsNamed() {
        var seal = sealOf(sealed("before"));
        var forged = UUID.randomUUID();
        var found =
                harmed(
                        () ->
                                dsl.insertInto(AUDIT_ENTRY)
                                        .set(copy("before"))
                                        .set(AUDIT_ENTRY.ID, forged)
                                        .set(AUDIT_ENTRY.SEAL_NUMBER, seal)
                                        .setNull(AUDIT_ENTRY.HASH)
                                        .execute(),
                        null);
        assertThat(found.kind()).isEqualTo(AuditBreakKind.ENTRY_ADDED);
        assertThat(found.entry()).isEqualTo(forged);
    }

    @Test
    void aTailThatWasCutOffIsFoundThroughTheSealSomebodyKept() {
        sealed("stays");
        sealed("is cut off");
        var last = newest();
        Supplier<Object> cut =
                () -> {
                    delete(AUDIT_ENTRY.SEAL_NUMBER.eq(last.number()));
                    return dsl.deleteFrom(AUDIT_SEAL)
                            .where(AUDIT_SEAL.NUMBER.eq(last.number()))
                            .execute();
                };
        assertThat(harmed(cut, kept(last)))
                .isEqualTo(AuditBreak.of(AuditBreakKind.CUT_OFF, last.number()));
        var another = new ExpectedAuditSeal(last.number(), "0123456789abcdef");
        assertThat(verify(another).broken())
                .isEqualTo(AuditBreak.of(AuditBreakKind.SEAL_REPLACED, last.number()));
    }

    @Test
    void aSealThatWasTakenOutIsMissed() {
        var entry = sealed("without seal");
        var seal = sealOf(entry);
        var found =
                harmed(
                        () ->
                                dsl.deleteFrom(AUDIT_SEAL)
                                        .where(AUDIT_SEAL.NUMBER.eq(seal))
                                        .execute(),
                        null);
        assertThat(found.kind()).isEqualTo(AuditBreakKind.SEAL_MISSING);
        assertThat(found.entry()).isEqualTo(entry);
    }

    @Test
    void anEntryThatIsCommittedLaterIsInTheNextSeal() throws Exception {
        var late = UUID.fromString("00000000-0000-7000-8000-" + digits());
        try (var other = TestDatabase.ofThisServer().connect();
                var statement = other.createStatement()) {
            other.setAutoCommit(false);
            statement.execute(
                    """
                    insert into audit_entry (id, at, action, actor_kind, actor_name, detail)
                    values (unhex('%s'), now(6), 'sample.late', 'SYSTEM', 'late', '{}')
                    """
                            .formatted(late.toString().replace("-", "")));
            var meanwhile = sealed("meanwhile");
            assertThat(sealOf(meanwhile)).isEqualTo(newest().number());
            other.commit();
            sealer.sealAll();
            assertThat(sealOf(late)).isEqualTo(sealOf(meanwhile) + 1);
        }
        assertThat(verify(null).broken()).isNull();
    }

    @Test
    void whoeverHoldsNoLeaseSealsNothing() {
        append("waits");
        assertThat(leases.take(SealWorkflow.LEASE, UUID.randomUUID(), Duration.ofMinutes(1)))
                .isTrue();
        sealer.sealAll();
        assertThat(seals.anythingUnsealed()).isTrue();
        assertThat(workflow.seal(UUID.randomUUID())).isZero();
    }

    /// Each takes the lease away from the other whenever it can.
    @Test
    void twoSealersAtOnceMakeOneChain() {
        sealer.sealAll();
        nobodySeals();
        var before = newest().number();
        var going = new AtomicBoolean(true);
        var two =
                List.of(
                        CompletableFuture.runAsync(() -> sealRestlessly(going)),
                        CompletableFuture.runAsync(() -> sealRestlessly(going)));
        for (int i = 0; i < 100; i++) {
            append("entry " + i);
        }
        going.set(false);
        two.forEach(CompletableFuture::join);
        nobodySeals();
        sealer.sealAll();
        var found = verify(null);
        assertThat(found.broken()).isNull();
        assertThat(found.unsealed()).isZero();
        assertThat(newest().number()).isGreaterThan(before);
    }

    @Test
    void whenNothingWaitsSealingIsOneStatement() {
        sealer.sealAll();
        assertThat(statements.during(sealer::sealAll)).hasSize(1);
    }

    @Test
    void aLongTrailIsVerifiedInPieces() {
        sealed("one");
        sealed("two");
        var pieces = new TrailVerification(seals, 1);
        var first = pieces.next(TrailVerification.BEGINNING, null);
        assertThat(first.finished()).isFalse();
        assertThat(first.seals()).isEqualTo(1);
        assertThat(pieces.next(first.through(), null).through()).isEqualTo(first.through() + 1);
    }

    @Test
    void aSealIsReadHoweverItsDigitsAreGrouped() {
        assertThat(ExpectedAuditSeal.read("12: 3F2A 91bc 0000 1111"))
                .contains(new ExpectedAuditSeal(12, "3f2a91bc00001111"));
        assertThat(ExpectedAuditSeal.read("12:3f2a")).isEmpty();
        var administrator =
                new PersonActor(
                        UUID.randomUUID(),
                        "李四",
                        "127.0.0.1",
                        List.of(new Grant(Role.ADMINISTRATOR, new UnitPath("d/"))),
                        false);
        var unreadable = new AuditSealController.ExpectedAuditSealInput(1, "whatever");
        assertThatThrownBy(() -> controller.auditVerification(administrator, 0, unreadable))
                .isInstanceOf(BadUserInputException.class);
    }

    private void sealRestlessly(AtomicBoolean going) {
        var self = UUID.randomUUID();
        while (going.get()) {
            leases.take(SealWorkflow.LEASE, self, Duration.ZERO);
            workflow.seal(self);
        }
    }

    private AuditBreak harmed(Supplier<?> harm, @Nullable ExpectedAuditSeal expected) {
        var found =
                transaction.execute(status -> {
                    harm.get();
                    status.setRollbackOnly();
                    return verify(expected);
                });
        assertThat(found.broken()).isNotNull();
        assertThat(verify(null).broken()).as("undone").isNull();
        return found.broken();
    }

    private Verification verify(@Nullable ExpectedAuditSeal expected) {
        var found = verification.next(TrailVerification.BEGINNING, expected);
        while (!found.finished()) {
            found = verification.next(found.through(), expected);
        }
        return found;
    }

    private UUID sealed(String name) {
        var subject = append(name);
        sealer.sealAll();
        return dsl.fetchSingle(AUDIT_ENTRY, AUDIT_ENTRY.SUBJECT_ID.eq(subject)).getId();
    }

    private UUID append(String name) {
        var subject = UUID.randomUUID();
        trail.append(
                Deed.of("sample.done", new SystemActor(name))
                        .about(subject)
                        .with(Map.of("name", name)));
        return subject;
    }

    private Map<?, ?> copy(String name) {
        return dsl.selectFrom(AUDIT_ENTRY)
                .where(AUDIT_ENTRY.ACTOR_NAME.eq(name))
                .limit(1)
                .fetchSingle()
                .intoMap();
    }

    private int delete(org.jooq.Condition which) {
        return dsl.deleteFrom(AUDIT_ENTRY).where(which).execute();
    }

    private byte[] hashOf(UUID entry) {
        return Evidence.hash(
                        dsl.select(Evidence.COLUMNS)
                                .from(AUDIT_ENTRY)
                                .where(AUDIT_ENTRY.ID.eq(entry))
                                .fetchSingle())
                .bytes();
    }

    private long sealOf(UUID entry) {
        return dsl.fetchSingle(AUDIT_ENTRY, AUDIT_ENTRY.ID.eq(entry)).getSealNumber();
    }

    private AuditSeal newest() {
        return seals.newest().orElseThrow();
    }

    private static ExpectedAuditSeal kept(AuditSeal seal) {
        return new ExpectedAuditSeal(seal.number(), seal.hash().hex());
    }

    private static String digits() {
        return UUID.randomUUID().toString().substring(24);
    }
}
