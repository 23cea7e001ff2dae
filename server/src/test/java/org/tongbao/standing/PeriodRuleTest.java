package org.tongbao.standing;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tongbao.indicator.IndicatorKind;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.Map;
import java.util.UUID;

/// Value and growth of a period, by value.
class PeriodRuleTest {

    @ParameterizedTest
    @CsvSource({
        "MONTH, 2026-08, 2026-08",
        "QUARTER, 2026-08, 2026-07",
        "QUARTER, 2026-12, 2026-10",
        "HALF_YEAR, 2026-06, 2026-01",
        "HALF_YEAR, 2026-07, 2026-07",
        "YEAR, 2026-11, 2026-01",
        "PLAN, 2026-11, 2026-01"
    })
    void aPeriodBeginsWhereItsNameSays(Period.Kind kind, String month, String from) {
        assertThat(Period.of(kind, YearMonth.parse(month), null).span())
                .isEqualTo(Series.span(from, month));
    }

    @Test
    void aFlowIsAddedUpAndComparedWithTheSameMonthsAYearBefore() {
        var series =
                Series.from("2025-01", 1, 0, 3, 0)
                        .with("2026-01", 2)
                        .with("2026-02", 0)
                        .with("2026-03", 4);

        var quarter = figures(flow(series.at("2026-03")), Period.Kind.QUARTER, "2026-03");

        assertThat(quarter.value()).isEqualByComparingTo("6");
        assertThat(quarter.yearOnYear().base()).isEqualByComparingTo("4");
        assertThat(quarter.yearOnYear().change()).isEqualByComparingTo("2");
        assertThat(quarter.yearOnYear().percent()).isEqualByComparingTo("50");
        assertThat(quarter.yearOnYear().note()).isNull();
        assertThat(quarter.monthYearOnYear().percent()).isEqualByComparingTo("33.3333");
        assertThat(quarter.sinceYearEnd()).isNull();
    }

    @Test
    void aBaseOfZeroHasNoPercentage() {
        var series = Series.from("2026-02", 0, 4);

        var month =
                figures(flow(series.at("2026-03")), Period.Kind.MONTH, "2026-03").monthOnMonth();

        assertThat(month.base()).isEqualByComparingTo("0");
        assertThat(month.change()).isEqualByComparingTo("4");
        assertThat(month.percent()).isNull();
        assertThat(month.note()).isEqualTo(GrowthNote.ZERO_BASE);
    }

    @Test
    void whatWasNotReportedIsNoBaseOfZero() {
        var series = Series.from("2026-02", 3).with("2026-04", 5);

        var april = figures(flow(series.at("2026-04")), Period.Kind.MONTH, "2026-04");

        assertThat(april.monthOnMonth())
                .isEqualTo(new Growth(null, null, null, GrowthNote.NO_HISTORY));
        assertThat(april.yearOnYear().note()).isEqualTo(GrowthNote.NO_HISTORY);
        var march = figures(flow(series.at("2026-04")), Period.Kind.MONTH, "2026-03");
        assertThat(march.value()).isNull();
        assertThat(march.monthOnMonth().note()).isEqualTo(GrowthNote.NOT_REPORTED);
        assertThat(march.monthOnMonth().base()).isEqualByComparingTo("3");
    }

    @Test
    void aYearOfWhichLessIsKnownSaysSo() {
        var series = Series.from("2025-02", 2).with("2026-01", 1).with("2026-02", 3);

        var year = figures(flow(series.at("2026-02")), Period.Kind.YEAR, "2026-02").yearOnYear();

        assertThat(year.change()).isEqualByComparingTo("2");
        assertThat(year.note()).isEqualTo(GrowthNote.PARTIAL_HISTORY);
    }

    @Test
    void aStockIsItsLevelAtTheEndAndGrowsSinceTheYearsEnd() {
        var series = Series.from("2025-03", 90).with("2025-12", 100).with("2026-02", 97);

        var march = figures(stock(series.at("2026-03")), Period.Kind.YEAR, "2026-03");

        assertThat(march.value()).isEqualByComparingTo("97");
        assertThat(march.sinceYearEnd().change()).isEqualByComparingTo("-3");
        assertThat(march.sinceYearEnd().percent()).isEqualByComparingTo("-3");
        assertThat(march.yearOnYear().change()).isEqualByComparingTo("7");
        assertThat(march.monthOnMonth().change()).isEqualByComparingTo("0");
    }

