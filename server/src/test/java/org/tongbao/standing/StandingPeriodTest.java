package org.tongbao.standing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.tongbao.graphql.BadUserInputException;
import org.tongbao.testing.IntegrationTest;

import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;

/// The standing over a period of months.
@IntegrationTest
class StandingPeriodTest {

    @Autowired DSLContext dsl;
    @Autowired Standings standings;
    private OctoberStanding october;

    @BeforeEach
    void settle() {
        october = new OctoberStanding(dsl, standings);
    }

    @Test
    void aLineSaysItsPeriodAndItsShareOfTheWhole() {
        var patents = october.table("patents");

        var town = patents.rows().getFirst().line().period();
        assertThat(town.from()).isEqualTo(YearMonth.of(2025, 1));
        assertThat(town.value()).isEqualByComparingTo("12");
        assertThat(patents.total().period().value()).isEqualByComparingTo("16");
        assertThat(town.share()).isEqualByComparingTo("75");
        assertThat(patents.total().period().share()).isNull();
        assertThat(patents.total().period().completeness()).isEqualTo(new Completeness(4, 30));
        assertThat(town.yearOnYear().note()).isEqualTo(GrowthNote.NO_HISTORY);
        assertThat(said(october.ofTown(october.leader, "a").lines().getFirst().period()))
                .isEqualTo(said(town));
        assertThat(october.table("stations").total().period().monthOnMonth().change())
                .isEqualByComparingTo("2");
        assertThat(october.table("closure").total().period().share()).isNull();
    }

    @Test
    void anySpanOfMonthsIsAPeriodAndTheTargetsStayAsTheyAre() {
        var span = october.since(YearMonth.of(2024, 11)).indicators().getFirst();

        assertThat(span.total().period().value()).isEqualByComparingTo("29");
        assertThat(span.total().actual()).isEqualByComparingTo("16");
        assertThat(span.total().period().completeness().expected()).isEqualTo(36);
        assertThatThrownBy(() -> october.since(YearMonth.of(2025, 11)))
                .isInstanceOf(BadUserInputException.class);
        assertThatThrownBy(() -> october.since(YearMonth.of(2015, 10)))
                .isInstanceOf(BadUserInputException.class);
    }

    private static List<@Nullable Object> said(PeriodFigures period) {
        return Arrays.asList(
                period.from(),
                period.to(),
                period.value(),
                period.whole(),
                period.completeness(),
                period.yearOnYear(),
                period.monthYearOnYear(),
                period.monthOnMonth(),
                period.sinceYearEnd());
    }
}
