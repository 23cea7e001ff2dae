package org.tongbao.orgunit;

import java.time.YearMonth;

/// That a unit went on in another.
///
/// @param unit the other one: the predecessor or the successor of the unit that is read
/// @param month the first month of the new shape
public record OrgUnitSuccession(OrgUnit unit, YearMonth month, Kind kind) {

    /// How one became the other.
    public enum Kind {
        /// 合并.
        MERGER,
        /// 拆分.
        SPLIT
    }
}
