package org.tongbao.reorganisation;

import org.jspecify.annotations.Nullable;
import org.tongbao.orgunit.OrgUnitLevel;

import java.time.YearMonth;
import java.util.List;

/// What the mutations about units take, as the door binds them.
final class UnitInputs {

    private UnitInputs() {}

    /// A unit that comes to be.
    record NewUnit(
            String code,
            String name,
            @Nullable String englishName,
            OrgUnitLevel level,
            @Nullable Integer officialOrder,
            @Nullable String peerGroup,
            @Nullable List<String> aliases) {}

    /// A unit as the caller has seen it.
    record SeenUnit(String unit, int version) {}

    /// @param parent null for a unit at the top
    record Create(NewUnit unit, @Nullable String parent, YearMonth month) {}

    record Rename(
            String unit, int version, YearMonth month, String name, @Nullable String englishName) {}

    /// What is left out stays; an empty text and a place of 0 remove.
    record Update(
            String unit,
            int version,
            YearMonth month,
            @Nullable String englishName,
            @Nullable OrgUnitLevel level,
            @Nullable Integer officialOrder,
            @Nullable String peerGroup) {}

    record Alias(String unit, int version, String alias) {}

    /// What an act that ends or moves units says of itself.
    ///
    /// @param month first month of the new shape
    /// @param dryRun says what would be refused, and changes nothing
    record Act(YearMonth month, String reason, boolean dryRun) {}

    record Move(SeenUnit unit, String parent, Act act) {}

    /// @param into a unit that goes on
    /// @param created a unit that comes to be; one of the two is given
    record Merge(
            List<SeenUnit> units, @Nullable SeenUnit into, @Nullable NewUnit created, Act act) {}

    /// @param remains whether the unit goes on beside its parts
    record Split(SeenUnit unit, List<NewUnit> parts, boolean remains, Act act) {}

    record Abolish(SeenUnit unit, Act act) {}
}
