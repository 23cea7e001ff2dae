package org.tongbao.standing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.tongbao.authority.Actor;
import org.tongbao.authority.Role;
import org.tongbao.graphql.StatementCounter;
import org.tongbao.problem.NotFoundException;
import org.tongbao.standing.FigureTrace.Figure;
import org.tongbao.standing.FigureTrace.Step;
import org.tongbao.testing.IntegrationTest;

import java.time.YearMonth;

/// How figures say where they come from.
@IntegrationTest
class TracesTest {

    @Autowired Traces traces;
    @Autowired DSLContext dsl;
    @Autowired StatementCounter statements;
    private District district;
    private Actor leader;

    @BeforeEach
    void aDistrictThatReported() {
        district = new District(dsl);
        leader = district.actor("", Role.LEADER);
        district.approve("a", "patents", "2024-10", "6");
        district.approve("a", "patents", "2025-03", "5");
        district.approve("a", "patents", "2025-10", "3");
        district.approve("b", "patents", "2025-10", "0");
        district.approve("c", "patents", "2025-09", "4");
        district.approve("", "handled", "2025-10", "8");
        district.approve("", "closed", "2025-10", "7");
    }

    @Test
    void aTownsFiguresAreWrittenOutWithTheNumbersPutIn() {
        var trace = trace(leader, "a", "patents");

        assertThat(trace.steps())
                .containsExactly(
                        new Step(Figure.ACTUAL, "5 + 3 = 8"),
                        new Step(Figure.DUE, "⌊12 × 10 ÷ 12⌋ = 10"),
                        new Step(Figure.COMPLETION, "8 ÷ 12 = 66.7%"),
                        new Step(Figure.GAP_TO_PACE, "8 − 10 = −2"),
                        new Step(Figure.GAP_TO_TARGET, "8 − 12 = −4"),
                        new Step(Figure.PLAN_COMPLETION, "14 ÷ 22 = 63.6%"),
                        new Step(Figure.SHARE, "8 ÷ 12 = 66.7%"),
                        new Step(Figure.YEAR_ON_YEAR, "8 − 6 = 2, 2 ÷ 6 = 33.3%"));
        assertThat(trace.targets()).extracting(target -> target.quote()).contains("12");
    }

    @Test
    void theWholeIsTheSumOfItsPartsAndOfItsChildrensTargets() {
        var trace = trace(leader, "", "patents");

        assertThat(trace.steps())
                .contains(
                        new Step(Figure.ACTUAL, "8 + 0 + 4 = 12"),
                        new Step(Figure.TARGET, "12 + 12 + 12 = 36"));
        assertThat(trace.targets()).hasSize(6);
        assertThat(trace(leader, "", "closure").steps())
                .contains(new Step(Figure.ACTUAL, "7 ÷ 8 = 87.5%"));
    }

    @Test
    void aCorrectedMonthShowsEveryVersionAndWhatItMadeOfTheMonth() {
        district.correct("a", "patents", "2025-10", "-1");

        var october =
                trace(leader, "a", "patents").values().stream()
                        .filter(value -> value.month().equals(YearMonth.of(2025, 10)))
                        .toList();

        assertThat(october).hasSize(2);
        assertThat(october.get(0).value()).isEqualByComparingTo("3");
        assertThat(october.get(0).correction()).isFalse();
        assertThat(october.get(1).value()).isEqualByComparingTo("2");
        assertThat(october.get(1).correction()).isTrue();
        assertThat(trace(leader, "a", "patents").line().actual()).isEqualByComparingTo("7");
    }

    @Test
    void whoReadsOnlyThePublishedTableReadsTheFormulaAndNoReport() {
        var neighbour = district.actor("b", Role.CLERK);
        assertThatThrownBy(() -> trace(neighbour, "a", "patents"))
                .isInstanceOf(NotFoundException.class);

        district.publish("2025-10");

        var trace = trace(neighbour, "a", "patents");
        assertThat(trace.values()).isEmpty();
        assertThat(trace.steps()).contains(new Step(Figure.COMPLETION, "8 ÷ 12 = 66.7%"));
    }

    @Test
    void anUnknownIndicatorHasNoTrace() {
        assertThatThrownBy(() -> trace(leader, "a", "closure"))
                .isInstanceOf(NotFoundException.class);
    }

    @Test
    void aTraceTakesOneStatementMoreThanTheStanding() {
        assertThat(statements.during(() -> trace(leader, "", "patents"))).hasSize(7);
    }

    private FigureTrace trace(Actor actor, String unit, String indicator) {
        return traces.of(
                actor,
                new StandingQuestion(
                        district.town(unit), YearMonth.of(2025, 10), null, null, null, null, null),
                district.indicatorCode(indicator));
    }
}
