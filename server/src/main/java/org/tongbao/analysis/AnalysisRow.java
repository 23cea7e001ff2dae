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
/// @param indicator null where indicators stand side by side
/// @param decimals with how many quantities of the indicator are printed; null likewise
record AnalysisRow(
        List<@Nullable String> values,
        List<AnalysisNote> notes,
        OrgUnit unit,
        @Nullable Indicator indicator,
        Span period,
        @Nullable Integer decimals) {

    AnalysisRow {
        values = Collections.unmodifiableList(new ArrayList<>(values));
        notes = List.copyOf(notes);
    }

    /// @param total whether it is what the unit under which is asked has as a whole
    static AnalysisRow of(Row row, Layout layout, boolean total) {
        var values = new ArrayList<@Nullable String>();
        var notes = new ArrayList<AnalysisNote>();
        var key = row.key();
        for (var dimension : layout.analysis().asked().by()) {
            values.add(
                    switch (dimension) {
                        case UNIT -> total ? null : key.unit().unit().code();
                        case INDICATOR -> key.indicator() == null ? null : key.indicator().code();
                        case MONTH, QUARTER, HALF_YEAR, YEAR ->
                                Periods.written(key.period(), dimension);
                    });
        }
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
                key.unit().unit(),
                indicator,
                key.period(),
                indicator == null ? null : indicator.shownDecimals());
    }
}
