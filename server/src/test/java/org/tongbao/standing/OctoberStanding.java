package org.tongbao.standing;

import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.tongbao.authority.Actor;
import org.tongbao.authority.Role;

import java.time.Instant;
import java.time.YearMonth;

/// A district with three towns that have reported until October, and what is asked about it.
final class OctoberStanding {

    static final YearMonth OCTOBER = YearMonth.of(2025, 10);

    private final Standings standings;
    final District district;
    final Actor leader;

    OctoberStanding(DSLContext dsl, Standings standings) {
        this.standings = standings;
        district = new District(dsl);
        leader = district.actor("", Role.LEADER);
        district.approve("a", "patents", "2024-12", "13");
        district.approve("a", "patents", "2025-03", "9");
        district.approve("a", "patents", "2025-10", "3");
        district.approve("b", "patents", "2025-10", "0");
        district.approve("c", "patents", "2025-09", "4");
        district.approve("a", "stations", "2025-10", "2");
        district.approve("b", "stations", "2025-09", "1");
        district.approve("", "handled", "2025-10", "8");
        district.approve("", "closed", "2025-10", "7");
    }

    /// What the leader reads of one indicator.
    IndicatorStanding table(String indicator) {
        return of(leader, district.indicatorCode(indicator)).indicators().getFirst();
    }

    Standing of(Actor actor) {
        return of(actor, null);
    }

    Standing of(Actor actor, @Nullable String indicator) {
        return standings.of(
                actor,
                new StandingQuestion(
                        district.code, OCTOBER, null, indicator, null, null, null, null));
    }

    /// What the leader reads as it was known then.
    Standing knownAt(Instant at) {
        return standings.of(
                leader,
                new StandingQuestion(district.code, OCTOBER, null, null, null, null, null, at));
    }

    UnitStanding ofTown(Actor actor, String town) {
        return standings.ofUnit(
                actor,
                new StandingQuestion(
                        district.town(town), OCTOBER, null, null, null, null, null, null));
    }

    Standing since(YearMonth from) {
        return standings.of(
                leader,
                new StandingQuestion(district.code, OCTOBER, null, null, null, from, null, null));
    }

    Standing ofDepartment(String name) {
        return standings.of(
                leader,
                new StandingQuestion(district.code, OCTOBER, null, null, null, null, name, null));
    }

    /// Of another month, by a plan that is named or not.
    Standing in(YearMonth month, @Nullable String plan) {
        return standings.of(
                leader,
                new StandingQuestion(district.code, month, plan, null, null, null, null, null));
    }
}
