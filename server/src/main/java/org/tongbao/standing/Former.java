package org.tongbao.standing;

import org.tongbao.orgunit.OrgUnit;
import org.tongbao.plan.Target;

import java.util.List;

/// A unit that stands under another no more, with the targets it has in the plan.
///
/// @param goal what of them belongs to the sum of the one above
record Former(OrgUnit unit, Goal goal, List<Target> targets) {

    Former {
        targets = List.copyOf(targets);
    }
}
