package org.tongbao.access;

import org.jspecify.annotations.Nullable;
import org.tongbao.orgunit.OrgUnit;
import org.tongbao.orgunit.OrgUnitLevel;

import java.util.UUID;

/// The plan this installation serves, as it was published.
///
/// @param version the last one issued
/// @param nameAbove name of the unit above the plan's; null at the top
/// @param englishNameAbove the same in English, where it has one
record PublishedPlan(
        UUID id,
        String name,
        @Nullable String englishName,
        int version,
        OrgUnit unit,
        @Nullable String nameAbove,
        @Nullable String englishNameAbove,
        @Nullable OrgUnitLevel levelAbove) {

    /// As people say it: a district with its city, 枣庄市市中区.
    String unitName() {
        return levelAbove == OrgUnitLevel.CITY ? nameAbove + unit.name() : unit.name();
    }

    /// The same in English, Shizhong District, Zaozhuang City; null where a name has none.
    @Nullable String unitEnglishName() {
        if (levelAbove != OrgUnitLevel.CITY || unit.englishName() == null) {
            return unit.englishName();
        }
        return englishNameAbove == null ? null : unit.englishName() + ", " + englishNameAbove;
    }
}
