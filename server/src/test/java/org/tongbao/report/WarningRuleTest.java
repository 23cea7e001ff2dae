package org.tongbao.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.tongbao.db.Tables.AUDIT_ENTRY;
import static org.tongbao.db.Tables.WARNING_RULE;

import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.tongbao.authority.Actor;
import org.tongbao.authority.Grant;
import org.tongbao.authority.PersonActor;
import org.tongbao.authority.Role;
import org.tongbao.authority.UnitPath;
import org.tongbao.orgunit.OrgUnit;
import org.tongbao.problem.ForbiddenException;
import org.tongbao.problem.NotFoundException;
import org.tongbao.problem.Problem;
import org.tongbao.report.WarningRuleInput.Threshold;
import org.tongbao.report.WarningRuleWorkflow.FollowedRule;
import org.tongbao.testing.IntegrationTest;
import org.tongbao.testing.TestClock;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;

/// Rules are tuned by the unit that collects, and what is submitted from then on is looked over by
/// them.
@IntegrationTest
class WarningRuleTest {

    private static final YearMonth OCTOBER = YearMonth.of(2026, 10);
    @Autowired WarningRuleWorkflow workflow;
    @Autowired WarningRules rules;
    @Autowired ReportWorkflow reportWorkflow;
    @Autowired ReadReport reports;
    @Autowired Lines lines;
    @Autowired DSLContext dsl;
    @Autowired TestClock clock;
    private District district;
    private PersonActor administrator;

    @BeforeEach
    void itIsEarlyNovember() {
        clock.moveTo(Instant.parse("2026-11-02T02:00:00Z"));
        district = new District(dsl);
        administrator = administrator(district.path);
    }

    @AfterEach
    void timeGoesOn() {
        clock.reset();
    }

    @Test
    void untilSomebodyTunesItARuleHoldsAsShipped() {
        assertThat(rules.of(district.path))
                .allSatisfy(one ->
                        assertThat(one.rule()).isEqualTo(WarningRule.shipped(one.rule().code())))
                .allSatisfy(one -> assertThat(one.setFor()).isNull())
                .hasSize(WarningRuleCode.values().length);
    }

    @Test
    void aTunedRuleHoldsForWhatIsSubmittedFromThenOnAndIsAudited() {
        reported(OCTOBER.minusMonths(4), "5");
        reported(OCTOBER.minusMonths(3), "5");
        reported(OCTOBER.minusMonths(2), "5");
        reported(OCTOBER.minusMonths(1), "15");
        assertThat(warnings(OCTOBER.minusMonths(1))).isEmpty();
        var setting = made(jump(0, true, typed(WarningThreshold.FACTOR, "2")));
        assertThat(setting.version()).isEqualTo(1);
        assertThat(setting.setFor()).extracting(unit -> unit.code()).isEqualTo(district.code);
        reported(OCTOBER, "16");
        assertThat(warnings(OCTOBER)).containsExactly(Warning.Code.JUMP);
        assertThat(warnings(OCTOBER.minusMonths(1))).as("what was seen then stays").isEmpty();
        assertThat(trail()).singleElement().asString().contains("FACTOR:3", "FACTOR:2", "JUMP");
    }

    @Test
    void aRuleThatIsOffIsSilentAndWhatItSaidBeforeStays() {
        for (int i = 4; i >= 1; i--) {
            reported(OCTOBER.minusMonths(i), "1");
        }
        reported(OCTOBER, "22");
        made(jump(0, false));
        assertThat(warnings(OCTOBER)).containsExactly(Warning.Code.JUMP);
        var corrected = district.submission(1, OCTOBER, 1, "23", "0", "12");
        assertThat(reportWorkflow.submit(district.clerk(1), corrected).problems()).isEmpty();
        assertThat(warnings(OCTOBER)).isEmpty();
    }

