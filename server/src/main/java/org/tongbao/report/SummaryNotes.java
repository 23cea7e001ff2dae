package org.tongbao.report;

import org.jspecify.annotations.Nullable;
import org.tongbao.graphql.Messages;
import org.tongbao.ledger.CountedLists;
import org.tongbao.ledger.LineSource;
import org.tongbao.report.SummaryTable.Cell;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;

/// What stands below a summary table on paper: how it adds up, where its figures come from (国家局数据 ·
/// 镇街填报), and what of lists handed down is in none of them.
record SummaryNotes(Messages messages, Locale language) {

    List<String> of(SummaryTable table, List<CountedLists.Unclaimed> unclaimed) {
        var notes = new ArrayList<String>();
        notes.add(messages.say(language, "TABLE_FOOTNOTE"));
        var sources =
                table.rows().stream()
                        .flatMap(row -> row.cells().stream())
                        .map(Cell::source)
                        .filter(Objects::nonNull)
                        .collect(Collectors.toSet());
        if (sources.contains(LineSource.LIST) || sources.contains(LineSource.BOTH)) {
            notes.add(
                    messages.say(
                            language,
                            "TABLE_SOURCES",
                            mark(LineSource.LIST),
                            mark(LineSource.BOTH)));
        } else if (!sources.isEmpty()) {
            notes.add(messages.say(language, "TABLE_SOURCES_UNIT"));
        }
        unclaimed.forEach(rows ->
                notes.add(
                        messages.say(
                                language,
                                "TABLE_UNCLAIMED",
                                rows.indicator().nameIn(language),
                                rows.rows())));
        return notes;
    }

    /// Beside a figure that a list is behind; what the unit said itself carries none.
    String mark(@Nullable LineSource source) {
        return source == null || source == LineSource.UNIT
                ? ""
                : messages.say(language, "TABLE_SOURCE_" + source);
    }
}
