package org.tongbao.access;

import static org.jooq.Records.mapping;
import static org.tongbao.db.Tables.SIGN_IN_THROTTLE;

import org.jooq.Condition;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/// Wrong guesses, in the database so that every server counts the same ones.
@Repository
class SignInThrottles {

    private final DSLContext dsl;

    SignInThrottles(DSLContext dsl) {
        this.dsl = dsl;
    }

    /// Reads a throttle for change; the row is made when there is none, so that there is something
    /// to lock. Accounts are locked before addresses.
    Throttle lock(ThrottleKey key, Instant now) {
        dsl.insertInto(SIGN_IN_THROTTLE)
                .set(SIGN_IN_THROTTLE.KIND, key.kind().name())
                .set(SIGN_IN_THROTTLE.KEY_HASH, key.fingerprint())
                .set(SIGN_IN_THROTTLE.FAILURES, 0)
                .set(SIGN_IN_THROTTLE.LAST_FAILURE_AT, now)
                .onDuplicateKeyUpdate()
                .set(SIGN_IN_THROTTLE.FAILURES, SIGN_IN_THROTTLE.FAILURES)
                .execute();
        return dsl.select(
                        SIGN_IN_THROTTLE.FAILURES,
                        SIGN_IN_THROTTLE.LAST_FAILURE_AT,
                        SIGN_IN_THROTTLE.BLOCKED_UNTIL)
                .from(SIGN_IN_THROTTLE)
                .where(is(key))
                .forUpdate()
                .fetchSingle(mapping(Throttle::new));
    }

    void save(ThrottleKey key, Throttle throttle) {
        dsl.update(SIGN_IN_THROTTLE)
                .set(SIGN_IN_THROTTLE.FAILURES, throttle.failures())
                .set(SIGN_IN_THROTTLE.LAST_FAILURE_AT, throttle.lastFailureAt())
                .set(SIGN_IN_THROTTLE.BLOCKED_UNTIL, throttle.blockedUntil())
                .where(is(key))
                .execute();
    }

    void forget(List<ThrottleKey> keys) {
        keys.forEach(key -> dsl.deleteFrom(SIGN_IN_THROTTLE).where(is(key)).execute());
    }

    /// Counts that no longer matter go, a few at a time.
    void forgetOld(Instant now) {
        dsl.deleteFrom(SIGN_IN_THROTTLE)
                .where(SIGN_IN_THROTTLE.LAST_FAILURE_AT.lt(now.minus(Duration.ofDays(1))))
                .limit(100)
                .execute();
    }

    private static Condition is(ThrottleKey key) {
        return SIGN_IN_THROTTLE
                .KIND
                .eq(key.kind().name())
                .and(SIGN_IN_THROTTLE.KEY_HASH.eq(key.fingerprint()));
    }
}
