package org.tongbao.reorganisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tongbao.db.Tables.PLAN;
import static org.tongbao.db.Tables.PLAN_VERSION;
import static org.tongbao.db.Tables.TARGET;

import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.tongbao.authority.SystemActor;
import org.tongbao.graphql.StatementCounter;
import org.tongbao.indicator.Indicator;
import org.tongbao.standing.FarBehind;
import org.tongbao.standing.Span;
import org.tongbao.standing.StandingQuestion;
import org.tongbao.standing.Standings;
import org.tongbao.standing.Verdict;
import org.tongbao.testing.IntegrationTest;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

/// 严重落后 over months: one reading, and what each month alone says.
@IntegrationTest
class FarBehindTest {

    private static final SystemActor SYSTEM = new SystemActor("test");
    private static final Span MONTHS = new Span(YearMonth.of(2024, 1), YearMonth.of(2026, 3));

    @Autowired Territory territory;
    @Autowired FarBehind farBehind;
    @Autowired Standings standings;
    @Autowired StatementCounter statements;
    @Autowired DSLContext dsl;

    /// A merger, a move, units with another name (the one asked about among them), a revised plan
    /// and a further month's figures lie between the months: none may see what came after it.
    @Test
    void allMonthsTogetherSayWhatTheStandingOfEachMonthSays() {
        var zone = reorganised();
        for (var unit : List.of(zone.code, zone.x, zone.y)) {
            var found = farBehind.in(SYSTEM, unit, MONTHS);
            assertThat(found).hasSize(27);
            for (var end : found) {
                assertThat(codes(end.behind()))
                        .as(unit + " " + end.month())
                        .isEqualTo(alone(unit, end.month()));
            }
            assertThat(found.stream().map(end -> end.plan().version()).distinct())
                    .containsExactly(1, 2);
        }
        assertThat(codes(behind(farBehind.in(SYSTEM, zone.x, MONTHS), "2025-06")))
                .containsOnlyKeys(zone.x + "1", zone.x + "2");
        assertThat(codes(behind(farBehind.in(SYSTEM, zone.x, MONTHS), "2025-09")))
                .containsOnlyKeys(zone.x + "m");
    }

    @Test
    void howManyStatementsItTakesDoesNotDependOnTheMonths() {
        var zone = reorganised();
        var one = new Span(MONTHS.to(), MONTHS.to());
        var ofOne = statements.during(() -> farBehind.in(SYSTEM, zone.x, one));
        assertThat(statements.during(() -> farBehind.in(SYSTEM, zone.x, MONTHS)))
                .hasSameSizeAs(ofOne)
                .hasSize(8);
    }

    private ReorganisedZone reorganised() {
        var zone = new ReorganisedZone(territory, dsl);
        zone.act(
                "mergeOrgUnits",
                Map.of(
                        "units",
                        List.of(zone.seen(zone.x + "1"), zone.seen(zone.x + "2")),
                        "created",
                        Map.of("code", zone.x + "m", "name", "合镇", "level", "TOWNSHIP")));
        zone.target(zone.x + "m", "patents", "INCREMENT", 40);
        for (var town : List.of(zone.x + "1", zone.x + "2", zone.x + "m", zone.y + "1")) {
            zone.target(town, "stations", "INCREMENT", 50);
        }
        var move = ReorganisedZone.with(zone.seen(zone.x + "m"));
        move.put("parent", zone.y);
        move.put("month", "2025-10");
        zone.act("moveOrgUnit", move);
        territory.rename(zone.y + "1", "2025-04", "新三镇");
        territory.rename(zone.y, "2025-07", "新区");
        revise(zone.code + "-plan");
        zone.fact(zone.x + "1", "patents", "2025-06", 0);
        zone.fact(zone.x + "2", "patents", "2025-06", 1);
        zone.fact(zone.x + "m", "patents", "2025-09", 0);
        zone.fact(zone.x + "m", "patents", "2025-12", 30);
        zone.fact(zone.x + "m", "stations", "2025-09", 11);
        zone.fact(zone.x + "m", "stations", "2025-12", 12);
        zone.fact(zone.y + "1", "patents", "2025-05", 30);
        zone.fact(zone.y + "1", "patents", "2026-01", 1);
        return zone;
    }

    /// From September 2025 on each target of the flow is ten times what it was.
    private void revise(String code) {
        var plan = dsl.selectFrom(PLAN).where(PLAN.CODE.eq(code)).fetchSingle();
        for (var version : List.of(1, 2)) {
            dsl.insertInto(PLAN_VERSION)
                    .set(PLAN_VERSION.PLAN_ID, plan.getId())
                    .set(PLAN_VERSION.NUMBER, version)
                    .set(PLAN_VERSION.STATE, "ISSUED")
                    .set(
                            PLAN_VERSION.FROM_MONTH,
                            version == 1 ? MONTHS.from() : YearMonth.of(2025, 9))
                    .set(PLAN_VERSION.DOCUMENT_TITLE, "方案")
                    .set(PLAN_VERSION.REVISION, 1)
                    .set(PLAN_VERSION.ISSUED_AT, Instant.parse("2025-01-02T00:00:00Z"))
                    .execute();
        }
        dsl.update(PLAN).set(PLAN.VERSION, 2).where(PLAN.ID.eq(plan.getId())).execute();
        for (var target : dsl.selectFrom(TARGET).where(TARGET.PLAN_ID.eq(plan.getId())).fetch()) {
            var next = target.copy();
            next.setId(UUID.randomUUID());
            next.setVersion(2);
            next.setAmount(target.getAmount().multiply(BigDecimal.TEN));
            dsl.insertInto(TARGET).set(next).execute();
        }
    }

    private Map<String, List<String>> alone(String unit, YearMonth month) {
        var standing =
                standings.withForms(
                        SYSTEM,
                        new StandingQuestion(unit, month, null, null, null, null, null, null));
        var behind = new TreeMap<String, List<String>>();
        for (var indicator : standing.indicators()) {
            for (var row : indicator.rows()) {
                if (row.line().verdict() == Verdict.FAR_BEHIND) {
                    behind.computeIfAbsent(row.unit().code(), _ -> new ArrayList<>())
                            .add(indicator.indicator().code());
                }
            }
        }
        return behind;
    }

    private static Map<String, List<Indicator>> behind(
            List<FarBehind.MonthEnd> found, String month) {
        return found.stream()
                .filter(end -> end.month().equals(YearMonth.parse(month)))
                .findFirst()
                .orElseThrow()
                .behind();
    }

    private static Map<String, List<String>> codes(Map<String, List<Indicator>> behind) {
        var codes = new TreeMap<String, List<String>>();
        behind.forEach((unit, its) -> codes.put(unit, its.stream().map(Indicator::code).toList()));
        return codes;
    }
}
