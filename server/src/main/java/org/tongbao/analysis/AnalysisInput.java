package org.tongbao.analysis;

import org.jspecify.annotations.Nullable;
import org.tongbao.orgunit.OrgUnitLevel;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Objects;

/// A question as it comes in; what is left out of a list is an empty one.
record AnalysisInput(
        List<Measure> measures,
        List<Dimension> by,
        String under,
        @Nullable OrgUnitLevel level,
        List<String> units,
        List<String> peerGroups,
        List<String> indicators,
        List<String> categories,
        @Nullable String department,
        YearMonth from,
        YearMonth to,
        @Nullable String plan,
        List<Condition> where,
        List<Order> order,
        @Nullable Top top,
        @Nullable Boolean totals,
        @Nullable Instant knownAt) {

    @SuppressWarnings("NullAway") // what is left out of the question arrives as null
    AnalysisInput {
        measures = List.copyOf(measures);
        by = given(by);
        units = given(units);
        peerGroups = given(peerGroups);
        indicators = given(indicators);
        categories = given(categories);
        where = given(where);
        order = given(order);
    }

    private static <T> List<T> given(@Nullable List<T> list) {
        return list == null ? List.of() : List.copyOf(list);
    }

    /// Bounds of a value, or whether it is missing.
    record Condition(
            Measure measure,
            @Nullable String indicator,
            @Nullable BigDecimal atLeast,
            @Nullable BigDecimal above,
            @Nullable BigDecimal atMost,
            @Nullable BigDecimal below,
            @Nullable Boolean missing) {

        boolean bounds() {
            return atLeast != null || above != null || atMost != null || below != null;
        }

        boolean keeps(Cell cell) {
            if (missing != null) {
                return cell.missing() == missing;
            }
            var number = cell.number();
            return number != null
                    && (atLeast == null || number.compareTo(atLeast) >= 0)
                    && (above == null || number.compareTo(above) > 0)
                    && (atMost == null || number.compareTo(atMost) <= 0)
                    && (below == null || number.compareTo(below) < 0);
        }
    }

    record Order(Measure measure, @Nullable String indicator, @Nullable Direction direction) {

        boolean ascending() {
            return direction == Direction.ASCENDING;
        }
    }

    enum Direction {
        ASCENDING,
        DESCENDING
    }

    record Top(int count, List<Group> per) {

        @SuppressWarnings("NullAway") // what is left out of the question arrives as null
        Top {
            per = given(per);
        }
    }

    enum Group {
        INDICATOR,
        PERIOD,
        PARENT,
        PEER_GROUP
    }

    boolean wantsTotals() {
        return Objects.requireNonNullElse(totals, false);
    }

    boolean byUnit() {
        return by.contains(Dimension.UNIT);
    }

    boolean byIndicator() {
        return by.contains(Dimension.INDICATOR);
    }
}
