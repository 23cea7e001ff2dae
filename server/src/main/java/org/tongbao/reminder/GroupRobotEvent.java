package org.tongbao.reminder;

import org.jspecify.annotations.Nullable;
import org.tongbao.audit.Audited;
import org.tongbao.audit.Deed;
import org.tongbao.authority.Actor;
import org.tongbao.authority.SystemActor;
import org.tongbao.orgunit.OrgUnit;

import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.Map;

/// What happened to the robot of a unit, for the trail; never its key.
sealed interface GroupRobotEvent extends Audited {

    /// @param before null when there was none
    record GroupRobotSet(Actor actor, OrgUnit unit, @Nullable Robot before, Robot after)
            implements GroupRobotEvent {

        @Override
        public Deed deed() {
            var detail = new LinkedHashMap<String, Object>();
            if (before != null) {
                detail.put("before", said(before));
            }
            detail.put("after", said(after));
            return Deed.of("group_robot.set", actor).to(unit.id(), unit.path()).with(detail);
        }
    }

    record GroupRobotRemoved(Actor actor, OrgUnit unit, Robot before) implements GroupRobotEvent {

        @Override
        public Deed deed() {
            return Deed.of("group_robot.removed", actor)
                    .to(unit.id(), unit.path())
                    .with(Map.of("before", said(before)));
        }
    }

    /// The chat took a reminder.
    record GroupReminderSaid(OrgUnit unit, YearMonth month, Occasion occasion, String text)
            implements GroupRobotEvent {

        static final SystemActor SPEAKER = new SystemActor("reminders");

        @Override
        public Deed deed() {
            return Deed.of("group_robot.reminded", SPEAKER)
                    .to(unit.id(), unit.path())
                    .in(month)
                    .with(Map.of("occasion", occasion.name(), "text", text));
        }
    }

    private static Map<String, Object> said(Robot robot) {
        var words = new LinkedHashMap<String, Object>();
        words.put("kind", robot.kind().name());
        words.put("host", robot.address().getHost());
        words.put("keyEnding", robot.keyEnding());
        if (robot.daysBefore() != null) {
            words.put("daysBefore", robot.daysBefore());
        }
        if (robot.daysAfter() != null) {
            words.put("daysAfter", robot.daysAfter());
        }
        return words;
    }
}
