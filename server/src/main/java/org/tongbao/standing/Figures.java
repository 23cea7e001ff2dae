package org.tongbao.standing;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.Optional;

/// What is known of one indicator in one unit, or in all units under one, at the end of a month: an
/// addend of the figure of those above.
sealed interface Figures permits UnitFigures, SummedFigures {

    /// The value of the month alone; null when none was approved.
    @Nullable BigDecimal month();

    /// The sum of what happened.
    Tally flow(Span span);

    /// What is held at the end of a month.
    Tally level(YearMonth end);

    /// The net increase of a stock: it needs the level before the span (基数).
    Tally increase(Span span);

    /// Whether everybody who is asked holds something at the end of a month.
    boolean heldByAll(YearMonth end);

    /// The oldest month whose level is carried forward (沿用) into this one.
    Optional<YearMonth> carriedFrom(YearMonth end);

    /// Whether anybody reported the month, an explicit zero included.
    boolean reportedIn(YearMonth month);

    /// Unit-months of the span in which something was reported, whether it was due or not.
    int reports(Span span);

    /// Unit-months of the span in which a value is due, and how many of these have one.
    Completeness completeness(Span span);

    /// Whether a value of the month is due and somebody's is missing.
    boolean lacks(YearMonth month);

    /// Whether everybody is exempt in the month (不涉及).
    boolean exempt();

    /// Whether a generated value is among them.
    boolean demonstration();
}
