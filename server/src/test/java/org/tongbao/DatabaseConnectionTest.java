package org.tongbao;

import static org.assertj.core.api.Assertions.assertThat;

import org.jooq.DSLContext;
import org.jooq.SQLDialect;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.tongbao.testing.IntegrationTest;

import java.sql.Connection;

@IntegrationTest
class DatabaseConnectionTest {

    @Autowired DSLContext jooq;

    @Test
    void theDialectIsThatOfTheServer() {
        var version = jooq.fetchSingle("select version()").get(0, String.class);
        assertThat(jooq.dialect())
                .isEqualTo(version.contains("MariaDB") ? SQLDialect.MARIADB : SQLDialect.MYSQL);
    }

    @Test
    void everyConnectionReadsCommittedRows() {
        jooq.connection(connection ->
                assertThat(connection.getTransactionIsolation())
                        .isEqualTo(Connection.TRANSACTION_READ_COMMITTED));
    }

    @Test
    void theSessionSpeaksUtc() {
        var offset = jooq.fetchSingle("select timestampdiff(minute, utc_timestamp(), now())");
        assertThat(offset.get(0, int.class)).isZero();
    }
}
