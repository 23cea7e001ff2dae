package org.tongbao.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Set;

class CollectionCalendarTest {

    private static final YearMonth SEPTEMBER = YearMonth.of(2026, 9);
    private final CollectionCalendar usual =
            new CollectionCalendar(ReportingRule.USUAL, WorkingDays.ORDINARY);

    @Test
    void reportsOpenOnThe25thAndAreDueOnThe5thOfTheNextMonth() {
        var window = usual.window(YearMonth.of(2026, 10));
        assertThat(window.opensOn()).isEqualTo("2026-10-25");
        assertThat(window.dueOn()).isEqualTo("2026-11-05");
    }

    @Test
    void theDueDayIsMovedOffAWeekend() {
        assertThat(usual.window(YearMonth.of(2026, 11)).dueOn()).isEqualTo("2026-12-07");
    }

    @Test
    void theDueDayIsMovedPastAHolidayToTheNextWorkingDay() {
        var golden =
                new WorkingDays(
                        LocalDate.parse("2026-10-01")
                                .datesUntil(LocalDate.parse("2026-10-08"))
                                .collect(java.util.stream.Collectors.toSet()),
                        Set.of());
        assertThat(new CollectionCalendar(ReportingRule.USUAL, golden).window(SEPTEMBER).dueOn())
                .isEqualTo("2026-10-08");
    }

    @Test
    void aWeekendThatIsWorkedKeepsTheDueDay() {
        var shifted = new WorkingDays(Set.of(), Set.of(LocalDate.parse("2026-12-05")));
        assertThat(
                        new CollectionCalendar(ReportingRule.USUAL, shifted)
                                .window(YearMonth.of(2026, 11))
                                .dueOn())
                .isEqualTo("2026-12-05");
    }

    @Test
    void aReportIsInTimeUntil24OClockInChina() {
        var window = usual.window(YearMonth.of(2026, 10));
        assertThat(window.dueAt()).isEqualTo("2026-11-05T16:00:00Z");
        assertThat(window.past(Instant.parse("2026-11-05T16:00:00Z"))).isFalse();
        assertThat(window.past(Instant.parse("2026-11-05T16:00:00.000001Z"))).isTrue();
    }

    @Test
    void aMonthOpensAtMidnightInChinaAndIsThenTheNewest() {
        assertThat(usual.newestOpen(Instant.parse("2026-10-24T15:59:59Z"))).isEqualTo(SEPTEMBER);
        assertThat(usual.newestOpen(Instant.parse("2026-10-24T16:00:00Z")))
                .isEqualTo(YearMonth.of(2026, 10));
    }

    @Test
    void aUnitMaySetItsOwnDays() {
        var early = new CollectionCalendar(new ReportingRule(20, 2), WorkingDays.ORDINARY);
        assertThat(early.window(SEPTEMBER).opensOn()).isEqualTo("2026-09-20");
        assertThat(early.window(SEPTEMBER).dueOn()).isEqualTo("2026-10-02");
    }
}
