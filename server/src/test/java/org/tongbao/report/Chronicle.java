package org.tongbao.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jooq.impl.DSL.max;
import static org.tongbao.db.Tables.INDICATOR;
import static org.tongbao.db.Tables.PLAN;
import static org.tongbao.db.Tables.PLAN_VERSION;
import static org.tongbao.db.Tables.REPORT;
import static org.tongbao.db.Tables.REPORT_CORRECTION;
import static org.tongbao.db.Tables.TARGET;
import static org.tongbao.report.OctoberReport.OCTOBER;
import static org.tongbao.report.OctoberReport.done;

import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.tongbao.audit.Told;
import org.tongbao.authority.PersonActor;
import org.tongbao.testing.TestClock;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;

/// What may happen to a district in a year, by chance: reports and their approval, corrections that
/// are approved, returned or taken back, exemptions, versions of the plan, forms, names of
/// indicators, populations, a publication, scores, and a merger. An hour passes before each step,
/// and some take more than one.
final class Chronicle {

    /// The doors it goes through.
    record Doors(
            DSLContext dsl,
            TestClock clock,
            ReportWorkflow reports,
            CorrectionWorkflow corrections,
            MonthWorkflow months) {}

    static final List<YearMonth> MONTHS =
            List.of(OCTOBER.minusMonths(1), OCTOBER, OCTOBER.plusMonths(1));
    private static final int TOWNS = 4;

    private final Doors doors;
    private final ReportQueries queries;
    private final District district;
    private final PersonActor reviewer;
    private final PersonActor other;
    private final PersonActor administrator;
    private final AnnouncedScores scores;
    private final Random chance;
    private final Runnable remember;
    private final Map<String, Integer> versions = new HashMap<>();
    private final UUID plan = UUID.randomUUID();
    private final UUID density = UUID.randomUUID();
    private int planVersion;
    private int formRevision = 1;
    private int merged;

    /// @param remember what is done after each act
    Chronicle(
            Doors doors,
            ReportQueries queries,
            District district,
            PersonActor reviewer,
            long seed,
            Runnable remember) {
        this.doors = doors;
        this.queries = queries;
        this.district = district;
        this.reviewer = reviewer;
        this.remember = remember;
        other = district.reviewer();
        administrator = district.administrator();
        scores = new AnnouncedScores(queries, district, reviewer, doors.clock);
        chance = new Random(seed);
        plan();
        density();
    }

    /// Every kind of act at least once, in an order of chance.
    void live(int steps) {
        for (var step = 0; step < steps; step++) {
            pass();
            switch (step) {
                case 2 -> issue();
                case 6 -> population();
                case 9 -> done(doors.months.publish(reviewer, district.code, OCTOBER));
                case 11, 22 -> scores.announce();
                case 12 -> compose();
                case 15 -> rename();
                case 17 -> scores.object();
                case 18 -> merge();
                case 20 -> scores.answer();
                default -> something();
            }
            remember.run();
        }
    }

    /// What was announced, as known at an instant.
    String scores(@Nullable Instant at) {
        return scores.of(at);
    }

    private void pass() {
        doors.clock.moveTo(doors.clock.instant().plus(Duration.ofHours(1)));
    }

    private void something() {
        switch (chance.nextInt(12)) {
            case 0 -> issue();
            case 1, 2 -> exempt();
            case 3 -> population();
            case 4 -> rename();
            default -> report();
        }
    }

    /// Files and approves what is not there, corrects what is approved; what an exemption forbids
    /// is refused.
    private void report() {
        var town = 1 + chance.nextInt(TOWNS - merged);
        var month = MONTHS.get(chance.nextInt(2));
        var version = versions.getOrDefault(town + " " + month, 0);
        var sent =
                district.submission(
                        town,
                        month,
                        version,
                        String.valueOf(chance.nextInt(9)),
                        "0",
                        String.valueOf(chance.nextInt(4)));
        if (version > 0) {
            correct(town, sent);
            return;
        }
        if (doors.reports.submit(reviewer, sent).result() == null) {
            return;
        }
        remember.run();
        pass();
        var approved = again(town, sent);
        done(doors.reports.approve(other, new Concerned(sent.unit(), month, approved)));
        versions.put(town + " " + month, approved);
    }

