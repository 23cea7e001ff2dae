package org.tongbao.report;

import org.jspecify.annotations.Nullable;
import org.tongbao.authority.PersonView;
import org.tongbao.authority.UnitPath;
import org.tongbao.orgunit.OrgUnit;

import java.time.Instant;

/// A rule as it holds for what a unit collects, and where that comes from.
///
/// @param version of what the unit itself last said, to be sent with what it says next; 0 while it
///   never did
/// @param setFor the unit that tuned it: the asked one or the nearest above; null while it holds as
///   shipped
/// @param setBy null also when no person did
record RuleSetting(
        WarningRule rule,
        int version,
        @Nullable OrgUnit setFor,
        @Nullable Instant setAt,
        @Nullable PersonView setBy) {

    static RuleSetting shipped(WarningRuleCode code, int version) {
        return new RuleSetting(WarningRule.shipped(code), version, null, null, null);
    }

    /// Whether the unit tuned it itself.
    boolean ownOf(UnitPath unit) {
        return setFor != null && setFor.path().equals(unit);
    }
}
