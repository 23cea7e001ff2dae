package org.tongbao.graphql.door;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.jooq.autoconfigure.ExceptionTranslatorExecuteListener;
import org.springframework.dao.QueryTimeoutException;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import org.tongbao.testing.IntegrationTest;

import java.time.Duration;

@IntegrationTest
class StatementLimitTest {

    @Autowired DSLContext dsl;

    @AfterEach
    void leaveTheRequest() {
        RequestContextHolder.resetRequestAttributes();
    }

    @Test
    void aStatementOfARequestThatRunsTooLongIsEnded() {
        RequestContextHolder.setRequestAttributes(
                new ServletRequestAttributes(new MockHttpServletRequest()));
        var started = System.nanoTime();
        assertThatThrownBy(() -> limited().fetch("select sleep(20)"))
                .isInstanceOf(QueryTimeoutException.class);
        assertThat(Duration.ofNanos(System.nanoTime() - started))
                .isLessThan(Duration.ofSeconds(15));
    }

    @Test
    void workThatNobodyWaitsForTakesItsTime() {
        assertThat(limited().fetchSingle("select sleep(1.2)").get(0, int.class)).isZero();
    }

    private DSLContext limited() {
        return DSL.using(
                dsl.configuration()
                        .derive(
                                StatementLimit.listener(1),
                                () -> ExceptionTranslatorExecuteListener.DEFAULT));
    }
}
