package org.tongbao.plan;

import org.tongbao.authority.UnitPath;
import org.tongbao.orgunit.OrgUnit;
import org.tongbao.plan.printed.Named;

import java.time.YearMonth;
import java.util.Set;

/// A unit that targets of a plan may be set for: in some month of the plan's span it was the plan's
/// unit or stood under it.
///
/// @param unit as it is there today or, when it stands there no more, as it was last
/// @param to last month in which it stands there
/// @param names all it had there, and its aliases
record PlannedUnit(OrgUnit unit, YearMonth to, Set<String> names) {

    PlannedUnit {
        names = Set.copyOf(names);
    }

    boolean standsIn(YearMonth month) {
        return !to.isBefore(month);
    }

    boolean isDirectlyUnder(UnitPath parent) {
        return unit.path().value().equals(parent.value() + unit.code() + "/");
    }

    Named<OrgUnit> named() {
        return new Named<>(unit, unit.name(), names);
    }
}
