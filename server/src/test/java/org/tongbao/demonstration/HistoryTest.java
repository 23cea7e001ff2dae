package org.tongbao.demonstration;

import static org.assertj.core.api.Assertions.assertThat;

import static java.util.stream.Collectors.toMap;

import org.junit.jupiter.api.Test;
import org.tongbao.indicator.Indicator;
import org.tongbao.report.PastReport;
import org.tongbao.report.PastReport.Line;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;

class HistoryTest {

    private static final String NOW = "2026-11-21T03:00:00Z";
    private static final YearMonth OCTOBER = YearMonth.of(2026, 10);
    private final History history = Sample.history(Sample.seenAt(NOW));

    @Test
    void aValueDoesNotDependOnToday() {
        var earlier = Sample.history(Sample.seenAt("2025-07-18T03:00:00Z"));

        for (var month : months("2024-01", "2025-05")) {
            assertThat(values(earlier.of(month))).isEqualTo(values(history.of(month)));
        }
    }

    @Test
    void everyMonthBeforeTheLastClosedOneIsApproved() {
        for (var month : months("2024-01", "2026-09")) {
            assertThat(history.of(month))
                    .hasSize(12)
                    .allSatisfy(report -> assertThat(report.review()).isNotNull())
                    .allMatch(report -> approved(report));
        }
    }

    @Test
    void aLineIsAskedFromItsFirstMonthOn() {
        var december = Sample.history(Sample.seenAt("2026-12-28T03:00:00Z"));

        assertThat(own(december, OCTOBER)).hasSize(11).noneMatch(HistoryTest::ofPatents);
        assertThat(own(december, OCTOBER.plusMonths(1)))
                .hasSize(12)
                .anyMatch(HistoryTest::ofPatents);
    }

    @Test
    void theOfficeAnswersItsTargetsInWords() throws IOException {
        var asked =
                new String(
                                Objects.requireNonNull(
                                                getClass()
                                                        .getResourceAsStream(
                                                                "/sample/shizhong/form_texts.csv"))
                                        .readAllBytes(),
                                StandardCharsets.UTF_8)
                        .lines()
                        .filter(row -> row.contains("shizhong-2024-2026"))
                        .map(row -> row.split(",")[1])
                        .toList();
        assertThat(asked).hasSize(3);
        for (var report : history.of(OCTOBER)) {
            var own = Town.of(report.unit().code()).isEmpty();
            assertThat(report.texts().keySet())
                    .containsExactlyInAnyOrderElementsOf(own ? asked : List.of());
        }
    }

    @Test
    void mostReportsCameInTimeAndAFewLate() {
        var late =
                months("2024-01", "2026-09").stream()
                        .flatMap(month -> history.of(month).stream())
                        .filter(PastReport::late)
                        .count();

        assertThat(late).isBetween(3L, 30L);
    }

    @Test
    void theLastClosedMonthHoldsOneLateOneMissingOneReturned() {
        var reports = history.of(OCTOBER);

        assertThat(reports).hasSize(11);
        assertThat(reports).noneMatch(report -> report.unit().code().equals(Town.KUANGQU.code()));
        assertThat(reports).filteredOn(PastReport::late).hasSize(1);
        assertThat(reports).filteredOn(report -> returned(report)).hasSize(1);
        assertThat(reports).filteredOn(report -> report.review() == null).hasSize(2);
        assertThat(reports).filteredOn(report -> approved(report)).hasSize(8);
        assertThat(Sample.seenAt(NOW).published()).doesNotContain(OCTOBER).hasSize(33);
    }

    @Test
    void theMonthBeingCollectedIsEmptyForShuiguo() {
        for (var now : List.of(NOW, "2026-11-30T03:00:00Z", "2026-12-04T03:00:00Z")) {
            var collected = Sample.history(Sample.seenAt(now)).of(OCTOBER.plusMonths(1));
            assertThat(collected)
                    .noneMatch(report -> report.unit().code().equals(Town.SHUIGUO.code()));
        }
        assertThat(Sample.history(Sample.seenAt("2026-11-30T03:00:00Z")).of(OCTOBER.plusMonths(1)))
                .hasSize(2);
    }

    @Test
    void nothingHappensAfterNowWhateverTheDay() {
        var day = Instant.parse("2026-11-01T00:05:00Z");
        for (int i = 0; i < 140; i++, day = day.plus(11, ChronoUnit.HOURS)) {
            var now = day;
            var timetable = Sample.seenAt(now.toString());
            var last = timetable.lastClosed();
            for (var month : List.of(last.minusMonths(1), last, last.plusMonths(1))) {
                assertThat(Sample.history(timetable).of(month))
                        .allSatisfy(
                                report -> assertThat(report.submittedAt()).isBeforeOrEqualTo(now))
                        .allSatisfy(report -> assertReviewedBefore(report, now));
            }
            assertThat(timetable.published())
                    .allSatisfy(month ->
                            assertThat(timetable.publishedAt(month)).isBeforeOrEqualTo(now));
        }
    }

