package org.tongbao.demonstration;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;

/// One invented thing behind a generated figure. What it says depends on the seed, its unit, its
/// indicator, its month and its place in it; only what is still to come, as the next annual fee,
/// depends on today.
///
/// @param place its name without 镇 or 街道, for names of enterprises
/// @param amount the figure of the month; of a training how many came, of cases how many of the
///   month were closed in it
/// @param day when it happened
/// @param before how many of its kind the unit had in the year before this month
record Thing(
        Chance chance,
        String unit,
        String place,
        String clerk,
        String indicator,
        BigDecimal amount,
        LocalDate day,
        int number,
        int before,
        LocalDate today) {

    /// From 0 up to, but not including, `most`.
    int chance(String what, int most) {
        return (int)
                (most * chance.of(unit, indicator, YearMonth.from(day), number, "thing", what));
    }

    String one(String what, List<String> words) {
        return words.get(chance(what, words.size()));
    }

    /// So many digits.
    String digits(String what, int length) {
        var text = new StringBuilder();
        for (int i = 0; i < length; i++) {
            text.append(chance(what + i, 10));
        }
        return text.toString();
    }

    /// The first day that comes every so many years after one and is not past.
    LocalDate next(LocalDate since, int years) {
        var times = 1;
        while (since.plusYears((long) years * times).isBefore(today)) {
            times++;
        }
        return since.plusYears((long) years * times);
    }
}
