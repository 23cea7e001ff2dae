package org.tongbao.integration;

import org.jspecify.annotations.Nullable;
import org.tongbao.orgunit.OrgUnitLevel;

import java.time.YearMonth;
import java.util.SortedSet;
import java.util.TreeSet;

/// A unit as a row of a file says it.
record OrgUnitDraft(
        CsvRow row,
        String code,
        String name,
        @Nullable String englishName,
        OrgUnitLevel level,
        @Nullable Cell parent,
        @Nullable Integer officialOrder,
        @Nullable String peerGroup,
        SortedSet<String> aliases,
        YearMonth fromMonth,
        @Nullable String source) {

    private static final YearMonth ALWAYS = YearMonth.of(2000, 1);

    static OrgUnitDraft of(CsvRow row) {
        return new OrgUnitDraft(
                row,
                row.cell("code").code(32),
                row.cell("name").name(60),
                row.optional("english_name").map(cell -> cell.name(120)).orElse(null),
                row.cell("level").choice(OrgUnitLevel.class),
                row.optional("parent").orElse(null),
                row.optional("official_order").map(cell -> cell.integer(1, 1_000_000)).orElse(null),
                row.optional("peer_group").map(cell -> cell.name(20)).orElse(null),
                row.optional("aliases").map(cell -> cell.names(60)).orElseGet(TreeSet::new),
                row.optional("from_month").map(Cell::month).orElse(ALWAYS),
                row.optional("source").map(cell -> cell.text(200)).orElse(null));
    }
}
