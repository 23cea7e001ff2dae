package org.tongbao.indicator;

import org.tongbao.problem.Problem;

import java.time.YearMonth;
import java.util.List;
import java.util.UUID;

/// What another module keeps under indicators. The catalogue asks every book before it changes what
/// they rest on, and has them follow in the same transaction.
public interface IndicatorBook {

    IndicatorUse use(UUID indicator);

    /// Why it cannot be retired from the month on; empty when it can.
    default List<Problem> againstRetiring(
            @SuppressWarnings("unused") Indicator indicator,
            @SuppressWarnings("unused") YearMonth from) {
        return List.of();
    }

    /// Stops asking for it from the month on. What was asked before stays.
    default void retire(
            @SuppressWarnings("unused") Indicator indicator,
            @SuppressWarnings("unused") YearMonth from) {}

    /// Locks what must not change until the two are one.
    default void lock(@SuppressWarnings("unused") Merging merging) {}

    /// Why the two cannot be one; empty when they can.
    List<Problem> againstMerging(Merging merging);

    /// Moves everything to the survivor.
    void merge(Merging merging);
}
