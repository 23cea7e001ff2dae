package org.tongbao.standing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tongbao.standing.Series.counted;
import static org.tongbao.standing.Series.moment;
import static org.tongbao.standing.Series.yearly;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.tongbao.indicator.IndicatorKind;
import org.tongbao.standing.Ranking.Rank;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/// A line works out what is read of it.
class StandingLineTest {

    private static final String AT = "2024-03";

    private final List<String> asked = new ArrayList<>();
    private final StandingLine line =
            new StandingLine(
                    new Basis(
                            Series.indicator(),
                            moment(AT),
                            new Period(Series.span("2024-01", AT)),
                            counted(IndicatorKind.FLOW, Series.of(1, 2, 3).at(AT)),
                            counted(IndicatorKind.FLOW, Series.of(1, 2, 3).at(AT)),
                            Published.NOTHING,
                            () -> {
                                asked.add("goal");
                                return yearly(12);
                            }),
                    new Beside() {
                        @Override
                        public Rank rank() {
                            asked.add("rank");
                            return new Rank(2, 1, true);
                        }

                        @Override
                        public @Nullable BigDecimal whole() {
                            asked.add("whole");
                            return BigDecimal.valueOf(24);
                        }
                    });

    @Test
    void figuresOfThePeriodNeedNeitherTargetNorSiblings() {
        assertThat(line.period().value()).isEqualByComparingTo("6");
        assertThat(line.period().yearOnYear().note()).isEqualTo(GrowthNote.NO_HISTORY);
        assertThat(line.period().completeness()).isEqualTo(new Completeness(3, 3));
        assertThat(line.carriedFrom()).isNull();
        assertThat(asked).isEmpty();
    }

    @Test
    void theTargetIsLookedForOnce() {
        assertThat(line.target()).isEqualByComparingTo("12");
        assertThat(line.completion()).isEqualByComparingTo("50");
        assertThat(line.verdict()).isEqualTo(Verdict.ON_PACE);
        assertThat(asked).containsExactly("goal");
    }

    @Test
    void ranksAndSharesAreThoseAmongTheSiblings() {
        assertThat(line.rank()).isEqualTo(2);
        assertThat(line.period().share()).isEqualByComparingTo("25");
        assertThat(asked).containsExactly("rank", "whole");
    }
}
