package org.tongbao.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tongbao.db.Tables.ORG_UNIT;
import static org.tongbao.db.Tables.ORG_UNIT_PLACEMENT;
import static org.tongbao.db.Tables.PLAN;

import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.tongbao.authority.UnitPath;
import org.tongbao.graphql.StatementCounter;
import org.tongbao.testing.IntegrationTest;
import org.tongbao.testing.ShippedSample;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.UUID;

@IntegrationTest
@ShippedSample
class SignInPageTest {

    private static final String PAGE =
            """
            {
              signInPage {
                unitName unitEnglishName planName planEnglishName demonstration
                demonstrationAccounts { account role }
                planTotals { indicator { name unitOfMeasure } target }
              }
            }
            """;

    @Autowired Personas personas;
    @Autowired StatementCounter statements;
    @Autowired DSLContext dsl;

    @Test
    void aStrangerReadsThePlanAsItWasPublished() {
        var page = personas.stranger().post(PAGE).data("signInPage");
        assertThat(page.path("unitName").asString()).isEqualTo("枣庄市市中区");
        assertThat(page.path("unitEnglishName").asString())
                .isEqualTo("Shizhong District, Zaozhuang City");
        assertThat(
                        page.path("planTotals")
                                .valueStream()
                                .map(total -> total.path("target").asString()))
                .containsExactlyInAnyOrder("420", "17", "165", "17", "33");
    }

    @Test
    void aPlanOfAUnitWithNobodyAboveIsThatUnits() {
        var id = UUID.randomUUID();
        var open = YearMonth.of(9999, 12);
        personas.stranger();
        dsl.insertInto(ORG_UNIT)
                .set(ORG_UNIT.ID, id)
                .set(ORG_UNIT.CODE, "standalone")
                .set(ORG_UNIT.LEVEL, "CITY")
                .set(ORG_UNIT.NAME, "独立市")
                .execute();
        dsl.insertInto(ORG_UNIT_PLACEMENT)
                .set(ORG_UNIT_PLACEMENT.ORG_UNIT_ID, id)
                .set(ORG_UNIT_PLACEMENT.FROM_MONTH, YearMonth.of(2024, 1))
                .set(ORG_UNIT_PLACEMENT.TO_MONTH, open)
                .set(ORG_UNIT_PLACEMENT.PATH, new UnitPath("standalone/").value())
                .execute();
        dsl.insertInto(PLAN)
                .set(PLAN.ID, id)
                .set(PLAN.CODE, "standalone")
                .set(PLAN.ORG_UNIT_ID, id)
                .set(PLAN.NAME, "方案")
                .set(PLAN.FROM_MONTH, YearMonth.of(2024, 1))
                .set(PLAN.TO_MONTH, open)
                .set(PLAN.DOCUMENT_TITLE, "方案")
                .set(PLAN.VERSION, 1)
                .set(PLAN.SEVERE_BELOW, new BigDecimal("0.8"))
                .execute();
        try {
            var page = personas.stranger().post(PAGE).data("signInPage");
            assertThat(page.path("unitName").asString()).isEqualTo("独立市");
        } finally {
            dsl.deleteFrom(PLAN).where(PLAN.ID.eq(id)).execute();
            dsl.deleteFrom(ORG_UNIT_PLACEMENT)
                    .where(ORG_UNIT_PLACEMENT.ORG_UNIT_ID.eq(id))
                    .execute();
            dsl.deleteFrom(ORG_UNIT).where(ORG_UNIT.ID.eq(id)).execute();
        }
    }

    @Test
    void aStrangerReadsNothingElse() {
        assertThat(
                        personas.stranger()
                                .post("{ orgUnits { pageInfo { hasNextPage } } }")
                                .errorCodes())
                .containsExactly("UNAUTHENTICATED");
        assertThat(
                        personas.stranger()
                                .post("mutation { signOutEverywhere { endedSessions } }")
                                .errorCodes())
                .containsExactly("UNAUTHENTICATED");
    }

    @Test
    void thePageIsThreeStatementsOfWhichOneReadsTheSettings() {
        var stranger = personas.stranger();
        assertThat(statements.during(() -> stranger.post(PAGE)))
                .hasSize(3)
                .filteredOn(statement -> statement.contains("`setting`"))
                .hasSize(1);
    }
}
