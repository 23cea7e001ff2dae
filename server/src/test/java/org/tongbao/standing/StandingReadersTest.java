package org.tongbao.standing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.tongbao.authority.Actor;
import org.tongbao.authority.Role;
import org.tongbao.authority.TokenReach;
import org.tongbao.problem.NotFoundException;
import org.tongbao.testing.IntegrationTest;

/// Who reads the standing of a month, before and after it is published.
@IntegrationTest
class StandingReadersTest {

    @Autowired DSLContext dsl;
    @Autowired Standings standings;
    private OctoberStanding october;
    private District district;

    @BeforeEach
    void settle() {
        october = new OctoberStanding(dsl, standings);
        district = october.district;
    }

    @Test
    void beforePublicationTheTableDoesNotExistForTownsAndDashboards() {
        for (var outsider :
                new Actor[] {
                    district.actor("a", Role.CLERK),
                    district.token("", TokenReach.PUBLISHED),
                    new District(dsl).actor("", Role.LEADER)
                }) {
            assertThatThrownBy(() -> october.of(outsider)).isInstanceOf(NotFoundException.class);
        }
    }

    @Test
    void afterPublicationEverybodyUnderTheDistrictReadsItAndNobodyElse() {
        district.publish("2025-10");

        assertThat(october.of(district.actor("a", Role.CLERK)).indicators()).hasSize(3);
        assertThat(october.of(district.token("", TokenReach.PUBLISHED)).publication()).isNotNull();
        assertThatThrownBy(() -> october.of(new District(dsl).actor("", Role.LEADER)))
                .isInstanceOf(NotFoundException.class);
    }

    @Test
    void aClerkSeesTheOwnLinesAtAnyTimeAndRanksOncePublished() {
        var clerk = district.actor("a", Role.CLERK);

        assertThat(october.ofTown(clerk, "a").lines().getFirst().rank()).isNull();
        assertThat(october.ofTown(clerk, "a").lines().getFirst().actual())
                .isEqualByComparingTo("12");
        assertThatThrownBy(() -> october.ofTown(clerk, "b")).isInstanceOf(NotFoundException.class);

        district.publish("2025-10");

        assertThat(october.ofTown(clerk, "a").lines().getFirst().rank()).isEqualTo(1);
        assertThat(october.ofTown(clerk, "b").lines().getFirst().rank()).isEqualTo(2);
    }
}
