package org.tongbao.demonstration;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.tongbao.indicator.IndicatorKind;
import org.tongbao.ledger.PastRecord;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

class GeneratedRecordsTest {

    private static final Instant NOW = Instant.parse("2026-11-28T02:00:00Z");
    private static final YearMonth LAST = YearMonth.of(2026, 10);

    /// By indicator: the field whose date decides the month.
    private static final Map<String, String> DATES =
            Map.of(
                    "valid_invention_patents_added", "granted",
                    "patent_open_licences", "licensed",
                    "ip_pledge_amount", "lent",
                    "national_ip_enterprises", "recognised",
                    "ipms_certified_enterprises", "certified",
                    "trademark_brand_guidance_stations", "opened",
                    "ip_trainings_held", "held",
                    "ip_cases_handled", "opened",
                    "valid_trademarks", "registered");

    private static final List<Filer> FILERS = Sample.filers();
    private final List<PastRecord> records = seenAt(NOW);

    @Test
    void everyReportedFigureHasItsRecords() {
        for (var filer : FILERS) {
            for (var indicator : filer.indicators()) {
                if (DATES.containsKey(indicator.code())
                        && !indicator.code().equals(GeneratedRecords.PARTLY_ENTERED)) {
                    for (var month = Timetable.FIRST;
                            !month.isAfter(LAST);
                            month = month.plusMonths(1)) {
                        assertThat(counted(filer, indicator.code(), indicator.kind(), month))
                                .as(filer.unit().code() + " " + indicator.code() + " " + month)
                                .isEqualByComparingTo(
                                        GeneratedValues.USUAL.of(
                                                filer.unit().code(),
                                                indicator.code(),
                                                indicator.kind(),
                                                month));
                    }
                }
            }
        }
    }

    @Test
    void whatFieldsCountForBesidesIsAsReportedToo() {
        for (var filer : FILERS) {
            for (var month = Timetable.FIRST; !month.isAfter(LAST); month = month.plusMonths(1)) {
                var unit = filer.unit().code();
                var in = month;
                assertThat(
                                of(filer, "ip_trainings_held")
                                        .filter(record -> month(record).equals(in))
                                        .mapToInt(record ->
                                                Integer.parseInt(record.values().get("attendance")))
                                        .sum())
                        .as(unit + " participants " + month)
                        .isEqualTo(reported(filer, "ip_training_participants", month));
                assertThat(
                                of(filer, "ip_cases_handled")
                                        .map(record -> record.values().get("closed"))
                                        .filter(closed ->
                                                closed != null && closed.startsWith(in.toString()))
                                        .count())
                        .as(unit + " closed " + month)
                        .isEqualTo(reported(filer, "ip_cases_closed", month));
            }
        }
    }

    private Stream<PastRecord> of(Filer filer, String indicator) {
        return records.stream()
                .filter(record -> record.unit().equals(filer.unit()))
                .filter(record -> record.indicator().equals(indicator));
    }

    /// Nothing of a line that is not on the unit's form.
    private static int reported(Filer filer, String indicator, YearMonth month) {
        return filer.indicators().stream().noneMatch(one -> one.code().equals(indicator))
                ? 0
                : GeneratedValues.USUAL
                        .of(filer.unit().code(), indicator, IndicatorKind.FLOW, month)
                        .intValue();
    }

    @Test
    void theMonthThatIsDueHasRecordsAlready() {
        assertThat(records)
                .filteredOn(record -> month(record).isAfter(LAST))
                .filteredOn(record -> record.unit().code().equals(Town.SHUIGUO.code()))
                .isNotEmpty();
    }

    @Test
    void nothingIsIdentifiedTwice() {
        var numbers = new ArrayList<String>();
        for (var record : seenAt(Instant.parse("2031-12-28T02:00:00Z"))) {
            for (var field : List.of("number", "filing", "credit_code", "certificate")) {
                if (record.values().containsKey(field)) {
                    numbers.add(record.indicator() + " " + record.values().get(field));
                }
            }
        }
        assertThat(numbers).hasSizeGreaterThan(500).doesNotHaveDuplicates();
    }

    @Test
    void whatARecordSaysDependsOnTodayOnlyWhereItLooksAhead() {
        var later = seenAt(Instant.parse("2027-03-03T02:00:00Z"));
        assertThat(
                        later.stream()
                                .filter(GeneratedRecordsTest::ofTheStart)
                                .map(GeneratedRecordsTest::said))
                .containsAll(
                        records.stream()
                                .filter(GeneratedRecordsTest::ofTheStart)
                                .map(GeneratedRecordsTest::said)
                                .toList());
    }

    @Test
    void nothingIsRecordedBeforeItHappenedOrAfterNow() {
        assertThat(records)
                .allSatisfy(record -> {
                    assertThat(record.at()).isBeforeOrEqualTo(NOW);
                    assertThat(record.at().toString().substring(0, 10))
                            .isGreaterThanOrEqualTo(date(record).toString());
                });
        assertThat(seenAt(Instant.parse("2026-11-03T02:00:00Z")))
                .allMatch(record -> !date(record).isAfter(LocalDate.of(2026, 11, 3)));
    }

    @Test
    void feesFallDueSoonWheneverSomebodyLooks() {
        for (var month = 1; month <= 12; month++) {
            var now = Instant.parse("2027-%02d-07T02:00:00Z".formatted(month));
            var today = LocalDate.of(2027, month, 7);
            assertThat(seenAt(now))
                    .filteredOn(record -> record.values().containsKey("fee_due"))
                    .extracting(record -> LocalDate.parse(record.values().get("fee_due")))
                    .allMatch(due -> !due.isBefore(today))
                    .filteredOn(due -> due.isBefore(today.plusDays(90)))
                    .hasSizeBetween(20, 200);
        }
    }

    private static List<PastRecord> seenAt(Instant now) {
        return new GeneratedRecords(GeneratedValues.USUAL, now).of(FILERS);
    }

    /// Of flows the records of the month, of stocks those so far, of amounts their sum.
    private BigDecimal counted(Filer filer, String indicator, IndicatorKind kind, YearMonth month) {
        var sum = BigDecimal.ZERO;
        for (var record : records) {
            var counts =
                    record.unit().equals(filer.unit())
                            && record.indicator().equals(indicator)
                            && (kind == IndicatorKind.STOCK
                                    ? !month(record).isAfter(month)
                                    : month(record).equals(month));
            if (counts) {
                sum =
                        sum.add(
                                kind == IndicatorKind.AMOUNT
                                        ? new BigDecimal(record.values().get("amount"))
                                        : BigDecimal.ONE);
            }
        }
        return sum;
    }

    private static boolean ofTheStart(PastRecord record) {
        return !month(record).isAfter(LAST)
                && !record.indicator().equals(GeneratedRecords.PARTLY_ENTERED);
    }

    private static List<Object> said(PastRecord record) {
        var values = new HashMap<>(record.values());
        values.keySet().removeAll(List.of("fee_due", "until", "closed", "repay"));
        return List.of(record.unit(), record.indicator(), values, record.at());
    }

    private static YearMonth month(PastRecord record) {
        return YearMonth.from(date(record));
    }

    private static LocalDate date(PastRecord record) {
        return LocalDate.parse(record.values().get(DATES.get(record.indicator())));
    }
}
