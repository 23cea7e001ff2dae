package org.tongbao.workflow;

import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.resilience.annotation.Retryable;
import org.springframework.transaction.annotation.Transactional;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// A workflow method: one transaction. On a deadlock, a lock timeout or a serialization failure,
/// also one reported by COMMIT, the whole call is repeated outside its transaction, at most four
/// times with jitter. Nothing but the database is touched inside.
@Documented
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@Transactional
@Retryable(
        includes = ConcurrencyFailureException.class,
        maxRetries = 4,
        delay = 20,
        jitter = 20,
        multiplier = 2)
public @interface Intent {}
