package org.tongbao.demonstration;

import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import org.tongbao.authority.PersonActor;
import org.tongbao.authority.Role;
import org.tongbao.authority.Scope;
import org.tongbao.calendar.ReportingCalendar;
import org.tongbao.calendar.WorkingDays;
import org.tongbao.indicator.Indicator;
import org.tongbao.indicator.Indicators;
import org.tongbao.orgunit.OrgUnit;
import org.tongbao.orgunit.OrgUnits;
import org.tongbao.rectification.PastRectification;
import org.tongbao.rectification.PastRectification.End;
import org.tongbao.rectification.PastRectification.Reply;
import org.tongbao.rectification.PastRectification.Round;
import org.tongbao.rectification.PastRectifications;
import org.tongbao.rectification.RectificationOccasion;
import org.tongbao.workflow.Intent;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/// Invented 整改 in each state: one that waits, one that is overdue, one with a reply, one that was
/// returned, one that is settled and one that was withdrawn.
@Component
@Profile("demonstration")
class FirstRectifications {

    private static final int DAYS = 5;

    private final PastRectifications rectifications;
    private final ReportingCalendar calendars;
    private final OrgUnits units;
    private final Indicators indicators;
    private final Clock clock;

    FirstRectifications(
            PastRectifications rectifications,
            ReportingCalendar calendars,
            OrgUnits units,
            Indicators indicators,
            Clock clock) {
        this.rectifications = rectifications;
        this.calendars = calendars;
        this.units = units;
        this.indicators = indicators;
        this.clock = clock;
    }

    /// The people and days of one telling.
    private record Telling(
            OrgUnit district,
            Map<String, UUID> people,
            WorkingDays days,
            Instant now,
            LocalDate today) {

        Instant ago(int days) {
            return now.minus(Duration.ofDays(days));
        }

        PersonActor reviewer() {
            return Filers.person(people, Cast.REVIEWER, Role.REVIEWER, district);
        }

        PersonActor clerk(Town town) {
            return Filers.person(people, Cast.clerk(town, 1), Role.CLERK, district);
        }

        Round asked(int daysAgo, String words, @Nullable Reply reply) {
            return new Round(
                    words,
                    days.after(today.minusDays(daysAgo), DAYS),
                    reviewer(),
                    ago(daysAgo),
                    reply);
        }

        End end(int daysAgo, boolean settled, String words) {
            return new End(settled, words, reviewer(), ago(daysAgo));
        }
    }

    /// What anybody asked for already is left alone.
    ///
    /// @param people identities by account
    @Intent
    public void store(OrgUnit district, Map<String, UUID> people) {
        if (rectifications.any()) {
            return;
        }
        var telling =
                new Telling(
                        district,
                        people,
                        calendars.of(district.id()).workingDays(),
                        clock.instant(),
                        LocalDate.now(clock));
        rectifications.store(
                List.of(
                        waiting(telling),
                        overdue(telling),
                        replied(telling),
                        returned(telling),
                        settled(telling),
                        withdrawn(telling)));
    }

    private PastRectification waiting(Telling telling) {
        return behind(
                telling,
                Town.ZHONGXINJIE,
                "valid_invention_patents_added",
                null,
                telling.asked(1, "演示：发明专利授权严重落后，请说明原因和赶上来的办法", null));
    }

    private PastRectification overdue(Telling telling) {
        return behind(
                telling,
                Town.KUANGQU,
                "patent_open_licences",
                null,
                telling.asked(20, "演示：专利开放许可连续落后，请说明原因", null));
    }

    private PastRectification replied(Telling telling) {
        var reply = reply(telling, Town.GETABU, 2, "演示：已走访三家企业，两项许可正在签");
        return behind(
                telling,
                Town.GETABU,
                "patent_open_licences",
                null,
                telling.asked(5, "演示：专利开放许可至今为 0，请逐家走访", reply));
    }

    private PastRectification returned(Telling telling) {
        var reply = reply(telling, Town.YONGAN, 8, "演示：已安排");
        return late(
                telling,
                Town.YONGAN,
                null,
                telling.asked(12, "演示：月报迟报，请说明原因", reply),
                telling.asked(3, "演示：没有写原因，也没有写今后怎么办", null));
    }

    private PastRectification settled(Telling telling) {
        var reply = reply(telling, Town.MENGZHUANG, 26, "演示：已换专人报送，并设了提醒");
        return late(
                telling,
                Town.MENGZHUANG,
                telling.end(24, true, "演示：情况属实"),
                telling.asked(30, "演示：月报迟报，请说明原因", reply));
    }

    private PastRectification withdrawn(Telling telling) {
        return late(
                telling,
                Town.WENHUALU,
                telling.end(27, false, "演示：已同意延期，不算迟报"),
                telling.asked(28, "演示：月报迟报，请说明原因", null));
    }

    private static Reply reply(Telling telling, Town town, int daysAgo, String text) {
        return new Reply(text, telling.clerk(town), telling.ago(daysAgo));
    }

    private PastRectification behind(
            Telling telling, Town town, String indicator, @Nullable End end, Round... rounds) {
        return past(
                telling,
                town,
                RectificationOccasion.SEVERELY_BEHIND,
                indicators.find(indicator).orElse(null),
                end,
                rounds);
    }

    private PastRectification late(Telling telling, Town town, @Nullable End end, Round... rounds) {
        return past(telling, town, RectificationOccasion.LATE, null, end, rounds);
    }

    private PastRectification past(
            Telling telling,
            Town town,
            RectificationOccasion occasion,
            @Nullable Indicator indicator,
            @Nullable End end,
            Round... rounds) {
        return new PastRectification(
                units.get(Scope.EVERYWHERE, town.code()),
                telling.district(),
                YearMonth.from(telling.today()).minusMonths(2),
                occasion,
                indicator,
                List.of(rounds),
                end);
    }
}
