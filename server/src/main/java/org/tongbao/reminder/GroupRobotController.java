package org.tongbao.reminder;

import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;
import org.tongbao.authority.Actor;
import org.tongbao.problem.Problem;

import java.util.List;
import java.util.Locale;

/// The robot of a unit's group chat, for its administrators.
@Controller
class GroupRobotController {

    private final ReadGroupRobot read;
    private final GroupRobotWorkflow workflow;
    private final RobotTrial trial;

    GroupRobotController(ReadGroupRobot read, GroupRobotWorkflow workflow, RobotTrial trial) {
        this.read = read;
        this.workflow = workflow;
        this.trial = trial;
    }

    /// `RemoveGroupRobotInput`, `TestGroupRobotInput`.
    record OfUnit(String unit) {}

    /// `SetGroupRobotPayload`, `RemoveGroupRobotPayload`.
    record RobotPayload(@Nullable GroupRobot robot, List<Problem> problems) {}

    @QueryMapping
    @Nullable GroupRobot groupRobot(Actor actor, @Argument String unit) {
        return read.of(actor, unit);
    }

    @MutationMapping
    RobotPayload setGroupRobot(Actor actor, @Argument SetGroupRobot input) {
        var decision = workflow.set(actor, input);
        return decision.result() == null
                ? new RobotPayload(null, decision.problems())
                : new RobotPayload(read.of(actor, input.unit()), List.of());
    }

    @MutationMapping
    RobotPayload removeGroupRobot(Actor actor, @Argument OfUnit input) {
        workflow.remove(actor, input.unit());
        return new RobotPayload(null, List.of());
    }

    @MutationMapping
    RobotTrial.Tried testGroupRobot(Actor actor, @Argument OfUnit input, Locale language)
            throws InterruptedException {
        return trial.of(actor, input.unit(), language);
    }
}
