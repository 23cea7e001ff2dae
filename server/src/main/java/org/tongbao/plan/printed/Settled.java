package org.tongbao.plan.printed;

/// What a person decided about a cell that was in doubt.
///
/// @param value the code of a unit or an indicator, a text in the place of the printed one; empty
///   for LEFT_OUT
public record Settled(CellPlace place, How how, String value) {

    public enum How {
        /// The row is this unit's.
        UNIT,
        /// The table is about this indicator.
        INDICATOR,
        /// The cell should say this.
        TEXT,
        /// The row, or the table whose caption or the column whose head it is, does not count.
        LEFT_OUT
    }
}
