package org.tongbao.integration;

import org.tongbao.authority.UnitPath;
import org.tongbao.db.tables.records.OrgUnitPlacementRecord;
import org.tongbao.db.tables.records.OrgUnitRecord;

import java.time.YearMonth;
import java.util.SortedSet;
import java.util.UUID;

/// A unit that is stored or was read from a file before.
///
/// @param placement how it stands and is called today; of a unit that is no more, last
/// @param visible whether the importing actor may know of it
record KnownUnit(
        OrgUnitRecord row,
        OrgUnitPlacementRecord placement,
        SortedSet<String> aliases,
        boolean visible) {

    UUID id() {
        return row.getId();
    }

    String code() {
        return row.getCode();
    }

    String name() {
        return placement.getName();
    }

    UnitPath path() {
        return new UnitPath(placement.getPath());
    }

    /// Whether it was abolished before this month.
    boolean goneIn(YearMonth month) {
        return placement.getToMonth().isBefore(month);
    }

    /// The path of the unit above; empty at the top.
    String parentPath() {
        return path().value().substring(0, path().value().length() - code().length() - 1);
    }
}
