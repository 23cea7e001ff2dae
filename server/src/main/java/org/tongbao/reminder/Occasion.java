package org.tongbao.reminder;

/// When a month is reminded of. `ReminderOccasion` of the SDL.
enum Occasion {
    /// Before the due day, or on it.
    BEFORE,
    /// After it.
    AFTER
}