    @Test
    void theFiguresLookLikeTheTrade() {
        var patents =
                months("2024-01", "2026-10").stream()
                        .flatMap(month -> towns().map(town -> value(town, Sample.PATENTS, month)))
                        .toList();

        assertThat(patents)
                .filteredOn(value -> value.intValue() <= 3)
                .hasSizeGreaterThan(patents.size() * 85 / 100);
        assertThat(district(Sample.PATENTS, "2025-06"))
                .isGreaterThan(district(Sample.PATENTS, "2025-05"))
                .isGreaterThan(district(Sample.PATENTS, "2025-07"));
        assertThat(district(Sample.PATENTS, "2025-12"))
                .isGreaterThan(district(Sample.PATENTS, "2025-11"));
        assertThat(district("ip_trainings_held", "2025-04")).isPositive();
        assertThat(months("2024-01", "2026-10"))
                .allMatch(month -> value(Town.GETABU, Sample.LICENCES, month).signum() == 0);
    }

    @Test
    void pledgesAreRareAndLargeAndInHundredthsOfTenThousandYuan() {
        var pledges =
                months("2024-01", "2026-10").stream()
                        .flatMap(month ->
                                towns().map(town -> value(town, "ip_pledge_amount", month)))
                        .filter(value -> value.signum() > 0)
                        .toList();

        assertThat(pledges).hasSizeBetween(10, 34);
        assertThat(pledges).allMatch(value -> value.intValue() >= 260 && value.scale() <= 2);
    }

    @Test
    void onlyOneStockEverFalls() {
        var falls =
                months("2024-02", "2026-10").stream()
                        .filter(month ->
                                own(Sample.TRADEMARKS, month)
                                                .compareTo(
                                                        own(
                                                                Sample.TRADEMARKS,
                                                                month.minusMonths(1)))
                                        < 0)
                        .toList();

        assertThat(falls).containsExactly(YearMonth.of(2025, 9));
        for (var month : months("2024-02", "2026-10")) {
            for (var town : Town.values()) {
                assertThat(value(town, "national_ip_enterprises", month))
                        .isGreaterThanOrEqualTo(
                                value(town, "national_ip_enterprises", month.minusMonths(1)));
            }
            assertThat(own("ip_cases_closed", month))
                    .isLessThanOrEqualTo(own("ip_cases_handled", month));
        }
    }

    @Test
    void someTownsExceedAndTwoAreFarBehind() {
        assertThat(year(Town.MENGZHUANG)).isGreaterThan(15);
        assertThat(year(Town.LONGSHANLU)).isGreaterThan(10);
        assertThat(year(Town.QICUN)).isLessThan(12);
        assertThat(year(Town.ZHONGXINJIE)).isLessThan(9);
    }

    private static void assertReviewedBefore(PastReport report, Instant now) {
        var review = report.review();
        if (review != null) {
            assertThat(review.at()).isBeforeOrEqualTo(now).isAfterOrEqualTo(report.submittedAt());
        }
    }

    private static boolean approved(PastReport report) {
        return report.review() != null && report.review().dueAt() == null;
    }

    private static boolean returned(PastReport report) {
        return report.review() != null && report.review().dueAt() != null;
    }

    private static Map<String, Map<String, BigDecimal>> values(List<PastReport> reports) {
        return reports.stream()
                .collect(
                        toMap(
                                report -> report.unit().code(),
                                report ->
                                        report.lines().stream()
                                                .collect(
                                                        toMap(
                                                                line -> line.indicator().code(),
                                                                PastReport.Line::amount))));
    }

    private static int year(Town town) {
        return months("2026-01", "2026-12").stream()
                .mapToInt(month -> value(town, Sample.PATENTS, month).intValue())
                .sum();
    }

    private static BigDecimal district(String indicator, String month) {
        return towns().map(town -> value(town, indicator, YearMonth.parse(month)))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static BigDecimal own(String indicator, YearMonth month) {
        return value(Cast.DISTRICT, Sample.OWN_FORM, indicator, month);
    }

    private static BigDecimal value(Town town, String indicator, YearMonth month) {
        return value(town.code(), Sample.TOWN_FORM, indicator, month);
    }

    private static BigDecimal value(
            String unit, List<Indicator> form, String indicator, YearMonth month) {
        var kind =
                form.stream()
                        .filter(one -> one.code().equals(indicator))
                        .findFirst()
                        .orElseThrow()
                        .kind();
        return GeneratedValues.USUAL.of(unit, indicator, kind, month);
    }

    private static Stream<Town> towns() {
        return Stream.of(Town.values());
    }

    private static List<YearMonth> months(String first, String last) {
        var from = YearMonth.parse(first);
        return IntStream.rangeClosed(0, (int) from.until(YearMonth.parse(last), ChronoUnit.MONTHS))
                .mapToObj(from::plusMonths)
                .toList();
    }

    private static List<Line> own(History history, YearMonth month) {
        return history.of(month).stream()
                .filter(report -> report.unit().code().equals(Cast.DISTRICT))
                .flatMap(report -> report.lines().stream())
                .toList();
    }

    private static boolean ofPatents(Line line) {
        return line.indicator().code().equals(Sample.PATENTS);
    }
}
