package org.tongbao.reminder;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.tongbao.authority.Actor;
import org.tongbao.authority.Authority;
import org.tongbao.authority.PersonActor;
import org.tongbao.authority.Verb;
import org.tongbao.orgunit.OrgUnit;
import org.tongbao.orgunit.OrgUnits;
import org.tongbao.reminder.GroupRobotEvent.GroupReminderSaid;
import org.tongbao.reminder.GroupRobotEvent.GroupRobotRemoved;
import org.tongbao.reminder.GroupRobotEvent.GroupRobotSet;
import org.tongbao.workflow.Decision;
import org.tongbao.workflow.Intent;

import java.time.Clock;
import java.time.YearMonth;

/// Sets and takes away the robot of a unit, and keeps what it said. The chat is never called from
/// here: a transaction touches nothing but the database.
@Component
class GroupRobotWorkflow {

    private final OrgUnits units;
    private final GroupRobots robots;
    private final RobotAddresses addresses;
    private final Authority authority;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    GroupRobotWorkflow(
            OrgUnits units,
            GroupRobots robots,
            RobotAddresses addresses,
            Authority authority,
            ApplicationEventPublisher events,
            Clock clock) {
        this.units = units;
        this.robots = robots;
        this.addresses = addresses;
        this.authority = authority;
        this.events = events;
        this.clock = clock;
    }

    /// The same again changes nothing.
    @Intent
    Decision<Robot> set(Actor actor, SetGroupRobot input) {
        var unit = let(actor, input.unit());
        var present = robots.lock(unit.id()).orElse(null);
        var wanted = input.over(present, addresses);
        if (wanted.robot() == null) {
            return Decision.refused(wanted.problems());
        }
        if (!wanted.robot().equals(present)) {
            var by = actor instanceof PersonActor person ? person.id() : null;
            robots.save(unit.id(), wanted.robot(), by, clock.instant());
            events.publishEvent(new GroupRobotSet(actor, unit, present, wanted.robot()));
        }
        return Decision.made(wanted.robot());
    }

    /// Where there is none, nothing changes.
    @Intent
    void remove(Actor actor, String code) {
        var unit = let(actor, code);
        robots.lock(unit.id())
                .ifPresent(present -> {
                    robots.remove(unit.id());
                    events.publishEvent(new GroupRobotRemoved(actor, unit, present));
                });
    }

    /// Whether this server is the one to say it now.
    @Intent
    boolean claim(OrgUnit unit, YearMonth month, Occasion occasion) {
        return robots.claim(unit.id(), month, occasion, clock.instant());
    }

    @Intent
    void settle(OrgUnit unit, YearMonth month, Occasion occasion, String text, Delivery delivery) {
        robots.settle(unit.id(), month, occasion, delivery, clock.instant());
        if (delivery.taken()) {
            events.publishEvent(new GroupReminderSaid(unit, month, occasion, text));
        }
    }

    private OrgUnit let(Actor actor, String code) {
        var unit = units.get(actor.scope(Verb.UNIT_READ), code);
        authority.require(actor, Verb.REMINDER_MANAGE, unit.path());
        return unit;
    }
}
