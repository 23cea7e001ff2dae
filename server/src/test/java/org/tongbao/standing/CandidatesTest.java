package org.tongbao.standing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.api.Test;
import org.tongbao.graphql.TooComplexException;
import org.tongbao.standing.Candidates.Way;

import java.time.YearMonth;

/// How the facts of the units under a province are found: one by one where they are few of all,
/// else all months of everybody; and how many are too many.
class CandidatesTest {

    private static final Span YEAR = new Span(YearMonth.of(2026, 1), YearMonth.of(2026, 12));
    private static final Span DECADE = new Span(YearMonth.of(2017, 1), YearMonth.of(2026, 12));

    @Test
    void fewOfAllUnitsAreLookedForOneByOne() {
        assertThat(Candidates.way(YEAR, 1_822, 44_359)).isEqualTo(Way.BY_UNIT);
        assertThat(Candidates.way(YEAR, 1_822, 1_975)).isEqualTo(Way.BY_MONTH);
        assertThat(Candidates.way(YEAR, 44_359, 44_359)).isEqualTo(Way.BY_MONTH);
    }

    @Test
    void tenYearsOfACountryAreTooMuch() {
        assertThat(Candidates.way(DECADE, 1_822, 44_359)).isEqualTo(Way.BY_UNIT);
        assertThatExceptionOfType(TooComplexException.class)
                .isThrownBy(() -> Candidates.way(DECADE, 44_359, 44_359))
                .withMessageContaining("ANALYSIS_READS_TOO_MUCH");
    }
}
