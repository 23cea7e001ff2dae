package org.tongbao.score;

import java.time.YearMonth;
import java.util.List;

/// How a unit kept its dates.
///
/// @param late months whose report came late
/// @param missing months without a report whose due day is over
/// @param overdue 整改逾期: of each rectification whose day passed without a reply the month of that
///   day, a month as often as days passed in it
record Timeliness(List<YearMonth> late, List<YearMonth> missing, List<YearMonth> overdue) {

    static final Timeliness PUNCTUAL = new Timeliness(List.of(), List.of());

    Timeliness {
        late = List.copyOf(late);
        missing = List.copyOf(missing);
        overdue = List.copyOf(overdue);
    }

    /// Of reports alone.
    Timeliness(List<YearMonth> late, List<YearMonth> missing) {
        this(late, missing, List.of());
    }

    Timeliness withOverdue(List<YearMonth> rectifications) {
        return new Timeliness(late, missing, rectifications);
    }
}
