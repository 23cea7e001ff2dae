package org.tongbao.demonstration;

import java.util.Arrays;
import java.util.List;

/// How a year's work falls on its months, January first.
enum Season {
    /// Grants peak in June and December.
    PATENTS(8, 7, 9, 9, 9, 18, 8, 8, 9, 8, 8, 18),
    /// The week of intellectual property is in April; the rest is caught up in the fourth quarter.
    TRAININGS(0, 0, 1, 12, 2, 1, 0, 0, 2, 5, 5, 2),
    EVEN(1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1);

    private final List<Integer> weights;

    Season(Integer... weights) {
        this.weights = Arrays.asList(weights);
    }

    /// @param month from 1
    double weight(int month) {
        return weights.get(month - 1);
    }
}