    /// Some are returned or taken back before they are approved, and come again with other values.
    private int again(int town, SubmitReport sent) {
        var first = new Concerned(sent.unit(), sent.month(), 1);
        switch (chance.nextInt(3)) {
            case 0 ->
                    done(
                            doors.reports.giveBack(
                                    other,
                                    first,
                                    new Objections(
                                            List.of(
                                                    new Objections.Objection(
                                                            district.line("patents"), "请核对")),
                                            null)));
            case 1 -> done(doors.reports.withdraw(reviewer, first));
            default -> {
                return 1;
            }
        }
        remember.run();
        pass();
        var value = String.valueOf(9 + chance.nextInt(9));
        done(
                doors.reports.submit(
                        reviewer, district.submission(town, sent.month(), 1, value, "0", "2")));
        remember.run();
        pass();
        return 2;
    }

    /// Some corrections say 不涉及, some are taken back.
    private void correct(int town, SubmitReport sent) {
        var lines =
                chance.nextInt(4) > 0
                        ? sent.lines()
                        : List.of(
                                sent.lines().get(0),
                                sent.lines().get(1),
                                new SentLine(district.line("stations"), null, true, "没有"));
        var content =
                new SubmitReport(
                        District.key(),
                        sent.unit(),
                        sent.month(),
                        sent.baseVersion(),
                        lines,
                        List.of());
        if (doors.corrections.submit(reviewer, new CorrectReport(content, "核对")).result() == null) {
            return;
        }
        remember.run();
        pass();
        var waiting = new Concerned(sent.unit(), sent.month(), newest(town, sent.month()));
        if (chance.nextInt(4) == 0) {
            done(doors.corrections.withdraw(reviewer, waiting));
        } else {
            done(doors.corrections.approve(other, waiting));
            versions.put(town + " " + sent.month(), waiting.version());
        }
    }

    private int newest(int town, YearMonth month) {
        return doors.dsl
                .select(max(REPORT_CORRECTION.VERSION))
                .from(REPORT_CORRECTION)
                .join(REPORT)
                .on(REPORT.ID.eq(REPORT_CORRECTION.REPORT_ID))
                .where(REPORT.ORG_UNIT_ID.eq(district.townId(town)))
                .and(REPORT.MONTH.eq(month))
                .fetchSingle()
                .value1();
    }

    private void exempt() {
        done(
                doors.months.exempt(
                        reviewer,
                        new Exemption(
                                district.town(1 + chance.nextInt(TOWNS - merged)),
                                district.line("patents"),
                                MONTHS.get(chance.nextInt(3)),
                                chance.nextInt(3) > 0,
                                "没有企业")));
    }

    private void population() {
        change(
                """
                mutation { change: setPopulation(input: {
                  unit: "%s", asOf: "2025-12-31", amount: "%d", source: "年鉴"
                }) { problems { ... on Problem { message } } } }
                """
                        .formatted(
                                district.town(1 + chance.nextInt(2)),
                                20_000 + chance.nextInt(20_000)));
    }

    /// From November on the form asks in another order, and sometimes less.
    private void compose() {
        var lines =
                chance.nextBoolean()
                        ? List.of("stations", "patents", "handled")
                        : List.of("patents", "pledges");
        change(
                """
                mutation { change: composeForm(input: {
                  unit: "%s", audience: CHILDREN, baseRevision: %d, name: "月报", fromMonth: "%s",
                  lines: [%s], texts: []
                }) { problems { ... on Problem { message } } } }
                """
                        .formatted(
                                district.code,
                                formRevision,
                                MONTHS.getLast(),
                                String.join(
                                        ", ",
                                        lines.stream()
                                                .map(line ->
                                                        "{indicator: \"%s\", group: \"创造\"}"
                                                                .formatted(district.line(line)))
                                                .toList())));
        formRevision++;
    }

    private void rename() {
        var indicator = district.indicatorId("patents");
        var revision =
                doors.dsl
                        .select(INDICATOR.REVISION)
                        .from(INDICATOR)
                        .where(INDICATOR.ID.eq(indicator))
                        .fetchSingle()
                        .value1();
        change(
                """
                mutation { change: updateIndicator(input: {
                  code: "%s", baseRevision: %d, name: "专利%d %s"
                }) { problems { ... on Problem { message } } } }
                """
                        .formatted(
                                district.line("patents"),
                                revision,
                                chance.nextInt(1000),
                                district.code));
    }

