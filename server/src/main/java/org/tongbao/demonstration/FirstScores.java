package org.tongbao.demonstration;

import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import org.tongbao.authority.Role;
import org.tongbao.orgunit.OrgUnit;
import org.tongbao.score.AdjustmentKind;
import org.tongbao.score.Decision;
import org.tongbao.score.GivenByHand;
import org.tongbao.score.HandWorkflow;
import org.tongbao.score.ObjectionWorkflow;
import org.tongbao.score.ObjectionWorkflow.Filed;
import org.tongbao.score.RulesDraft;
import org.tongbao.score.RulesWorkflow;
import org.tongbao.score.Scheme.Basis;
import org.tongbao.score.Scheme.Deduction;
import org.tongbao.score.Scheme.DeductionKind;
import org.tongbao.score.Scheme.Grade;
import org.tongbao.score.Scheme.Rule;
import org.tongbao.score.Scheme.Step;
import org.tongbao.score.ScoreWorkflow;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/// Invented 考核办法 for the sample's plan, the scores of the year before announced by it, and one
/// objection that waits for an answer. All through the workflows, as people would.
@Component
@Profile("demonstration")
class FirstScores {

    private static final String PLAN = "shizhong-2024-2026";
    private static final YearMonth FIRST = YearMonth.of(2024, 1);
    private static final int LAST_YEAR = 2026;
    private static final int DAYS = 7;

    private final RulesWorkflow rules;
    private final ScoreWorkflow scores;
    private final HandWorkflow hand;
    private final ObjectionWorkflow objections;
    private final Clock clock;

    FirstScores(
            RulesWorkflow rules,
            ScoreWorkflow scores,
            HandWorkflow hand,
            ObjectionWorkflow objections,
            Clock clock) {
        this.rules = rules;
        this.scores = scores;
        this.hand = hand;
        this.objections = objections;
        this.clock = clock;
    }

    /// What is there already stays as it is: each step is refused then.
    ///
    /// @param people identities by account
    void store(OrgUnit district, OrgUnit town, Map<String, UUID> people) {
        var reviewer = Filers.person(people, Cast.REVIEWER, Role.REVIEWER, district);
        var clerk = Filers.person(people, Cast.clerk(Town.SHUIGUO, 1), Role.CLERK, town);
        if (refused(rules.save(reviewer, scheme()))) {
            return;
        }
        var from = year();
        if (from.isBefore(FIRST)) {
            return;
        }
        var to = from.plusMonths(11);
        hand.adjust(
                reviewer,
                new GivenByHand(
                        PLAN,
                        from,
                        to,
                        0,
                        town.code(),
                        AdjustmentKind.POINTS,
                        BigDecimal.ONE,
                        null,
                        "演示：承办全区知识产权宣传周启动仪式"));
        if (refused(
                scores.announce(
                        reviewer, PLAN, from, to, 0, LocalDate.now(clock).plusDays(DAYS)))) {
            return;
        }
        objections.file(
                clerk,
                new Filed(
                        PLAN,
                        from,
                        to,
                        1,
                        town.code(),
                        "ip_trainings_held",
                        "演示：12 月的一次培训没有计入，请核对"));
    }

    /// January of the last year that is over.
    private YearMonth year() {
        var before = LocalDate.now(clock).getYear() - 1;
        return YearMonth.of(Math.min(before, LAST_YEAR), 1);
    }

    private static RulesDraft scheme() {
        return new RulesDraft(
                PLAN,
                0,
                0,
                List.of(
                        item("valid_invention_patents_added", 25, proportional(0, 120)),
                        item("patent_open_licences", 20, proportional(0, 110)),
                        item("national_ip_enterprises", 15, proportional(0, 100)),
                        item("trademark_brand_guidance_stations", 15, new Rule.AllOrNothing()),
                        item(
                                "ip_trainings_held",
                                25,
                                new Rule.Steps(
                                        List.of(step(50, 40), step(80, 70), step(100, 100))))),
                List.of(
                        new Deduction(DeductionKind.LATE, new BigDecimal("0.1"), BigDecimal.ONE),
                        new Deduction(DeductionKind.MISSING, new BigDecimal("0.5"), BigDecimal.TWO),
                        new Deduction(DeductionKind.FALSE_FIGURE, new BigDecimal("5"), null),
                        new Deduction(DeductionKind.RECTIFICATION, new BigDecimal("0.5"), null)),
                List.of(
                        new Grade("优秀", BigDecimal.valueOf(90)),
                        new Grade("良好", BigDecimal.valueOf(80)),
                        new Grade("合格", BigDecimal.valueOf(60)),
                        new Grade("不合格", BigDecimal.ZERO)));
    }

    private static RulesDraft.Item item(String indicator, int weight, Rule rule) {
        return new RulesDraft.Item(indicator, BigDecimal.valueOf(weight), Basis.YEAR, rule);
    }

    private static Rule proportional(int floor, int cap) {
        return new Rule.Proportional(BigDecimal.valueOf(floor), BigDecimal.valueOf(cap));
    }

    private static Step step(int from, int share) {
        return new Step(BigDecimal.valueOf(from), BigDecimal.valueOf(share));
    }

    private static boolean refused(Decision<?> decision) {
        return !decision.problems().isEmpty();
    }
}
