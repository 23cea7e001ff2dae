package org.tongbao.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.tongbao.calendar.ReportingRules.Stated;

import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;

/// Whose days hold in which month.
class ReportingRulesTest {

    private static final UUID CITY = UUID.randomUUID();
    private static final UUID DISTRICT = UUID.randomUUID();
    private static final UUID OTHER_CITY = UUID.randomUUID();
    private static final ReportingRule EARLY = new ReportingRule(20, 2);
    private static final ReportingRule LATE = new ReportingRule(28, 10);
    private static final YearMonth OCTOBER = YearMonth.of(2026, 10);

    @Test
    void whereNobodySetAnythingTheUsualDaysHold() {
        assertThat(ReportingRules.USUAL.in(OCTOBER).rule()).isEqualTo(new ReportingRule(25, 5));
        assertThat(ReportingRules.USUAL.in(OCTOBER).setFor()).isNull();
    }

    @Test
    void theNearestUnitThatSetSomethingIsFollowed() {
        var rules = rules(said(CITY, 1, "2024-01", EARLY), said(DISTRICT, 2, "2026-11", LATE));
        assertThat(rules.in(OCTOBER).setFor()).isEqualTo(CITY);
        assertThat(rules.in(OCTOBER.plusMonths(1)).rule()).isEqualTo(LATE);
        assertThat(rules.in(OCTOBER.plusMonths(1)).setFor()).isEqualTo(DISTRICT);
    }

    @Test
    void aChangeLeavesTheMonthsBeforeItAsTheyWere() {
        var calendar =
                new CollectionCalendar(
                        rules(
                                said(DISTRICT, 2, "2024-01", EARLY),
                                said(DISTRICT, 2, "2026-11", LATE)),
                        WorkingDays.ORDINARY);
        assertThat(calendar.window(OCTOBER).dueOn()).isEqualTo("2026-11-02");
        assertThat(calendar.window(OCTOBER.plusMonths(1)).dueOn()).isEqualTo("2026-12-10");
        assertThat(calendar.newestOpen(Instant.parse("2026-10-20T02:00:00Z"))).isEqualTo(OCTOBER);
        assertThat(calendar.newestOpen(Instant.parse("2026-11-27T02:00:00Z"))).isEqualTo(OCTOBER);
    }

    @Test
    void whoTookItsDaysBackFollowsTheUnitsAboveAgain() {
        var rules =
                rules(
                        said(CITY, 1, "2024-01", EARLY),
                        said(DISTRICT, 2, "2024-01", LATE),
                        said(DISTRICT, 2, "2026-11", null));
        assertThat(rules.in(OCTOBER).rule()).isEqualTo(LATE);
        assertThat(rules.in(OCTOBER.plusMonths(1)).setFor()).isEqualTo(CITY);
        assertThat(rules.without(DISTRICT).in(OCTOBER).setFor()).isEqualTo(CITY);
    }

    @Test
    void aUnitThatMovedFollowedInEachMonthWhoStoodAboveItThen() {
        var rules =
                rules(
                        new Stated(
                                OTHER_CITY,
                                1,
                                Stated.FIRST,
                                YearMonth.of(2026, 9),
                                Stated.FIRST,
                                LATE),
                        new Stated(CITY, 1, OCTOBER, Stated.LAST, Stated.FIRST, EARLY));
        assertThat(rules.in(YearMonth.of(2026, 9)).setFor()).isEqualTo(OTHER_CITY);
        assertThat(rules.in(OCTOBER).setFor()).isEqualTo(CITY);
    }

    private static ReportingRules rules(Stated... stated) {
        return new ReportingRules(List.of(stated));
    }

    private static Stated said(UUID unit, int depth, String from, @Nullable ReportingRule rule) {
        return new Stated(unit, depth, Stated.FIRST, Stated.LAST, YearMonth.parse(from), rule);
    }
}
