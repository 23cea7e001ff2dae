package org.tongbao.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tongbao.analysis.AnalysisInput.Comparison;
import org.tongbao.analysis.AnalysisInput.Length;
import org.tongbao.analysis.AnalysisInput.Values;
import org.tongbao.graphql.BadUserInputException;

import java.time.YearMonth;
import java.util.List;

/// Months that are told from the newest one.
class RelativeMonthsTest {

    private static final YearMonth NEWEST = YearMonth.of(2026, 10);

    @ParameterizedTest
    @CsvSource({
        "MONTH,,, 2026-10, 2026-10",
        "MONTH, 1,, 2026-09, 2026-09",
        "QUARTER, 1,, 2026-07, 2026-09",
        "HALF_YEAR,,, 2026-07, 2026-10",
        "YEAR,,, 2026-01, 2026-10",
        "YEAR, 10,, 2025-01, 2025-12",
        "TWELVE_MONTHS,,, 2025-11, 2026-10",
        "TWELVE_MONTHS,, QUARTER, 2025-10, 2026-10",
        "MONTH,, HALF_YEAR, 2026-07, 2026-10",
    })
    void theyAreFoundFromTheNewestOne(
            Length span,
            @Nullable Integer back,
            @Nullable Dimension period,
            YearMonth from,
            YearMonth to) {
        var found = found(input(null, null, span, back, period, null));

        assertThat(found.from()).isEqualTo(from);
        assertThat(found.to()).isEqualTo(to);
        assertThat(found.span()).isNull();
    }

    @Test
    void aFirstMonthThatIsNamedStaysWhileTheLastOneMovesOn() {
        var found = found(input("2024-01", null, null, 2, null, null));

        assertThat(List.of(found.from(), found.to()))
                .containsExactly(YearMonth.of(2024, 1), YearMonth.of(2026, 8));
    }

    @Test
    void theNewestOneIsNotAskedForWhereTheLastIsNamed() {
        var named = input(null, "2025-05", Length.YEAR, 0, null, null);
        var found =
                RelativeMonths.found(
                        named,
                        () -> {
                            throw new AssertionError("asked");
                        });

        assertThat(List.of(found.from(), found.to()))
                .containsExactly(YearMonth.of(2025, 1), YearMonth.of(2025, 5));
    }

    @ParameterizedTest
    @CsvSource({"YEAR,, 10", "MONTH,, 1", "TWELVE_MONTHS, QUARTER, 3", "YEAR, MONTH, 1"})
    void whatComesBeforeIsAsManyMonthsAwayAsItIsLong(
            Length span, @Nullable Dimension period, int months) {
        var preceding = new Comparison(true, null, null, null, List.of(Part.THEN));
        var found = found(input(null, null, span, null, period, preceding)).compareWith();

        assertThat(found).isEqualTo(new Comparison(false, months, null, null, List.of(Part.THEN)));
    }

    @Test
    void monthsAreToldInOneWay() {
        refused("ANALYSIS_FIRST_MONTH", input(null, "2026-01", null, null, null, null));
        refused("ANALYSIS_FIRST_MONTH", input("2026-01", null, Length.YEAR, null, null, null));
        refused("ANALYSIS_LAST_MONTH", input("2026-01", "2026-02", null, 1, null, null));
        refused("ANALYSIS_MONTHS_BACK", input("2026-01", null, null, 121, null, null));
        refused("ANALYSIS_MONTHS_BACK", input("2026-01", null, null, -1, null, null));
        refused("STANDING_FROM_AFTER_MONTH", input("2026-11", null, null, null, null, null));
        refused(
                "ANALYSIS_COMPARISON",
                input(
                        null,
                        null,
                        Length.YEAR,
                        null,
                        null,
                        new Comparison(true, 12, null, null, List.of(Part.THEN))));
    }

    private static void refused(String code, AnalysisInput input) {
        assertThatThrownBy(() -> found(input))
                .isInstanceOfSatisfying(
                        BadUserInputException.class,
                        refusal -> assertThat(refusal.getMessage()).isEqualTo(code));
    }

    private static AnalysisInput found(AnalysisInput input) {
        return RelativeMonths.found(input, () -> NEWEST);
    }

    private static AnalysisInput input(
            @Nullable String from,
            @Nullable String to,
            @Nullable Length span,
            @Nullable Integer back,
            @Nullable Dimension period,
            @Nullable Comparison other) {
        return new AnalysisInput(
                List.of(Measure.ACTUAL),
                period == null ? List.of() : List.of(period),
                "370402",
                null,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                null,
                from == null ? null : YearMonth.parse(from),
                to == null ? null : YearMonth.parse(to),
                span,
                back,
                null,
                List.of(),
                List.of(),
                null,
                false,
                List.of(),
                false,
                other,
                Values.APPROVED,
                null);
    }
}