    @Test
    void theNearestUnitThatTunedItGoesBeforeThoseAboveAndTheReportingUnitHasNoSay() {
        var town = administrator(district.townPath(1));
        made(jump(0, true, typed(WarningThreshold.FACTOR, "2")));
        assertThat(factor(district.townPath(1))).isEqualByComparingTo("2");
        assertThat(rules.of(district.townPath(1)).getFirst().version())
                .as("it is not the town's own")
                .isZero();
        set(town, jumpOfTheTown(0, "9"));
        assertThat(factor(district.townPath(1))).isEqualByComparingTo("9");
        assertThat(factor(district.path)).isEqualByComparingTo("2");
        for (int i = 4; i >= 1; i--) {
            reported(OCTOBER.minusMonths(i), "5");
        }
        reported(OCTOBER, "15");
        assertThat(warnings(OCTOBER))
                .as("what the district collects is looked over by its rules")
                .containsExactly(Warning.Code.JUMP);
    }

    @Test
    void aUnitThatTunedItsOwnFollowsTheUnitsAboveAgain() {
        var town = administrator(district.townPath(1));
        made(jump(0, true, typed(WarningThreshold.FACTOR, "2")));
        set(town, jumpOfTheTown(0, "9"));
        var setting = followed(town, district.town(1), 1);
        assertThat(setting.rule().number(WarningThreshold.FACTOR)).isEqualByComparingTo("2");
        assertThat(setting.setFor()).extracting(OrgUnit::code).isEqualTo(district.code);
        assertThat(setting.version()).as("what the town said is counted on").isEqualTo(2);
        assertThat(trail("warning_rule.followed", district.townId(1)))
                .singleElement()
                .asString()
                .contains("JUMP", "FACTOR:9", "FACTOR:2");
        made(jump(1, true, typed(WarningThreshold.FACTOR, "4")));
        assertThat(factor(district.townPath(1)))
                .as("also what is tuned there later")
                .isEqualByComparingTo("4");
        assertThat(set(town, jumpOfTheTown(2, "7")).problems()).isEmpty();
        assertThat(factor(district.townPath(1))).isEqualByComparingTo("7");
    }

    @Test
    void whereNobodyAboveTunedItARuleThatIsGivenUpHoldsAsShipped() {
        made(jump(0, false));
        var setting = followed(administrator, district.code, 1);
        assertThat(setting.rule()).isEqualTo(WarningRule.shipped(WarningRuleCode.JUMP));
        assertThat(setting.setFor()).isNull();
    }

    @Test
    void followingOnAnOlderVersionIsRefusedAndFollowingTwiceChangesNothing() {
        made(jump(0, false));
        assertThat(follow(administrator, district.code, 0).problems())
                .extracting(Problem::code)
                .containsExactly("WARNING_RULE_STALE");
        assertThat(stored()).isEqualTo(1);
        followed(administrator, district.code, 1);
        assertThat(followed(administrator, district.code, 2).version()).isEqualTo(2);
        assertThat(stored()).isEqualTo(2);
        assertThat(trail("warning_rule.followed", district.id)).hasSize(1);
    }

    @Test
    void thresholdsThatMakeNoSenseAreRefusedAtTheirPlace() {
        var decision =
                set(
                        administrator,
                        jump(
                                0,
                                true,
                                typed(WarningThreshold.FACTOR, "1"),
                                typed(WarningThreshold.FEWEST_MONTHS, "13"),
                                typed(WarningThreshold.LEAST_COUNT, "2.5"),
                                typed(WarningThreshold.PERCENT, "5")));
        assertThat(decision.problems())
                .extracting(Problem::code)
                .containsExactly(
                        "WARNING_THRESHOLD_RANGE",
                        "WARNING_THRESHOLD_RANGE",
                        "WARNING_THRESHOLD_FINE",
                        "WARNING_THRESHOLD_NAME");
        assertThat(decision.problems().getFirst().path())
                .containsExactly("thresholds", "0", "value");
        assertThat(stored()).isZero();
        assertThat(trail()).isEmpty();
    }

