package org.tongbao.standing;

import static org.assertj.core.api.Assertions.assertThat;

import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.tongbao.authority.Role;
import org.tongbao.testing.IntegrationTest;

import java.time.YearMonth;

/// A unit with several targets for one indicator: which of them a line is held against.
@IntegrationTest
class SeveralTargetsTest {

    @Autowired Standings standings;
    @Autowired DSLContext dsl;
    private District district;

    @BeforeEach
    void build() {
        district = new District(dsl);
    }

    /// The plan says 12 for the year, and 5 of them by June.
    @Test
    void aTargetForPartOfAYearSaysHowTheYearIsSpreadAndIsNotCountedTwice() {
        district.target("a", "patents", "INCREMENT", "2025-01", "2025-06", "5");
        district.approve("a", "patents", "2025-03", "3");

        var line = line("a", "patents", "2025-03");

        assertThat(line.target()).isEqualByComparingTo("12");
        assertThat(line.quote()).isEqualTo("12");
        assertThat(line.due()).isEqualByComparingTo("3");
        assertThat(line.planTarget()).isEqualByComparingTo("22");
        var whole = table("patents", "2025-03");
        assertThat(whole.childrenTarget()).isEqualByComparingTo("66");
        assertThat(whole.total().target()).isEqualByComparingTo("36");
        assertThat(whole.total().planTarget()).isEqualByComparingTo("66");
    }

    @Test
    void ofLevelsAtSeveralDatesTheNextOneIsStillToBeReached() {
        district.counts(null, "marks", "STOCK", "件", 0);
        district.target("a", "marks", "LEVEL", "2024-12", "2024-12", "3");
        district.target("a", "marks", "LEVEL", "2025-12", "2025-12", "6");
        district.approve("a", "marks", "2024-11", "3");
        district.approve("a", "marks", "2025-05", "4");

        var line = line("a", "marks", "2025-05");

        assertThat(line.target()).isEqualByComparingTo("6");
        assertThat(line.actual()).isEqualByComparingTo("4");
        assertThat(line.gapToTarget()).isEqualByComparingTo("-2");
        assertThat(line("a", "marks", "2024-11").target()).isEqualByComparingTo("3");
        assertThat(line("a", "marks", "2026-03").target())
                .as("after the last date")
                .isEqualByComparingTo("6");
    }

    @Test
    void theWordsAreThoseOfTheTargetTheLineIsHeldAgainst() {
        district.counts(null, "marks", "STOCK", "件", 0);
        district.target("a", "marks", "LEVEL", "2024-01", "2026-12", "9");
        district.target("a", "marks", "CUMULATIVE", "2025-01", "2026-12", "4");

        var line = line("a", "marks", "2025-05");

        assertThat(line.target()).isEqualByComparingTo("4");
        assertThat(line.quote()).isEqualTo("4");
    }

    private StandingLine line(String town, String indicator, String month) {
        return table(indicator, month).rows().stream()
                .filter(row -> row.unit().code().equals(district.town(town)))
                .findFirst()
                .orElseThrow()
                .line();
    }

    private IndicatorStanding table(String indicator, String month) {
        return standings
                .of(
                        district.actor("", Role.LEADER),
                        new StandingQuestion(
                                district.code,
                                YearMonth.parse(month),
                                null,
                                district.indicatorCode(indicator),
                                null,
                                null,
                                null,
                                null))
                .indicators()
                .getFirst();
    }
}
