package org.tongbao.standing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tongbao.standing.Series.counted;
import static org.tongbao.standing.Series.moment;
import static org.tongbao.standing.Series.part;

import org.junit.jupiter.api.Test;
import org.tongbao.indicator.IndicatorKind;

import java.util.Objects;

class RateTargetTest {

    private static final Goal NINETY = new Goal.Rate(part("2026-12", "2026-12", 90), false);

    @Test
    void numeratorAndDenominatorAreSummedSinceThePlanBeganAndNeverAveraged() {
        var progress = progress(Series.of(1).with("2026-10", 8), Series.of(2).with("2026-10", 8));

        assertThat(progress.actual()).isEqualByComparingTo("90");
        assertThat(progress.gapToTarget()).isEqualByComparingTo("0");
        assertThat(progress.verdict()).isEqualTo(Verdict.MET);
        assertThat(Objects.requireNonNull(progress.ratio()).denominator())
                .isEqualByComparingTo("10");
    }

    @Test
    void theDifferenceIsInPercentagePoints() {
        var progress = progress(Series.from("2026-10", 2), Series.from("2026-10", 3));

        assertThat(progress.actual()).isEqualByComparingTo("66.6666");
        assertThat(progress.gapToTarget()).isEqualByComparingTo("-23.3333");
        assertThat(Objects.requireNonNull(progress.share()).percent())
                .isEqualByComparingTo("74.0740");
        assertThat(progress.verdict()).isEqualTo(Verdict.NOT_MET);
    }

    @Test
    void whetherItIsMetIsDecidedBeforeRounding() {
        var progress =
                progress(Series.from("2026-10", 8_999_999), Series.from("2026-10", 10_000_000));

        assertThat(progress.actual()).isEqualByComparingTo("89.9999");
        assertThat(progress.verdict()).isEqualTo(Verdict.NOT_MET);
    }

    @Test
    void theDifferenceToTheTargetIsCutOffItselfAndNotReckonedFromWhatWas() {
        var progress =
                progress(Series.from("2026-10", 9_990_001), Series.from("2026-10", 20_000_000));

        assertThat(progress.actual()).isEqualByComparingTo("49.95");
        assertThat(progress.gapToTarget()).isEqualByComparingTo("-40.0499");
    }

    @Test
    void withoutACaseThereIsNothingToDivideBy() {
        var progress = progress(Series.from("2026-10", 0), Series.from("2026-10", 0));

        assertThat(progress.actual()).isNull();
        assertThat(progress.verdict()).isNull();
        assertThat(progress.note()).isEqualTo(StandingNote.NO_DENOMINATOR);
    }

    @Test
    void anUnreportedMonthIsSaidBeforeAnythingElse() {
        assertThat(progress(Series.of(1), Series.of(1)).note())
                .isEqualTo(StandingNote.NOT_REPORTED);
    }

    private static Progress progress(Series numerator, Series denominator) {
        return ProgressRule.progress(
                new Evidence.Ratio(
                        counted(IndicatorKind.FLOW, numerator.at("2026-10")),
                        counted(IndicatorKind.FLOW, denominator.at("2026-10")),
                        true),
                NINETY,
                moment("2026-10"));
    }
}
