package org.tongbao.standing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tongbao.db.Tables.TARGET;

import org.jooq.DSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.tongbao.access.Personas;
import org.tongbao.integration.SampleImport;
import org.tongbao.testing.IntegrationTest;
import org.tongbao.testing.TestClock;

import java.time.Instant;

/// January 2024: the plan has just begun and nobody has reported anything yet.
@IntegrationTest
class FirstMonthTest {

    @Autowired Personas personas;
    @Autowired SampleImport sample;
    @Autowired DSLContext dsl;
    @Autowired TestClock clock;

    @BeforeEach
    void itIsLateJanuary() {
        clock.moveTo(Instant.parse("2024-01-26T02:00:00Z"));
        sample.run();
    }

    @AfterEach
    void timeGoesOn() {
        clock.reset();
    }

    @ParameterizedTest
    @ValueSource(strings = {Personas.TOWN, Personas.DISTRICT})
    void theFirstFormOfAPlanShowsItsTargetsBesideEmptyFields(String unit) {
        var report =
                personas.reviewer()
                        .post(
                                "{ report(unit: \"%s\", month: \"2024-01\") { state lines { indicator { code } standing { actual target } } } }"
                                        .formatted(unit))
                        .data("report");
        assertThat(report.path("state").asString()).isEqualTo("NOT_STARTED");
        assertThat(report.path("lines").size()).isPositive();
        assertThat(report.path("lines").findValuesAsString("target"))
                .contains(unit.equals(Personas.TOWN) ? "15" : "600");
    }

    @ParameterizedTest
    @ValueSource(strings = {"AT_LEAST", "AT_MOST"})
    void aTargetSaysWhetherItIsALimitOnTheFormAndInTheTable(String operator) {
        dsl.update(TARGET)
                .set(TARGET.OPERATOR, operator)
                .where(TARGET.OPERATOR.isNotNull())
                .execute();
        var answer =
                personas.leader()
                        .post(
                                "{ report(unit: \"%s\", month: \"2024-01\") { lines { standing { target operator } } }"
                                                .formatted(Personas.TOWN)
                                        + " unitStanding(unit: \"%s\", month: \"2024-01\") { lines { target operator } } }"
                                                .formatted(Personas.TOWN));
        assertThat(answer.data("report").findValuesAsString("operator")).contains(operator);
        assertThat(answer.data("unitStanding").path("lines"))
                .allSatisfy(line ->
                        assertThat(line.path("operator").asString(null))
                                .isEqualTo(line.path("target").isNull() ? null : operator));
    }

    @Test
    void theStandingOfTheFirstMonthHasNothingYet() {
        var table =
                personas.leader()
                        .post(
                                "{ standing(unit: \"370402\", month: \"2024-01\", indicator:"
                                    + " \"patent_open_licences\") { planEnded indicators { rows {"
                                    + " line { actual due note } } } } }")
                        .data("standing");
        assertThat(table.findValuesAsString("note")).containsOnly("NOT_REPORTED");
    }
}
