package org.tongbao.standing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tongbao.standing.Series.counted;
import static org.tongbao.standing.Series.moment;
import static org.tongbao.standing.Series.span;
import static org.tongbao.standing.Series.yearly;

import org.junit.jupiter.api.Test;
import org.tongbao.indicator.IndicatorKind;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.Objects;
import java.util.Random;
import java.util.stream.IntStream;

class EvidenceTest {

    private static final Span YEAR = span("2026-01", "2026-10");

    @Test
    void missingMonthsAreThoseThatWereDueAndAreNotThere() {
        var town = Series.from("2026-01", 1, 0, 2, 1, 1, 0, 0, 1, 1).without("2026-04");

        assertThat(counted(IndicatorKind.FLOW, town.at("2026-10")).missing(YEAR))
                .containsExactly(YearMonth.parse("2026-04"), YearMonth.parse("2026-10"));
    }

    @Test
    void completenessCountsUnitMonthsAndOnlyThoseThatAreExpected() {
        var complete = Series.from("2026-01", IntStream.range(0, 10).toArray()).at("2026-10");
        var lacking = Series.from("2026-01", 0, 0).at("2026-10");
        var notAsked = Series.from("2026-01", 4).notAsked().at("2026-10");

        assertThat(counted(IndicatorKind.FLOW, complete, lacking, notAsked).completeness(YEAR))
                .isEqualTo(new Completeness(12, 20));
    }

    @Test
    void theParentsActualIsItsOwnPlusThatOfItsChildren() {
        var random = new Random(20241126);
        for (int round = 0; round < 50; round++) {
            var own = series(random);
            var first = series(random);
            var second = series(random);

            var sum = actual(own).add(actual(first)).add(actual(second));

            assertThat(actual(own, first, second)).isEqualByComparingTo(sum);
        }
    }

    private static BigDecimal actual(Figures... parts) {
        return Objects.requireNonNull(
                ProgressRule.progress(
                                counted(IndicatorKind.FLOW, parts), yearly(15), moment("2026-10"))
                        .actual());
    }

    private static Figures series(Random random) {
        return Series.of(random.ints(34, 0, 4).toArray()).at("2026-10");
    }
}
