package org.tongbao.demonstration;

import java.time.YearMonth;

/// Spreads what is done in a year over its months: whole things, in the season's rhythm with some
/// chance, that add up to exactly the year's number.
///
/// @param subject what the chance is about: unit and indicator
record YearsWork(Chance chance, Season season, int number, String subject) {

    int in(YearMonth month) {
        var whole = weight(month, 12);
        return done(month, month.getMonthValue(), whole)
                - done(month, month.getMonthValue() - 1, whole);
    }

    private int done(YearMonth year, int months, double whole) {
        return (int) Math.round(number * weight(year, months) / whole);
    }

    private double weight(YearMonth year, int months) {
        var sum = 0.0;
        for (int month = 1; month <= months; month++) {
            var luck = 0.4 + 1.2 * chance.of(subject, year.getYear(), month);
            sum += season.weight(month) * luck;
        }
        return sum;
    }
}
