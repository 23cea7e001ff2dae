package org.tongbao.analysis;

import org.jspecify.annotations.Nullable;
import org.tongbao.indicator.Indicator;
import org.tongbao.orgunit.OrgUnit;
import org.tongbao.standing.Span;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/// A row of the answer.
///
/// @param values one for each column; null where there is none
/// @param over the dimensions that it takes together
/// @param unit of several units the one under which is asked
/// @param indicator null where there are several, and where they stand side by side
/// @param decimals with how many quantities of the indicator are printed; null likewise
record AnalysisRow(
        List<@Nullable String> values,
        List<AnalysisNote> notes,
        List<Dimension> over,
        OrgUnit unit,
        int unitCount,
        @Nullable Indicator indicator,
        Span period,
        @Nullable Integer decimals) {

    AnalysisRow {
        values = Collections.unmodifiableList(new ArrayList<>(values));
        notes = List.copyOf(notes);
        over = List.copyOf(over);
    }

    /// @param head the unit under which is asked
    static AnalysisRow of(Row row, Layout layout, OrgUnit head) {
        var values = new ArrayList<@Nullable String>();
        var notes = new ArrayList<AnalysisNote>();
        var key = row.key();
        key.at().forEach(one -> values.add(one == null ? null : one.written()));
        for (var figure : layout.shown()) {
            var cell = row.cell(figure);
            if (cell.reason() != null) {
                notes.add(new AnalysisNote(values.size(), cell.reason()));
            }
            values.add(cell.text());
        }
        var indicator = key.indicator();
        return new AnalysisRow(
                values,
                notes,
                key.over(),
                key.units().together() ? head : key.units().stand().unit(),
                key.units().stands().size(),
                indicator,
                key.period(),
                indicator == null ? null : indicator.shownDecimals());
    }
}
