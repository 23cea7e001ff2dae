package org.tongbao.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tongbao.standing.Span;

import java.time.YearMonth;

/// How months are cut into periods, and how these are written.
class PeriodsTest {

    @ParameterizedTest
    @CsvSource({
        "2026-01, 2026-10, MONTH, 10, 2026-10, 2026-10",
        "2026-01, 2026-10, QUARTER, 4, 2026-10, 2026-Q4",
        "2025-07, 2026-12, HALF_YEAR, 3, 2026-12, 2026-H2",
        "2024-01, 2026-03, YEAR, 3, 2026-03, 2026",
    })
    void theLastPeriodEndsWhereTheMonthsDo(
            YearMonth from,
            YearMonth to,
            Dimension length,
            int periods,
            YearMonth end,
            String written) {
        var cut = Periods.of(from, to, length);

        assertThat(cut).hasSize(periods);
        assertThat(cut.getFirst().from()).isEqualTo(from);
        assertThat(cut.getLast().to()).isEqualTo(end);
        assertThat(Periods.written(cut.getLast(), length)).isEqualTo(written);
    }

    @Test
    void withoutAPeriodAllMonthsAreOne() {
        var from = YearMonth.of(2025, 11);
        var to = YearMonth.of(2026, 2);

        assertThat(Periods.of(from, to, null)).containsExactly(new Span(from, to));
    }
}
