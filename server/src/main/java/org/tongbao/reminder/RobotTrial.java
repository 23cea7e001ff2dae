package org.tongbao.reminder;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.tongbao.authority.Actor;
import org.tongbao.graphql.Messages;
import org.tongbao.problem.Problem;

import java.util.List;
import java.util.Locale;

/// Lets a robot say a word, so that its administrator sees whether the chat hears it.
@Component
class RobotTrial {

    private final GroupRobotWorkflow workflow;
    private final RobotCall call;
    private final Messages messages;

    RobotTrial(GroupRobotWorkflow workflow, RobotCall call, Messages messages) {
        this.workflow = workflow;
        this.call = call;
        this.messages = messages;
    }

    /// `TestGroupRobotPayload` of the SDL.
    ///
    /// @param taken null when it was not tried
    /// @param said what was said against it by the chat or the line to it; null when it was taken
    record Tried(@Nullable Boolean taken, @Nullable String said, List<Problem> problems) {}

    Tried of(Actor actor, String unit, Locale language) throws InterruptedException {
        var decision = workflow.tried(actor, unit);
        var robot = decision.result();
        if (robot == null) {
            return new Tried(null, null, decision.problems());
        }
        var delivery = call.say(robot, messages.say(language, "ROBOT_TRIAL"));
        return new Tried(delivery.taken(), delivery.problem(), List.of());
    }
}
