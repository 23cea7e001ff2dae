package org.tongbao.reminder;

import org.jspecify.annotations.Nullable;

import java.net.URI;
import java.time.LocalDate;
import java.util.Optional;

/// The robot of a group chat, and when it reminds.
///
/// @param address of the robot, with its key; a secret
/// @param secret with which calls are signed; null where they are not
/// @param daysBefore days before the due day, 0 to 10; null when it does not remind before
/// @param daysAfter days after the due day, 1 to 10; null when it does not remind after
record Robot(
        RobotKind kind,
        URI address,
        @Nullable String secret,
        @Nullable Integer daysBefore,
        @Nullable Integer daysAfter) {

    /// A server that was away reminds late, but no later than so many days.
    private static final int LATEST = 7;

    /// What it has to say on a day about a month that is due on another.
    Optional<Occasion> occasion(LocalDate dueOn, LocalDate today) {
        if (daysBefore != null
                && !today.isBefore(dueOn.minusDays(daysBefore))
                && !today.isAfter(dueOn)) {
            return Optional.of(Occasion.BEFORE);
        }
        if (daysAfter != null
                && !today.isBefore(dueOn.plusDays(daysAfter))
                && today.isBefore(dueOn.plusDays(daysAfter + LATEST))) {
            return Optional.of(Occasion.AFTER);
        }
        return Optional.empty();
    }

    /// So much of the key that its owner knows it again.
    String keyEnding() {
        var text = address.toString();
        return text.substring(text.length() - Math.min(4, text.length()));
    }

    @Override
    public String toString() {
        return kind + " …" + keyEnding();
    }
}
