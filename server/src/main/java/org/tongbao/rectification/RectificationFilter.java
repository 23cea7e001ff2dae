package org.tongbao.rectification;

/// Which rectifications a list shows. Type `RectificationStage` of the SDL.
enum RectificationFilter {
    /// All that go on, what is due first comes first.
    GOING_ON,
    /// 逾期: those that wait for a unit and whose day is over.
    OVERDUE,
    /// 待核实: those that wait for the office.
    TO_DECIDE,
    /// Settled and withdrawn, what was due last comes first.
    ENDED
}
