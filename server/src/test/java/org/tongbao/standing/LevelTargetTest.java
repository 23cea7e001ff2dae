package org.tongbao.standing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tongbao.standing.Series.counted;
import static org.tongbao.standing.Series.held;
import static org.tongbao.standing.Series.moment;

import org.junit.jupiter.api.Test;
import org.tongbao.indicator.IndicatorKind;

import java.time.YearMonth;
import java.util.Objects;

class LevelTargetTest {

    @Test
    void aLevelShowsWhatIsHeldAndWhatIsStillNeededWithoutAPace() {
        var progress = progress(2, Series.from("2026-10", 1));

        assertThat(progress.actual()).isEqualByComparingTo("1");
        assertThat(Objects.requireNonNull(progress.share()).percent()).isEqualByComparingTo("50");
        assertThat(progress.gapToTarget()).isEqualByComparingTo("-1");
        assertThat(progress.due()).isNull();
        assertThat(progress.time()).isNull();
        assertThat(progress.verdict()).isEqualTo(Verdict.NOT_MET);
    }

    @Test
    void theLastLevelCountsNotTheSum() {
        var progress = progress(10, Series.of(7, 8, 9).with("2026-10", 10));

        assertThat(progress.actual()).isEqualByComparingTo("10");
        assertThat(progress.verdict()).isEqualTo(Verdict.MET);
        assertThat(progress.note()).isNull();
    }

    @Test
    void anUnreportedStockIsCarriedForwardAndSaysFromWhen() {
        var progress = progress(2, Series.from("2026-08", 1, 2));

        assertThat(progress.actual()).isEqualByComparingTo("2");
        assertThat(progress.carriedFrom()).isEqualTo(YearMonth.parse("2026-09"));
        assertThat(progress.note()).isEqualTo(StandingNote.CARRIED_FORWARD);
    }

    @Test
    void aStockNeverReportedIsUnreportedAndNotZero() {
        var progress = progress(2, Series.of());

        assertThat(progress.actual()).isNull();
        assertThat(progress.note()).isEqualTo(StandingNote.NOT_REPORTED);
    }

    @Test
    void whatNoFormAsksForIsNotUnreported() {
        var progress = progress(2, Series.of().notAsked());

        assertThat(progress.actual()).isNull();
        assertThat(progress.note()).isEqualTo(StandingNote.NOT_COLLECTED);
    }

    @Test
    void theDistrictHoldsWhatItsTownsHoldAndCarriesOneForward() {
        var reported = Series.from("2026-10", 2).at("2026-10");
        var carried = Series.from("2026-09", 1).at("2026-10");

        var progress =
                ProgressRule.progress(
                        counted(IndicatorKind.STOCK, reported, carried),
                        held(3),
                        moment("2026-10"));

        assertThat(progress.actual()).isEqualByComparingTo("3");
        assertThat(progress.verdict()).isEqualTo(Verdict.MET);
        assertThat(progress.carriedFrom()).isEqualTo(YearMonth.parse("2026-09"));
    }

    @Test
    void aRankIsNeverAddedUp() {
        var first = Series.from("2026-10", 1).at("2026-10");

        assertThat(
                        ProgressRule.progress(
                                        counted(IndicatorKind.FACT, first, first),
                                        null,
                                        moment("2026-10"))
                                .actual())
                .isNull();
    }

    private static Progress progress(int target, Series series) {
        return ProgressRule.progress(
                counted(IndicatorKind.STOCK, series.at("2026-10")),
                held(target),
                moment("2026-10"));
    }
}
