package org.tongbao.feed;

import static org.assertj.core.api.Assertions.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.LIST;

import org.jooq.DSLContext;
import org.jooq.Record;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.tongbao.authority.TokenReach;
import org.tongbao.graphql.StatementCounter;
import org.tongbao.standing.District;
import org.tongbao.testing.IntegrationTest;
import org.tongbao.testing.QueryPlan;

import java.util.List;

/// How a page of the values of one month finds them: however much else is known of its units.
@IntegrationTest
class ValuesByKeyTest {

    /// Indicator, month and unit.
    private static final int WHOLE_KEY = 3;

    private static final String LONG_AGO = "2001-02-03 04:05:06.789";
    private static final int DOUBLINGS = 10;

    @Autowired DSLContext dsl;
    @Autowired StatementCounter statements;
    @LocalServerPort int port;

    /// Months before the first one that was ever asked for.
    private void muchElseIsKnown() {
        dsl.execute(
                """
                insert into fact
                  (indicator_id, month, org_unit_id, version_id, amount, known_from, demonstration)
                select random_bytes(16), 200102, org_unit_id, random_bytes(16), 1, ?, 0
                from fact where month = 202510 group by org_unit_id
                """,
                LONG_AGO);
        for (int i = 0; i < DOUBLINGS; i++) {
            dsl.execute(
                    """
                    insert into fact
                      (indicator_id, month, org_unit_id, version_id, amount, known_from, demonstration)
                    select random_bytes(16), month, org_unit_id, random_bytes(16), 1, known_from, 0
                    from fact where known_from = ?
                    """,
                    LONG_AGO);
        }
        dsl.execute("analyze table fact");
    }

    @AfterEach
    void itIsForgotten() {
        dsl.execute("delete from fact where known_from = ?", LONG_AGO);
    }

    @Test
    void ofOneMonthEachValueIsFoundByIndicatorMonthAndUnit() {
        var district = new District(dsl);
        district.approve("a", "patents", "2025-09", "9");
        district.approve("a", "patents", "2025-10", "3.5");
        district.approve("b", "patents", "2025-10", "2");
        muchElseIsKnown();
        var leader = new FeedReader(port, district.secret("", TokenReach.SUBTREE));
        var address =
                "/api/v1/actuals.json?from=2025-10&to=2025-10&under=%s".formatted(district.code);
        var values =
                statements.queriesDuring(() -> leader.read(address)).stream()
                        .filter(query -> query.getSQL().contains("sum(`fact`.`amount`)"))
                        .toList();
        assertThat(values).hasSize(1);
        var plan = QueryPlan.of(dsl, values.getFirst());
        assertThat(plan)
                .as(plan.toString())
                .filteredOn(step -> "fact".equals(step.get("table")))
                .singleElement()
                .extracting(ValuesByKeyTest::key, as(LIST))
                .hasSize(WHOLE_KEY);
    }

    private static List<String> key(Record step) {
        return List.of(String.valueOf(step.get("ref")).split(","));
    }
}
