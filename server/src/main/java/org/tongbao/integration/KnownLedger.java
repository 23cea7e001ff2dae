package org.tongbao.integration;

import org.tongbao.db.tables.records.LedgerFieldRecord;
import org.tongbao.db.tables.records.LedgerRecord;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/// A 台账 that is stored or was read from a file before.
record KnownLedger(LedgerRecord row, List<LedgerFieldRecord> fields) {

    Optional<LedgerFieldRecord> field(String code) {
        return fields.stream().filter(field -> field.getCode().equals(code)).findFirst();
    }

    /// Its indicator, and those its fields count for.
    List<UUID> filled() {
        return Stream.concat(
                        Stream.of(row.getIndicatorId()),
                        fields.stream()
                                .map(LedgerFieldRecord::getCountsId)
                                .filter(Objects::nonNull))
                .toList();
    }
}
