package org.tongbao.reminder;

import org.jspecify.annotations.Nullable;
import org.tongbao.authority.PersonView;
import org.tongbao.orgunit.OrgUnit;

import java.time.Instant;
import java.time.YearMonth;
import java.util.List;

/// A unit's robot as its administrators see it: without its key. `GroupRobot` of the SDL.
///
/// @param setBy null when by nobody who signed in
record GroupRobot(
        OrgUnit unit,
        Robot robot,
        Instant setAt,
        @Nullable PersonView setBy,
        List<Reminder> reminders) {

    /// `GroupReminder` of the SDL.
    ///
    /// @param saidAt null until the chat took it
    /// @param problem of the last attempt that failed
    record Reminder(
            YearMonth month,
            Occasion occasion,
            int attempts,
            @Nullable Instant saidAt,
            @Nullable String problem) {}

    public RobotKind kind() {
        return robot.kind();
    }

    public String host() {
        return robot.address().getHost();
    }

    public String keyEnding() {
        return robot.keyEnding();
    }

    public boolean signed() {
        return robot.secret() != null;
    }

    public @Nullable Integer daysBefore() {
        return robot.daysBefore();
    }

    public @Nullable Integer daysAfter() {
        return robot.daysAfter();
    }
}
