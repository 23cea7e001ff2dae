package org.tongbao.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Set;

/// Which days are worked: Monday to Friday, except holidays, and the weekends worked instead (调休).
public record WorkingDays(Set<LocalDate> holidays, Set<LocalDate> shifted) {

    /// The ordinary week, without any list.
    public static final WorkingDays ORDINARY = new WorkingDays(Set.of(), Set.of());

    public WorkingDays {
        holidays = Set.copyOf(holidays);
        shifted = Set.copyOf(shifted);
    }

    boolean includes(LocalDate day) {
        if (shifted.contains(day)) {
            return true;
        }
        return !holidays.contains(day)
                && day.getDayOfWeek() != DayOfWeek.SATURDAY
                && day.getDayOfWeek() != DayOfWeek.SUNDAY;
    }

    /// The day itself, or the next one that is worked.
    public LocalDate onOrAfter(LocalDate day) {
        return day.datesUntil(day.plusYears(1)).filter(this::includes).findFirst().orElse(day);
    }

    /// The last of so many working days after a day: of five, the fifth.
    public LocalDate after(LocalDate day, int count) {
        var last = day;
        for (var passed = 0; passed < count; passed++) {
            last = onOrAfter(last.plusDays(1));
        }
        return last;
    }
}
