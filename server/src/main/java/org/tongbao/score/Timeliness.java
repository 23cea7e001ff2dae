package org.tongbao.score;

import java.time.YearMonth;
import java.util.List;

/// How a unit kept its dates.
///
/// @param late months whose report came late
/// @param missing months without a report whose due day is over
record Timeliness(List<YearMonth> late, List<YearMonth> missing) {

    static final Timeliness PUNCTUAL = new Timeliness(List.of(), List.of());

    Timeliness {
        late = List.copyOf(late);
        missing = List.copyOf(missing);
    }
}
