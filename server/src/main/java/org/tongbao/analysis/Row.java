package org.tongbao.analysis;

import org.jspecify.annotations.Nullable;
import org.tongbao.analysis.Layout.Figure;
import org.tongbao.indicator.Indicator;
import org.tongbao.standing.Span;
import org.tongbao.standing.Stand;

import java.util.List;
import java.util.Map;

/// A row with all that was worked out of it.
///
/// @param cells of each figure of the layout
/// @param demonstration whether generated figures are in it
record Row(Key key, Map<Figure, Cell> cells, boolean demonstration) {

    /// What a row is about.
    ///
    /// @param indicator null where indicators stand side by side
    /// @param place where it stands among the rows when nothing sorts them: by what they are made
    ///   by, in that order
    record Key(Stand unit, @Nullable Indicator indicator, Span period, List<Integer> place) {

        Key {
            place = List.copyOf(place);
        }
    }

    Row {
        cells = Map.copyOf(cells);
    }

    Cell cell(Figure figure) {
        return cells.getOrDefault(figure, Cell.none(Reason.NOT_PUBLISHED));
    }
}
