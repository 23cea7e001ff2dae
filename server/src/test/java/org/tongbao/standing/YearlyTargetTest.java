package org.tongbao.standing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tongbao.standing.Series.counted;
import static org.tongbao.standing.Series.moment;
import static org.tongbao.standing.Series.part;
import static org.tongbao.standing.Series.yearly;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tongbao.indicator.IndicatorKind;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;

class YearlyTargetTest {

    @Test
    void theYearIsJudgedByItselfAndASurplusCountsOnlyInTheTotalOverThePlan() {
        var series = Series.of(20).with("2025-06", 14).with("2026-02", 3).with("2026-10", 1);

        var progress = progress(series, yearly(15), "2026-10");

        assertThat(progress.actual()).isEqualByComparingTo("4");
        assertThat(progress.target()).isEqualByComparingTo("15");
        assertThat(progress.due()).isEqualByComparingTo("12");
        assertThat(progress.gapToPace()).isEqualByComparingTo("-8");
        assertThat(progress.gapToTarget()).isEqualByComparingTo("-11");
        assertThat(progress.verdict()).isEqualTo(Verdict.FAR_BEHIND);
        var plan = Objects.requireNonNull(progress.plan());
        assertThat(plan.actual()).isEqualByComparingTo("38");
        assertThat(plan.target()).isEqualByComparingTo("45");
        assertThat(Objects.requireNonNull(plan.share()).percent()).isEqualByComparingTo("84.4444");
        assertThat(progress.time()).isEqualTo(new Progress.Time(10, 12));
    }

    @ParameterizedTest
    @CsvSource({
        "15, DONE",
        "17, DONE",
        "14, ON_PACE",
        "12, ON_PACE",
        "11, BEHIND",
        "10, BEHIND",
        "9, FAR_BEHIND",
        "0, FAR_BEHIND"
    })
    void thePaceOfTenMonthsIsTwelveOfFifteenAndFarBehindBeginsBelowFourFifthsOfIt(
            int actual, Verdict verdict) {
        var progress = progress(Series.from("2026-10", actual), yearly(15), "2026-10");

        assertThat(progress.verdict()).isEqualTo(verdict);
    }

    @Test
    void oneTrainingAYearIsNotBehindBeforeDecember() {
        assertThat(progress(Series.from("2026-11", 0), yearly(1), "2026-11").verdict())
                .isEqualTo(Verdict.ON_PACE);
        assertThat(progress(Series.from("2026-12", 0), yearly(1), "2026-12").verdict())
                .isEqualTo(Verdict.FAR_BEHIND);
    }

    @Test
    void completionIsUncappedAndRoundedOnlyWhenItIsShown() {
        var share = progress(Series.from("2026-10", 17), yearly(15), "2026-10").share();

        assertThat(Objects.requireNonNull(share).percent()).isEqualByComparingTo("113.3333");
    }

    @Test
    void aTargetOfNoneIsMetWithoutDividingByIt() {
        var progress = progress(Series.from("2026-10", 0), yearly(0), "2026-10");

        assertThat(progress.verdict()).isEqualTo(Verdict.DONE);
        assertThat(Objects.requireNonNull(progress.share()).percent()).isEqualByComparingTo("100");
    }

    @Test
    void ofAnUnreportedMonthTheFiguresToDateAreShownWithoutAVerdict() {
        var progress = progress(Series.from("2026-08", 3, 2), yearly(10), "2026-10");

        assertThat(progress.note()).isEqualTo(StandingNote.NOT_REPORTED);
        assertThat(progress.actual()).isEqualByComparingTo("5");
        assertThat(progress.verdict()).isNull();
    }

    @Test
    void nothingEverReportedIsNotZero() {
        var progress = progress(Series.of(), yearly(10), "2026-10");

        assertThat(progress.actual()).isNull();
        assertThat(progress.note()).isEqualTo(StandingNote.NOT_REPORTED);
    }

    @Test
    void anExplicitZeroIsAReport() {
        var progress = progress(Series.from("2026-10", 0), yearly(5), "2026-10");

        assertThat(progress.actual()).isEqualByComparingTo("0");
        assertThat(progress.note()).isNull();
        assertThat(progress.verdict()).isEqualTo(Verdict.FAR_BEHIND);
    }

    @Test
    void anExemptUnitHasNoVerdict() {
        var progress = progress(Series.of(1).exempt(), yearly(5), "2026-10");

        assertThat(progress.note()).isEqualTo(StandingNote.NOT_APPLICABLE);
        assertThat(progress.verdict()).isNull();
    }

    @Test
    void beforeTheYearBeginsItsTargetStandsAtNothing() {
        var december = moment("2025-12");
        var moment =
                new Moment(
                        december.month(),
                        december.month().plusMonths(1),
                        Series.PLAN,
                        december.severeBelow(),
                        false);

        var progress =
                ProgressRule.progress(
                        counted(IndicatorKind.FLOW, Series.from("2025-12", 4).at("2025-12")),
                        yearly(15),
                        moment);

        assertThat(progress.actual()).isEqualByComparingTo("0");
        assertThat(progress.due()).isEqualByComparingTo("0");
        assertThat(progress.time()).isEqualTo(new Progress.Time(0, 12));
    }

    @Test
    void afterThePlanTheFiguresAreThoseOfItsLastMonthAndSaySo() {
        var progress =
                progress(Series.from("2026-12", 15).with("2027-02", 9), yearly(15), "2027-03");

        assertThat(progress.actual()).isEqualByComparingTo("15");
        assertThat(progress.verdict()).isEqualTo(Verdict.DONE);
        assertThat(progress.note()).isEqualTo(StandingNote.PLAN_ENDED);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 5, 7, 10, 13, 15, 100, 999})
    void whatIsDueNeverExceedsTheTargetNeverFallsAndReachesItInTheLastMonth(int target) {
        var before = BigDecimal.ZERO;
        for (int month = 1; month <= 12; month++) {
            var at = "2026-%02d".formatted(month);
            var due = progress(Series.from(at, 0), yearly(target), at).due();
            assertThat(due).isNotNull().isBetween(before, BigDecimal.valueOf(target));
            before = due;
        }
        assertThat(before).isEqualByComparingTo(BigDecimal.valueOf(target));
    }

    @Test
    void aLimitIsBehindAboveItsPaceAndLostAboveItsTarget() {
        Goal limit = new Goal.Periodic(List.of(part("2026-01", "2026-12", 12)), true);

        assertThat(progress(Series.from("2026-06", 6), limit, "2026-06").verdict())
                .isEqualTo(Verdict.ON_PACE);
        assertThat(progress(Series.from("2026-06", 7), limit, "2026-06").verdict())
                .isEqualTo(Verdict.BEHIND);
        assertThat(progress(Series.from("2026-06", 13), limit, "2026-06").verdict())
                .isEqualTo(Verdict.FAR_BEHIND);
        assertThat(progress(Series.from("2026-12", 12), limit, "2026-12").verdict())
                .isEqualTo(Verdict.DONE);
    }

    private static Progress progress(Series series, Goal goal, String month) {
        var moment = moment(month);
        return ProgressRule.progress(
                counted(IndicatorKind.FLOW, series.at(moment.month().toString())), goal, moment);
    }
}
