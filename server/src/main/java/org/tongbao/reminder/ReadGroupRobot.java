package org.tongbao.reminder;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.tongbao.authority.Actor;
import org.tongbao.authority.Authority;
import org.tongbao.authority.Verb;
import org.tongbao.orgunit.OrgUnits;

/// The robot of a unit, for who may set it: three statements.
@Component
class ReadGroupRobot {

    private final OrgUnits units;
    private final GroupRobots robots;
    private final Authority authority;

    ReadGroupRobot(OrgUnits units, GroupRobots robots, Authority authority) {
        this.units = units;
        this.robots = robots;
        this.authority = authority;
    }

    @Nullable GroupRobot of(Actor actor, String code) {
        var unit = units.get(actor.scope(Verb.UNIT_READ), code);
        authority.require(actor, Verb.REMINDER_MANAGE, unit.path());
        return robots.find(unit).orElse(null);
    }
}
