package org.tongbao.integration;

import org.tongbao.db.tables.records.IndicatorDefinitionRecord;
import org.tongbao.db.tables.records.IndicatorRecord;
import org.tongbao.indicator.IndicatorKind;

import java.util.List;
import java.util.SortedSet;

/// An indicator that is stored or was read from a file before.
///
/// @param categories further ones under which reports print it, in their order
/// @param definitions its 口径, in the order of their versions
record KnownIndicator(
        IndicatorRecord row,
        SortedSet<String> aliases,
        List<String> categories,
        List<IndicatorDefinitionRecord> definitions) {

    boolean is(IndicatorKind kind) {
        return kind.name().equals(row.getKind());
    }
}