    /// The fourth town goes on in the third from November on.
    private void merge() {
        change(
                """
                mutation { change: mergeOrgUnits(input: {
                  units: [{unit: "%s", version: 0}], into: {unit: "%s", version: 0},
                  month: "2026-11", reason: "撤并"
                }) { problems { ... on Problem { message } } } }
                """
                        .formatted(district.town(4), district.town(3)));
        merged = 1;
    }

    private void change(String mutation) {
        assertThat(queries.ask(administrator, mutation).path("change").path("problems")).isEmpty();
    }

    private void plan() {
        doors.dsl
                .insertInto(PLAN)
                .set(PLAN.ID, plan)
                .set(PLAN.CODE, district.code + "-plan")
                .set(PLAN.ORG_UNIT_ID, district.id)
                .set(PLAN.NAME, "方案")
                .set(PLAN.FROM_MONTH, YearMonth.of(2026, 1))
                .set(PLAN.TO_MONTH, YearMonth.of(2026, 11))
                .set(PLAN.DOCUMENT_TITLE, "方案")
                .set(PLAN.VERSION, 0)
                .set(PLAN.SEVERE_BELOW, new BigDecimal("0.8"))
                .execute();
    }

    /// Stations per 10,000 people.
    private void density() {
        doors.dsl
                .insertInto(INDICATOR)
                .set(INDICATOR.ID, density)
                .set(INDICATOR.CODE, district.line("density"))
                .set(INDICATOR.NAME, "density")
                .set(INDICATOR.UNIT_OF_MEASURE, "个/万人")
                .set(INDICATOR.KIND, "RATE")
                .set(INDICATOR.DECIMALS, (byte) 2)
                .set(INDICATOR.DIRECTION, "HIGHER")
                .set(INDICATOR.CATEGORY, "创造")
                .set(INDICATOR.NUMERATOR_ID, district.indicatorId("stations"))
                .set(INDICATOR.POSITION, 100)
                .execute();
    }

    /// The plan in a further version, with other targets.
    private void issue() {
        planVersion++;
        doors.dsl
                .insertInto(PLAN_VERSION)
                .set(PLAN_VERSION.PLAN_ID, plan)
                .set(PLAN_VERSION.NUMBER, planVersion)
                .set(PLAN_VERSION.STATE, "ISSUED")
                .set(PLAN_VERSION.FROM_MONTH, YearMonth.of(2026, 9))
                .set(PLAN_VERSION.DOCUMENT_TITLE, "方案" + planVersion)
                .set(PLAN_VERSION.REVISION, 0)
                .set(PLAN_VERSION.ISSUED_AT, doors.clock.instant())
                .execute();
        for (var town = 1; town <= TOWNS; town++) {
            target(town, district.indicatorId("patents"), "INCREMENT", 5 + chance.nextInt(20));
            target(town, district.indicatorId("stations"), "LEVEL", 1 + chance.nextInt(4));
            target(town, density, "RATE", 1 + chance.nextInt(4));
        }
        doors.dsl
                .update(PLAN)
                .set(PLAN.VERSION, planVersion)
                .set(PLAN.DOCUMENT_TITLE, "方案" + planVersion)
                .where(PLAN.ID.eq(plan))
                .execute();
        Told.of(doors.dsl);
    }

    private void target(int town, UUID indicator, String meaning, int amount) {
        doors.dsl
                .insertInto(TARGET)
                .set(TARGET.ID, UUID.randomUUID())
                .set(TARGET.PLAN_ID, plan)
                .set(TARGET.VERSION, planVersion)
                .set(TARGET.ORG_UNIT_ID, district.townId(town))
                .set(TARGET.INDICATOR_ID, indicator)
                .set(TARGET.FOR_EACH_CHILD, false)
                .set(TARGET.MEANING, meaning)
                .set(TARGET.OPERATOR, "AT_LEAST")
                .set(TARGET.FROM_MONTH, YearMonth.of(2026, 1))
                .set(TARGET.TO_MONTH, YearMonth.of(2026, 12))
                .set(TARGET.AMOUNT, BigDecimal.valueOf(amount))
                .set(TARGET.QUOTE, String.valueOf(amount))
                .set(TARGET.POSITION, town)
                .execute();
    }
}