    @Test
    void anOlderVersionIsRefusedAndTheSameAgainChangesNothing() {
        made(jump(0, true, typed(WarningThreshold.FACTOR, "2")));
        assertThat(set(administrator, jump(0, false)).problems())
                .extracting(Problem::code)
                .containsExactly("WARNING_RULE_STALE");
        assertThat(made(jump(1, true, typed(WarningThreshold.FACTOR, "2.0"))).version())
                .isEqualTo(1);
        assertThat(stored()).isEqualTo(1);
        assertThat(made(jump(1, true, typed(WarningThreshold.LEAST_COUNT, "4"))).version())
                .isEqualTo(2);
        assertThat(factor(district.path)).as("what is left out stays").isEqualByComparingTo("2");
        assertThat(trail()).hasSize(2);
    }

    @Test
    void onlyAdministratorsOfTheUnitTune() {
        assertThatThrownBy(() -> set(district.reviewer(), jump(0, false)))
                .isInstanceOf(ForbiddenException.class);
        assertThatThrownBy(() -> set(administrator(new UnitPath("elsewhere/")), jump(0, false)))
                .isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> set(administrator(district.townPath(1)), jump(0, false)))
                .isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> follow(district.reviewer(), district.code, 0))
                .isInstanceOf(ForbiddenException.class);
        assertThatThrownBy(() -> follow(administrator(district.townPath(1)), district.code, 0))
                .isInstanceOf(NotFoundException.class);
        assertThat(stored()).isZero();
    }

    private void reported(YearMonth month, String patents) {
        file(1, month, patents);
    }

    private void file(int town, YearMonth month, String patents) {
        var sent = district.submission(town, month, 0, patents, "0", "12");
        assertThat(reportWorkflow.submit(district.reviewer(), sent).problems()).isEmpty();
    }

    private List<Warning.Code> warnings(YearMonth month) {
        return lines.of(reports.get(district.clerk(1), district.town(1), month)).stream()
                .flatMap(line -> line.warnings().stream())
                .map(Warning::code)
                .toList();
    }

    private BigDecimal factor(UnitPath path) {
        return rules.of(path).getFirst().rule().number(WarningThreshold.FACTOR);
    }

    private WarningRuleInput jump(int base, boolean active, Threshold... typed) {
        return new WarningRuleInput(
                district.code, WarningRuleCode.JUMP, base, active, List.of(typed));
    }

    private WarningRuleInput jumpOfTheTown(int base, String factor) {
        return new WarningRuleInput(
                district.town(1),
                WarningRuleCode.JUMP,
                base,
                true,
                List.of(typed(WarningThreshold.FACTOR, factor)));
    }

    private static Threshold typed(WarningThreshold name, String value) {
        return new Threshold(name, new BigDecimal(value));
    }

    private Decision<RuleSetting> set(Actor actor, WarningRuleInput input) {
        return workflow.set(actor, input);
    }

    private RuleSetting made(WarningRuleInput input) {
        var decision = set(administrator, input);
        assertThat(decision.problems()).isEmpty();
        return java.util.Objects.requireNonNull(decision.result());
    }

    private Decision<RuleSetting> follow(Actor actor, String unit, int base) {
        return workflow.follow(actor, new FollowedRule(unit, WarningRuleCode.JUMP, base));
    }

    private RuleSetting followed(Actor actor, String unit, int base) {
        var decision = follow(actor, unit, base);
        assertThat(decision.problems()).isEmpty();
        return java.util.Objects.requireNonNull(decision.result());
    }

    private int stored() {
        return dsl.fetchCount(WARNING_RULE, WARNING_RULE.ORG_UNIT_ID.eq(district.id));
    }

    private List<@Nullable String> trail() {
        return trail("warning_rule.set", district.id);
    }

    private List<@Nullable String> trail(String action, UUID unit) {
        return dsl.select(AUDIT_ENTRY.DETAIL)
                .from(AUDIT_ENTRY)
                .where(AUDIT_ENTRY.ACTION.eq(action))
                .and(AUDIT_ENTRY.ORG_UNIT_ID.eq(unit))
                .fetch(AUDIT_ENTRY.DETAIL);
    }

    private PersonActor administrator(UnitPath path) {
        var person = district.leader();
        return new PersonActor(
                person.id(),
                person.name(),
                null,
                List.of(new Grant(Role.ADMINISTRATOR, path)),
                false);
    }
}
