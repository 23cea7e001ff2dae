package org.tongbao.report;

import org.jspecify.annotations.Nullable;
import org.tongbao.authority.PersonView;
import org.tongbao.orgunit.OrgUnit;

import java.time.Instant;

/// A rule as it holds for what a unit collects, and where that comes from.
///
/// @param version of the unit's own setting, to be sent with the next one; 0 while it has none
/// @param setFor the unit that tuned it: the asked one or the nearest above; null while it holds as
///   shipped
/// @param setBy null also when no person did
record RuleSetting(
        WarningRule rule,
        int version,
        @Nullable OrgUnit setFor,
        @Nullable Instant setAt,
        @Nullable PersonView setBy) {

    static RuleSetting shipped(WarningRuleCode code) {
        return new RuleSetting(WarningRule.shipped(code), 0, null, null, null);
    }
}
