package org.tongbao.standing;

import org.jspecify.annotations.Nullable;
import org.tongbao.orgunit.OrgUnit;

import java.time.YearMonth;
import java.util.List;
import java.util.UUID;

/// A unit of the subtree that is asked about.
///
/// @param standsFrom first month in which it stands where it does
/// @param approved whether its report of the month is approved
/// @param exemptions 不涉及
record Member(
        OrgUnit unit,
        @Nullable UUID parent,
        YearMonth standsFrom,
        boolean approved,
        List<Exemption> exemptions) {

    record Exemption(UUID indicator, Span span) {}

    boolean exempt(UUID indicator, YearMonth month) {
        for (var exemption : exemptions) {
            if (exemption.indicator().equals(indicator) && exemption.span().contains(month)) {
                return true;
            }
        }
        return false;
    }
}