    @Test
    void aRateIsDividedAfterBothPartsAreAddedUpAndChangesInPoints() {
        var closed = Series.from("2025-01", 1, 2).with("2026-01", 2).with("2026-02", 0);
        var handled = Series.from("2025-01", 2, 4).with("2026-01", 2).with("2026-02", 1);

        var rate =
                figures(
                        new Evidence.Ratio(
                                flow(closed.at("2026-02")), flow(handled.at("2026-02")), true),
                        Period.Kind.YEAR,
                        "2026-02");

        assertThat(rate.value()).isEqualByComparingTo("66.6666");
        assertThat(rate.yearOnYear().base()).isEqualByComparingTo("50");
        assertThat(rate.yearOnYear().change()).isEqualByComparingTo("16.6666");
        assertThat(rate.yearOnYear().percent()).isNull();
        assertThat(rate.monthOnMonth().change()).isEqualByComparingTo("-100");
    }

    @Test
    void aRecordedFactOfSeveralUnitsIsNeverAddedUp() {
        var one = Series.from("2026-01", 3).at("2026-01");

        var alone = figures(Series.counted(IndicatorKind.FACT, one), Period.Kind.MONTH, "2026-01");
        var both =
                figures(Series.counted(IndicatorKind.FACT, one, one), Period.Kind.MONTH, "2026-01");

        assertThat(alone.value()).isEqualByComparingTo("3");
        assertThat(both.value()).isNull();
    }

    @Test
    void aPeriodCountsTheUnitMonthsItWasReportedIn() {
        var one = Series.from("2026-01", 1, 1, 1).at("2026-03");
        var other = Series.from("2026-01", 0).at("2026-03");

        var quarter = figures(flow(one, other), Period.Kind.QUARTER, "2026-03");

        assertThat(quarter.completeness()).isEqualTo(new Completeness(4, 6));
    }

    @Test
    void whatADocumentPublishedIsComparedWithWhereNobodyReported() {
        var now = flow(Series.from("2026-01", 3, 2).at("2026-02"));
        var before = new Span(YearMonth.parse("2025-01"), YearMonth.parse("2025-02"));

        var growth = figures(now, "2026-02", published(before, "4")).yearOnYear();

        assertThat(growth.base()).isEqualByComparingTo("4");
        assertThat(growth.percent()).isEqualByComparingTo("25");
        assertThat(growth.note()).isEqualTo(GrowthNote.PUBLISHED_HISTORY);
        var other = new Span(YearMonth.parse("2025-01"), YearMonth.parse("2025-03"));
        assertThat(figures(now, "2026-02", published(other, "4")).yearOnYear().note())
                .as("other months are no base")
                .isEqualTo(GrowthNote.NO_HISTORY);
    }

    @Test
    void whatWasReportedIsComparedWithBeforeWhatWasPublished() {
        var series = Series.from("2025-01", 5, 5).with("2026-01", 3).with("2026-02", 2);
        var before = new Span(YearMonth.parse("2025-01"), YearMonth.parse("2025-02"));

        var whole = figures(flow(series.at("2026-02")), "2026-02", published(before, "4"));
        assertThat(whole.yearOnYear().base()).isEqualByComparingTo("10");
        assertThat(whole.yearOnYear().note()).isNull();

        var part =
                figures(
                        flow(series.without("2025-02").at("2026-02")),
                        "2026-02",
                        published(before, "4"));
        assertThat(part.yearOnYear().base()).isEqualByComparingTo("4");
        assertThat(part.yearOnYear().note()).isEqualTo(GrowthNote.PUBLISHED_HISTORY);
    }

    @Test
    void aPublishedLevelStandsAtTheEndOfItsMonth() {
        var now = stock(Series.from("2026-01", 97).at("2026-01"));
        var end = new Span(YearMonth.parse("2025-12"), YearMonth.parse("2025-12"));

        var level = figures(now, "2026-01", published(end, "100"));

        assertThat(level.sinceYearEnd().percent()).isEqualByComparingTo("-3");
        assertThat(level.sinceYearEnd().note()).isEqualTo(GrowthNote.PUBLISHED_HISTORY);
    }

    private static Published published(Span span, String amount) {
        var unit = UUID.randomUUID();
        var indicator = UUID.randomUUID();
        return new Published(
                Map.of(new Published.Key(unit, indicator, span), new BigDecimal(amount)),
                unit,
                indicator);
    }

    private static PeriodFigures figures(Evidence evidence, String month, Published published) {
        return PeriodRule.figures(
                evidence,
                evidence,
                Period.of(Period.Kind.YEAR, YearMonth.parse(month), null),
                published);
    }

    private static Evidence.Counted flow(Figures... parts) {
        return Series.counted(IndicatorKind.FLOW, parts);
    }

    private static Evidence.Counted stock(Figures... parts) {
        return Series.counted(IndicatorKind.STOCK, parts);
    }

    private static PeriodFigures figures(Evidence evidence, Period.Kind kind, String month) {
        return PeriodRule.figures(
                evidence,
                evidence,
                Period.of(kind, YearMonth.parse(month), null),
                Published.NOTHING);
    }
}
