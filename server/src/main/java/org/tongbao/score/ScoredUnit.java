package org.tongbao.score;

import org.jspecify.annotations.Nullable;
import org.tongbao.authority.UnitPath;
import org.tongbao.orgunit.OrgUnit;
import org.tongbao.orgunit.OrgUnitLevel;

import java.util.UUID;

/// A unit as a table of scores names it, for good.
record ScoredUnit(
        UUID id,
        String code,
        String name,
        @Nullable String englishName,
        String level,
        @Nullable Integer officialOrder,
        @Nullable String peerGroup,
        String path) {

    static ScoredUnit of(OrgUnit unit) {
        return new ScoredUnit(
                unit.id(),
                unit.code(),
                unit.name(),
                unit.englishName(),
                unit.level().name(),
                unit.officialOrder(),
                unit.peerGroup(),
                unit.path().value());
    }

    OrgUnit unit() {
        return new OrgUnit(
                id,
                code,
                name,
                englishName,
                OrgUnitLevel.valueOf(level),
                officialOrder,
                peerGroup,
                new UnitPath(path));
    }
}
