package org.tongbao.analysis;

import org.jspecify.annotations.Nullable;
import org.tongbao.analysis.Layout.Figure;
import org.tongbao.indicator.Indicator;
import org.tongbao.standing.Span;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;

/// A row with all that was worked out of it.
///
/// @param cells of each figure of the layout
/// @param demonstration whether generated figures are in it
record Row(Key key, Map<Figure, Cell> cells, boolean demonstration) {

    /// What a row is about.
    ///
    /// @param at what it has in each dimension of the question; null where it is about all
    /// @param over the dimensions that it takes together
    record Key(
            Units units,
            About about,
            Span period,
            List<@Nullable Coordinate> at,
            List<Dimension> over) {

        Key {
            at = Collections.unmodifiableList(new ArrayList<>(at));
            over = List.copyOf(over);
        }

        /// The only indicator; null where there are several, and where they stand side by side.
        @Nullable Indicator indicator() {
            return about.only();
        }

        /// Where it stands among the rows when nothing sorts them: by what they are made by, in
        /// that order.
        List<Integer> place() {
            return at.stream().map(Key::place).toList();
        }

        /// Of keys that are made by the same dimensions.
        int compareByPlace(Key other) {
            for (int i = 0; i < at.size(); i++) {
                int comparison = Integer.compare(place(at.get(i)), place(other.at.get(i)));
                if (comparison != 0) {
                    return comparison;
                }
            }
            return 0;
        }

        private static int place(@Nullable Coordinate one) {
            return one == null ? -1 : one.place();
        }
    }

    Row {
        cells = Map.copyOf(cells);
    }

    Cell cell(Figure figure) {
        return cells.getOrDefault(figure, Cell.none(Reason.NOT_PUBLISHED));
    }
}
