package org.tongbao.access;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.tongbao.graphql.StatementCounter;
import org.tongbao.testing.IntegrationTest;

@IntegrationTest
class SignInPageTest {

    private static final String PAGE =
            """
            {
              signInPage {
                unitName planName planEnglishName demonstration
                demonstrationAccounts { account role }
                planTotals { indicator { name unitOfMeasure } target }
              }
            }
            """;

    @Autowired Personas personas;
    @Autowired StatementCounter statements;

    @Test
    void aStrangerReadsThePlanAsItWasPublished() {
        var page = personas.stranger().post(PAGE).data("signInPage");
        assertThat(page.path("unitName").asString()).isEqualTo("枣庄市市中区");
        assertThat(
                        page.path("planTotals")
                                .valueStream()
                                .map(total -> total.path("target").asString()))
                .containsExactlyInAnyOrder("420", "17", "165", "17", "33");
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
