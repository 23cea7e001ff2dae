package org.tongbao.report;

import org.jspecify.annotations.Nullable;
import org.tongbao.graphql.Messages;
import org.tongbao.ledger.CountedLists;
import org.tongbao.ledger.LineSource;
import org.tongbao.report.SummaryTable.Cell;
import org.tongbao.report.SummaryTable.RowKind;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;

/// What stands below a summary table on paper: how it adds up, where its figures come from (国家局数据 ·
/// 镇街填报), and what of lists handed down is in none of them.
record SummaryNotes(Messages messages, Locale language) {

    List<String> of(SummaryTable table, List<CountedLists.Unclaimed> unclaimed) {
        var notes = new ArrayList<String>();
        notes.add(messages.say(language, "TABLE_FOOTNOTE"));
        sources(table).ifPresent(notes::add);
        unclaimed.forEach(rows ->
                notes.add(
                        messages.say(
                                language,
                                "TABLE_UNCLAIMED",
                                rows.indicator().nameIn(language),
                                rows.rows())));
        return notes;
    }

    /// Of figures whose source was not kept nothing is said.
    private Optional<String> sources(SummaryTable table) {
        var known =
                table.rows().stream()
                        .filter(row -> row.kind() != RowKind.TOTAL)
                        .flatMap(row -> row.cells().stream())
                        .filter(cell -> cell.value() != null)
                        .allMatch(cell -> cell.source() != null);
        var sources =
                table.rows().stream()
                        .flatMap(row -> row.cells().stream())
                        .map(Cell::source)
                        .filter(Objects::nonNull)
                        .collect(Collectors.toSet());
        if (sources.contains(LineSource.LIST) || sources.contains(LineSource.BOTH)) {
            return Optional.of(
                    messages.say(
                            language,
                            known ? "TABLE_SOURCES" : "TABLE_SOURCES_PART",
                            mark(LineSource.LIST),
                            mark(LineSource.BOTH)));
        }
        return known && !sources.isEmpty()
                ? Optional.of(messages.say(language, "TABLE_SOURCES_UNIT"))
                : Optional.empty();
    }

    /// Beside a figure that a list is behind; what the unit said itself carries none.
    String mark(@Nullable LineSource source) {
        return source == null || source == LineSource.UNIT
                ? ""
                : messages.say(language, "TABLE_SOURCE_" + source);
    }
}
