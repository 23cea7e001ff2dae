package org.tongbao.standing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tongbao.standing.Series.counted;
import static org.tongbao.standing.Series.moment;
import static org.tongbao.standing.Series.unsplit;

import org.junit.jupiter.api.Test;
import org.tongbao.indicator.IndicatorKind;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

class UnsplitTargetTest {

    @Test
    void aTotalWithoutOfficialSplitHasTimeButNoPace() {
        var progress = progress(IndicatorKind.FLOW, Series.of(100).with("2026-10", 25), "2026-10");

        assertThat(progress.actual()).isEqualByComparingTo("125");
        assertThat(Objects.requireNonNull(progress.share()).percent()).isEqualByComparingTo("62.5");
        assertThat(progress.time()).isEqualTo(new Progress.Time(34, 36));
        assertThat(progress.due()).isNull();
        assertThat(progress.gapToPace()).isNull();
        assertThat(progress.gapToTarget()).isEqualByComparingTo("-75");
        assertThat(progress.verdict()).isNull();
        assertThat(progress.note()).isEqualTo(StandingNote.NO_OFFICIAL_SPLIT);
        assertThat(progress.plan()).isNull();
    }

    @Test
    void onceReachedItIsDoneEvenBeforeItsEnd() {
        assertThat(progress(IndicatorKind.FLOW, Series.from("2026-10", 200), "2026-10").verdict())
                .isEqualTo(Verdict.DONE);
    }

    @Test
    void aLimitIsKeptOnlyAtItsEndAndBrokenAtOnce() {
        assertThat(ofLimit(20, "2026-10").verdict()).isNull();
        assertThat(ofLimit(101, "2026-10").verdict()).isEqualTo(Verdict.FAR_BEHIND);
        assertThat(ofLimit(101, "2026-12").verdict()).isEqualTo(Verdict.FAR_BEHIND);
        assertThat(ofLimit(20, "2026-12").verdict()).isEqualTo(Verdict.DONE);
    }

    @Test
    void atItsEndItIsJudgedAgainstTheWholeTarget() {
        assertThat(progress(IndicatorKind.FLOW, Series.from("2026-12", 165), "2026-12").verdict())
                .isEqualTo(Verdict.BEHIND);
        assertThat(progress(IndicatorKind.FLOW, Series.from("2026-12", 159), "2026-12").verdict())
                .isEqualTo(Verdict.FAR_BEHIND);
    }

    @Test
    void onAStockItCountsTheNetIncreaseSinceThePlanBegan() {
        var progress =
                progress(
                        IndicatorKind.STOCK,
                        Series.from("2023-12", 180).with("2026-10", 600),
                        "2026-10");

        assertThat(progress.actual()).isEqualByComparingTo("420");
    }

    @Test
    void aStockWithoutOpeningLevelHasNoIncreaseAndNotZero() {
        var progress = progress(IndicatorKind.STOCK, Series.from("2026-10", 600), "2026-10");

        assertThat(progress.actual()).isNull();
        assertThat(progress.share()).isNull();
        assertThat(progress.note()).isEqualTo(StandingNote.NO_OPENING_STOCK);
    }

    @Test
    void oneTownWithoutOpeningLevelLeavesTheDistrictWithoutOne() {
        var known = Series.from("2023-12", 5).with("2026-10", 9).at("2026-10");
        var unknown = Series.from("2026-10", 4).at("2026-10");

        var progress =
                ProgressRule.progress(
                        counted(IndicatorKind.STOCK, known, unknown),
                        unsplit(200),
                        moment("2026-10"));

        assertThat(progress.note()).isEqualTo(StandingNote.NO_OPENING_STOCK);
    }

    @Test
    void whatWasPublishedForTheEveOpensAStockThatNobodyReportedThen() {
        var published = new Opening(new BigDecimal("180"), List.of("2023年通报"));
        var stock =
                counted(IndicatorKind.STOCK, Series.from("2026-10", 600).at("2026-10"))
                        .with((_, _) -> Optional.of(published));

        var progress = ProgressRule.progress(stock, unsplit(200), moment("2026-10"));

        assertThat(progress.actual()).isEqualByComparingTo("420");
        assertThat(progress.verdict()).isEqualTo(Verdict.DONE);
        assertThat(stock.opening(Series.span("2024-01", "2026-10"))).contains(published);
    }

    @Test
    void whatWasReportedOpensAStockBeforeWhatWasPublished() {
        var reported = Series.from("2023-12", 150).with("2026-10", 600).at("2026-10");
        var stock =
                counted(IndicatorKind.STOCK, reported)
                        .with((_, _) -> Optional.of(new Opening(BigDecimal.TEN, List.of("通报"))));

        assertThat(ProgressRule.progress(stock, unsplit(200), moment("2026-10")).actual())
                .isEqualByComparingTo("450");
    }

    private static Progress ofLimit(int actual, String month) {
        return ProgressRule.progress(
                counted(IndicatorKind.FLOW, Series.from(month, actual).at(month)),
                new Goal.Unsplit(Series.part("2024-01", "2026-12", 20), true),
                moment(month));
    }

    private static Progress progress(IndicatorKind kind, Series series, String month) {
        return ProgressRule.progress(counted(kind, series.at(month)), unsplit(200), moment(month));
    }
}
