package org.tongbao.report;

import org.jspecify.annotations.Nullable;
import org.tongbao.problem.Problem;

import java.time.YearMonth;
import java.util.List;

/// What a rule would have said about a month that is over.
///
/// @param month null while no month has closed, or the thresholds make no sense
/// @param values numbers reported for it
/// @param warned how many of them would be warned about
/// @param unexplained how many of those have no word beside them
record WarningTrial(
        @Nullable YearMonth month,
        int values,
        int warned,
        int unexplained,
        List<Problem> problems) {

    WarningTrial {
        problems = List.copyOf(problems);
    }
}
