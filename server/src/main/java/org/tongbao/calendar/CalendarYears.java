package org.tongbao.calendar;

import static org.tongbao.db.Tables.CALENDAR_DAY;

import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

import java.util.List;

/// The list of holidays and shifted working days (调休). All units share it, and everybody may read
/// it.
@Repository
class CalendarYears {

    private final DSLContext dsl;

    CalendarYears(DSLContext dsl) {
        this.dsl = dsl;
    }

    CalendarYear get(int year) {
        var days =
                dsl.select(CALENDAR_DAY.DAY, CALENDAR_DAY.KIND, CALENDAR_DAY.NAME)
                        .from(CALENDAR_DAY)
                        .orderBy(CALENDAR_DAY.DAY)
                        .fetch(row ->
                                new CalendarYear.Day(
                                        row.value1(),
                                        CalendarYear.Kind.valueOf(row.value2()),
                                        row.value3()));
        return new CalendarYear(
                year,
                days.stream().filter(day -> day.day().getYear() == year).toList(),
                years(days));
    }

    private static List<Integer> years(List<CalendarYear.Day> days) {
        return days.stream().map(day -> day.day().getYear()).distinct().sorted().toList();
    }
}
