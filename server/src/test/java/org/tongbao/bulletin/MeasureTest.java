package org.tongbao.bulletin;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tongbao.standing.Span;

import java.time.YearMonth;

class MeasureTest {

    private static final Span SPRING = new Span(YearMonth.of(2026, 3), YearMonth.of(2026, 5));

    @ParameterizedTest
    @CsvSource({
        "YEAR_ON_YEAR, 2025-03, 2025-05",
        "INCREASE, 2025-03, 2025-05",
        "MONTH_ON_MONTH, 2026-04, 2026-04",
        "SINCE_YEAR_END, 2025-12, 2025-12",
        "COMPLETION, 2026-01, 2026-05",
        "RANK, 2026-01, 2026-05",
        "BEHIND, 2026-01, 2026-05",
        "DONE, 2026-01, 2026-05"
    })
    void aFigureRestsOnWhatItComparesWithToo(Measure measure, YearMonth from, YearMonth to) {
        assertThat(measure.restsOn(SPRING)).containsExactly(SPRING, new Span(from, to));
    }

    @Test
    void aValueRestsOnItsOwnMonths() {
        assertThat(Measure.VALUE.restsOn(SPRING)).containsExactly(SPRING);
        assertThat(Measure.BY_UNIT.restsOn(SPRING)).containsExactly(SPRING);
    }
}
