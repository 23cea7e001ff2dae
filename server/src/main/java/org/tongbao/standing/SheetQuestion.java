package org.tongbao.standing;

import org.tongbao.orgunit.OrgUnit;
import org.tongbao.plan.Target;

import java.time.YearMonth;
import java.util.List;

/// What a sheet is read for.
///
/// @param head as it stood in the month
/// @param month for which the units are asked
/// @param moment at whose end figures are read
record SheetQuestion(
        OrgUnit head, YearMonth month, Moment moment, Period period, List<Target> targets) {

    SheetQuestion {
        targets = List.copyOf(targets);
    }
}
