package org.tongbao.calendar;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.List;

/// The days of a year that differ from the ordinary week. `CalendarYear` of the SDL.
///
/// @param loadedYears the years of which any day is known, the oldest first
record CalendarYear(int year, List<Day> days, List<Integer> loadedYears) {

    CalendarYear {
        days = List.copyOf(days);
        loadedYears = List.copyOf(loadedYears);
    }

    /// `CalendarDay` of the SDL.
    record Day(LocalDate day, Kind kind, @Nullable String name) {}

    enum Kind {
        HOLIDAY,
        WORKDAY
    }
}
