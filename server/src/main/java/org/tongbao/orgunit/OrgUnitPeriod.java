package org.tongbao.orgunit;

import org.jspecify.annotations.Nullable;
import org.tongbao.authority.UnitPath;

import java.time.YearMonth;
import java.util.UUID;

/// How a unit is called and where it stands from one month to another, both included.
///
/// @param to [OrgUnitTree#OPEN_END] while no end is known
/// @param parentId null at the top
/// @param officialOrder place among its siblings; null without one
/// @param peerGroup 考核分组; null without one
public record OrgUnitPeriod(
        YearMonth from,
        YearMonth to,
        @Nullable UUID parentId,
        UnitPath path,
        String name,
        @Nullable String englishName,
        OrgUnitLevel level,
        @Nullable Integer officialOrder,
        @Nullable String peerGroup) {

    public OrgUnitPeriod {
        if (to.isBefore(from)) {
            throw new IllegalArgumentException("A period ends before it begins: " + from);
        }
    }

    public boolean contains(YearMonth month) {
        return !month.isBefore(from) && !month.isAfter(to);
    }

    /// Whether its end is not known.
    public boolean open() {
        return to.equals(OrgUnitTree.OPEN_END);
    }

    /// The same facts in other months.
    public OrgUnitPeriod between(YearMonth first, YearMonth last) {
        return new OrgUnitPeriod(
                first, last, parentId, path, name, englishName, level, officialOrder, peerGroup);
    }

    /// The same months under another unit.
    public OrgUnitPeriod under(@Nullable UUID parent, UnitPath place) {
        return new OrgUnitPeriod(
                from, to, parent, place, name, englishName, level, officialOrder, peerGroup);
    }
}
