package org.tongbao.knownat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

import java.time.Instant;

class PastTablesTest {

    private static final Instant AT = Instant.parse("2026-11-02T02:03:04.567891234Z");

    @Test
    void aTableIsReadAsItWasKnown() {
        assertThat(past("select `fact`.`amount` from `fact`"))
                .isEqualTo(
                        "with `fact` as (select * from `tongbao`.fact force index"
                                + " (ix_fact_unit_values) where known_from <="
                                + " timestamp'2026-11-02 02:03:04.567891') select `fact`.`amount`"
                                + " from `fact`");
    }

    /// An expression has no index: MariaDB refuses a statement that names one of it.
    @Test
    void anIndexThatAStatementNamesIsNotAskedForInThePast() {
        assertThat(
                        past(
                                "select 1 from `fact` force index (`ix_fact_unit_values`) where"
                                        + " `month` = 1"))
                .endsWith(" select 1 from `fact` where `month` = 1");
    }

    @Test
    void aStatementWithTablesOfItsOwnKeepsThem() {
        assertThat(past("with recursive `concerned` (`id`) as (select 1) select * from `fact`"))
                .startsWith("with recursive `fact` as (")
                .endsWith("), `concerned` (`id`) as (select 1) select * from `fact`");
    }

    @Test
    void whatIsReadAsItIsAtPresentIs() {
        assertThat(
                        past(
                                "select 1 from `org_unit_placement` as `then` join"
                                        + " `org_unit_placement` as `now_here`"))
                .endsWith(
                        "select 1 from `org_unit_placement` as `then` join"
                                + " `tongbao`.`org_unit_placement` as `now_here`");
    }

    @Test
    void whatNeverChangesIsReadAsItIs() {
        assertThat(past("select 1 from `person`")).isEqualTo("select 1 from `person`");
    }

    @Test
    void nothingIsChangedInThePast() {
        assertThatThrownBy(() -> past("update `fact` set `amount` = 1"))
                .isInstanceOf(IllegalStateException.class);
    }

    private static String past(String sql) {
        return PastTables.asKnown(sql, "tongbao", AT);
    }
}
