package org.tongbao.integration;

import org.tongbao.db.tables.records.TargetRecord;

import java.util.List;
import java.util.Set;
import java.util.UUID;

/// A target that is stored or was read from a file before.
record KnownTarget(TargetRecord row, Set<UUID> departments) {

    /// What makes a target one and the same.
    static List<Object> key(TargetRecord row) {
        return List.of(
                row.getPlanId(),
                row.getOrgUnitId(),
                row.getIndicatorId(),
                row.getForEachChild(),
                row.getFromMonth(),
                row.getToMonth());
    }
}
