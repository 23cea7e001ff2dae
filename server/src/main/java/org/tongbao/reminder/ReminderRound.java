package org.tongbao.reminder;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.tongbao.authority.Scope;
import org.tongbao.calendar.ReportingCalendar;
import org.tongbao.calendar.ReportingWindow;
import org.tongbao.problem.NotFoundException;
import org.tongbao.reminder.GroupRobotEvent.GroupReminderSaid;
import org.tongbao.reminder.GroupRobots.Placed;
import org.tongbao.report.Reminders;
import org.tongbao.workflow.Leases;

import java.time.Clock;
import java.time.Duration;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

/// Lets every robot say what it has to say now, in the hours of work, if no other server does.
@Component
class ReminderRound {

    private static final Logger log = LoggerFactory.getLogger(ReminderRound.class);

    private static final String LEASE = "reminders";

    /// A server that died holds the lease no longer than this.
    private static final Duration SPAN = Duration.ofMinutes(5);

    private static final int FROM = 9;
    private static final int UNTIL = 18;

    private final GroupRobots robots;
    private final GroupRobotWorkflow workflow;
    private final RobotCall call;
    private final Reminders reminders;
    private final ReportingCalendar calendars;
    private final Leases leases;
    private final Clock clock;
    private final UUID holder = UUID.randomUUID();

    ReminderRound(
            GroupRobots robots,
            GroupRobotWorkflow workflow,
            RobotCall call,
            Reminders reminders,
            ReportingCalendar calendars,
            Leases leases,
            Clock clock) {
        this.robots = robots;
        this.workflow = workflow;
        this.call = call;
        this.reminders = reminders;
        this.calendars = calendars;
        this.leases = leases;
        this.clock = clock;
    }

    void go() throws InterruptedException {
        var hour = clock.instant().atZone(ReportingWindow.ZONE).getHour();
        if (hour < FROM || hour >= UNTIL || !leases.take(LEASE, holder, SPAN)) {
            return;
        }
        for (var placed : robots.all(Scope.EVERYWHERE, YearMonth.now(clock))) {
            try {
                remind(placed);
            } catch (NotFoundException gone) {
                log.warn("机器人所属单位已不在册 | The unit of a robot is gone: {}", placed.unit().code());
            }
        }
    }

    /// The newest month that is open, and the one before it, whose due day may have passed.
    private void remind(Placed placed) throws InterruptedException {
        var calendar = calendars.of(placed.unit().id());
        var now = clock.instant();
        var newest = calendar.newestOpen(now);
        var today = now.atZone(ReportingWindow.ZONE).toLocalDate();
        for (var month : List.of(newest.minusMonths(1), newest)) {
            var occasion = placed.robot().occasion(calendar.window(month).dueOn(), today);
            if (occasion.isPresent()) {
                say(placed, month, occasion.get());
            }
        }
    }

    private void say(Placed placed, YearMonth month, Occasion occasion)
            throws InterruptedException {
        var unit = placed.unit();
        var text = reminders.of(GroupReminderSaid.SPEAKER, unit.code(), month, Locale.CHINESE);
        if (text == null || !workflow.claim(unit, month, occasion)) {
            return;
        }
        var delivery = call.say(placed.robot(), text);
        workflow.settle(unit, month, occasion, text, delivery);
        if (!delivery.taken()) {
            log.warn(
                    "群提醒没有发出，半小时后再试 | A reminder was not taken ({}): {}",
                    unit.code(),
                    delivery.problem());
        }
    }
}
