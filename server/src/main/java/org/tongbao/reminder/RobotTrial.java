package org.tongbao.reminder;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.tongbao.authority.Actor;
import org.tongbao.graphql.Messages;
import org.tongbao.problem.Problem;
import org.tongbao.problem.StateProblem;

import java.util.List;
import java.util.Locale;

/// Lets a robot say a word, so that its administrator sees whether the chat hears it.
@Component
class RobotTrial {

    private final ReadGroupRobot read;
    private final RobotCall call;
    private final Messages messages;

    RobotTrial(ReadGroupRobot read, RobotCall call, Messages messages) {
        this.read = read;
        this.call = call;
        this.messages = messages;
    }

    /// `TestGroupRobotPayload` of the SDL.
    ///
    /// @param taken null when it was not tried
    /// @param said what was said against it by the chat or the line to it; null when it was taken
    record Tried(@Nullable Boolean taken, @Nullable String said, List<Problem> problems) {}

    Tried of(Actor actor, String unit, Locale language) throws InterruptedException {
        var found = read.of(actor, unit);
        if (found == null) {
            return new Tried(null, null, List.of(StateProblem.of("ROBOT_MISSING")));
        }
        var delivery = call.say(found.robot(), messages.say(language, "ROBOT_TRIAL"));
        return new Tried(delivery.taken(), delivery.problem(), List.of());
    }
}
