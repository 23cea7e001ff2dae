package org.tongbao.integration;

import org.tongbao.authority.UnitPath;
import org.tongbao.db.tables.records.OrgUnitRecord;

import java.util.SortedSet;
import java.util.UUID;

/// A unit that is stored or was read from a file before.
///
/// @param visible whether the importing actor may know of it
record KnownUnit(OrgUnitRecord row, SortedSet<String> aliases, UnitPath path, boolean visible) {

    UUID id() {
        return row.getId();
    }

    String code() {
        return row.getCode();
    }

    String name() {
        return row.getName();
    }

    /// The path of the unit above; empty at the top.
    String parentPath() {
        return path.value().substring(0, path.value().length() - code().length() - 1);
    }
}
