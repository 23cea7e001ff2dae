package org.tongbao.standing;

import org.jspecify.annotations.Nullable;
import org.tongbao.orgunit.OrgUnit;

import java.math.BigDecimal;

/// A unit in a standing.
public record StandingRow(OrgUnit unit, StandingLine line) {

    /// With its share of a whole.
    StandingRow outOf(@Nullable BigDecimal whole) {
        return new StandingRow(unit, line.outOf(whole));
    }
}
