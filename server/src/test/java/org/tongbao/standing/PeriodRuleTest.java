package org.tongbao.standing;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tongbao.authority.UnitPath;
import org.tongbao.indicator.IndicatorKind;
import org.tongbao.orgunit.OrgUnit;
import org.tongbao.orgunit.OrgUnitLevel;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
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
                .extracting(Growth::base, Growth::change, Growth::percent, Growth::note)
                .containsExactly(null, null, null, GrowthNote.NO_HISTORY);
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
    void aPeriodInWhichSomebodyDidNotReportSaysSo() {
        var one = Series.from("2025-01", 4, 5).with("2026-01", 3).with("2026-02", 3).at("2026-02");
        var other = Series.from("2025-01", 2, 1).with("2026-01", 1).at("2026-02");

        var both = figures(flow(one, other), Period.Kind.MONTH, "2026-02");
        assertThat(both.yearOnYear().change()).isEqualByComparingTo("-3");
        assertThat(both.yearOnYear().percent()).isEqualByComparingTo("-50");
        assertThat(both.yearOnYear().notes()).containsExactly(GrowthNote.PARTIAL_PERIOD);
        assertThat(figures(flow(one), Period.Kind.MONTH, "2026-02").yearOnYear().notes()).isEmpty();
        var alone = figures(flow(other), Period.Kind.MONTH, "2026-02").yearOnYear();
        assertThat(alone.change()).isNull();
        assertThat(alone.notes()).containsExactly(GrowthNote.NOT_REPORTED);
        assertThat(figures(flow(other), Period.Kind.QUARTER, "2026-02").yearOnYear().notes())
                .containsExactly(GrowthNote.PARTIAL_PERIOD);
    }

    @Test
    void ofWhatIsNotKnownWholeNobodyReadsThatNothingIsLeft() {
        var one = Series.from("2025-02", 5).with("2026-02", 0).at("2026-02");
        var other = Series.from("2025-02", 1).at("2026-02");

        var growth = figures(flow(one, other), Period.Kind.MONTH, "2026-02").yearOnYear();

        assertThat(growth.change()).isEqualByComparingTo("-6");
        assertThat(growth.percent()).isNull();
        assertThat(growth.notes()).containsExactly(GrowthNote.PARTIAL_PERIOD);
        assertThat(figures(flow(one), Period.Kind.MONTH, "2026-02").yearOnYear().percent())
                .as("a zero that was reported is one")
                .isEqualByComparingTo("-100");
    }

    @Test
    void aLevelThatWasNotKnownBeforeIsNoGrowthUnmarked() {
        var one = Series.from("2025-12", 10).with("2026-01", 11).at("2026-01");
        var late = Series.from("2026-01", 7).at("2026-01");

        var growth = figures(stock(one, late), Period.Kind.YEAR, "2026-01").sinceYearEnd();

        assertThat(growth.change()).isEqualByComparingTo("8");
        assertThat(growth.notes()).containsExactly(GrowthNote.PARTIAL_HISTORY);
        assertThat(figures(stock(one), Period.Kind.YEAR, "2026-01").sinceYearEnd().notes())
                .isEmpty();
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
        assertThat(growth.documents()).containsExactly("2025年通报");
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

    @Test
    void aSuccessorIsComparedWithWhatWasPublishedOfAllItsPredecessors() {
        var now = flow(Series.from("2026-01", 9).at("2026-01"));
        var january = Series.span("2025-01", "2025-01");
        var successor = unit("甲镇");
        var merged = unit("乙镇");
        var indicator = UUID.randomUUID();
        var courses =
                new Courses(
                        List.of(
                                course(successor, "2000-01", "2026-12", merged.id(), "2025-07"),
                                course(merged, "2000-01", "2025-06", null, "2025-07")));
        var one =
                Map.of(
                        new Published.Key(successor.id(), indicator, january),
                        stated("4", "2025年通报"));
        var both = new HashMap<>(one);
        both.put(new Published.Key(merged.id(), indicator, january), stated("2", "乙镇总结"));

        var growth = figures(now, "2026-01", published(both, indicator, successor, courses, true));
        assertThat(growth.yearOnYear().base()).isEqualByComparingTo("6");
        assertThat(growth.yearOnYear().percent()).isEqualByComparingTo("50");
        assertThat(growth.yearOnYear().documents()).containsExactlyInAnyOrder("2025年通报", "乙镇总结");
        assertThat(
                        figures(now, "2026-01", published(one, indicator, successor, courses, true))
                                .yearOnYear()
                                .note())
                .as("one of the two is not known")
                .isEqualTo(GrowthNote.NO_HISTORY);
        assertThat(published(both, indicator, successor, courses, false).over(january))
                .as("rates do not add up")
                .isEmpty();
        assertThat(courses.former(successor.id(), Series.span("2025-07", "2025-07")))
                .as("from the merger on it states itself what both were")
                .containsExactly(successor.id());
    }

    @Test
    void aUnitThatBeganWithAMergerWasItsPredecessorsOnly() {
        var created = unit("新镇");
        var merged = unit("乙镇");
        var courses =
                new Courses(
                        List.of(
                                course(created, "2025-07", "2026-12", merged.id(), "2025-07"),
                                course(merged, "2000-01", "2025-06", null, "2025-07")));

        assertThat(courses.former(created.id(), Series.span("2025-01", "2025-03")))
                .containsExactly(merged.id());
    }

    private static Published published(
            Map<Published.Key, Published.Figure> figures,
            UUID indicator,
            OrgUnit unit,
            Courses courses,
            boolean adds) {
        return new Published(figures, indicator, span -> courses.former(unit.id(), span), adds);
    }

    private static OrgUnit unit(String name) {
        return new OrgUnit(
                UUID.randomUUID(),
                name,
                name,
                null,
                OrgUnitLevel.TOWNSHIP,
                1,
                null,
                new UnitPath(name + "/"));
    }

    private static Course course(
            OrgUnit unit, String from, String to, @Nullable UUID absorbed, String month) {
        return new Course(
                unit,
                List.of(new Course.Stay(unit.path(), null, Series.span(from, to))),
                absorbed == null
                        ? List.of()
                        : List.of(new Course.Absorbed(absorbed, YearMonth.parse(month))),
                List.of());
    }

    private static Published published(Span span, String amount) {
        var unit = UUID.randomUUID();
        var indicator = UUID.randomUUID();
        return new Published(
                Map.of(new Published.Key(unit, indicator, span), stated(amount, "2025年通报")),
                indicator,
                _ -> Set.of(unit),
                true);
    }

    private static Published.Figure stated(String amount, String document) {
        return new Published.Figure(new BigDecimal(amount), List.of(document));
    }

    private static PeriodFigures figures(Evidence evidence, String month, Published published) {
        return new PeriodFigures(
                new PeriodRule(
                        evidence,
                        evidence,
                        Period.of(Period.Kind.YEAR, YearMonth.parse(month), null),
                        published),
                () -> null);
    }

    private static Evidence.Counted flow(Figures... parts) {
        return Series.counted(IndicatorKind.FLOW, parts);
    }

    private static Evidence.Counted stock(Figures... parts) {
        return Series.counted(IndicatorKind.STOCK, parts);
    }

    private static PeriodFigures figures(Evidence evidence, Period.Kind kind, String month) {
        return new PeriodFigures(
                new PeriodRule(
                        evidence,
                        evidence,
                        Period.of(kind, YearMonth.parse(month), null),
                        Published.NOTHING),
                () -> null);
    }
}
