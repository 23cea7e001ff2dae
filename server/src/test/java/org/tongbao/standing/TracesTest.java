package org.tongbao.standing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.tongbao.db.Tables.FACT;
import static org.tongbao.db.Tables.ORG_UNIT;

import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
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
import java.util.Locale;

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
                        new Step(Figure.ACTUAL, "5 + 3 = 8（未报：2025年1月—2025年2月、2025年4月—2025年9月）"),
                        new Step(Figure.DUE, "⌊12 × 10 ÷ 12⌋ = 10"),
                        new Step(Figure.COMPLETION, "8 ÷ 12 = 66.7%"),
                        new Step(Figure.GAP_TO_PACE, "8 − 10 = −2"),
                        new Step(Figure.GAP_TO_TARGET, "8 − 12 = −4"),
                        new Step(Figure.PLAN_ACTUAL, "6 + 8 = 14"),
                        new Step(Figure.PLAN_COMPLETION, "14 ÷ 22 = 63.6%"),
                        new Step(Figure.SHARE, "8 ÷ 12 = 66.7%"),
                        new Step(Figure.YEAR_ON_YEAR, "8 − 6 = 2, 2 ÷ 6 = 33.33%（本期还有应报未报的）"),
                        new Step(Figure.MONTH_YEAR_ON_YEAR, "3 − 6 = −3, −3 ÷ 6 = −50.00%"));
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
                .contains(new Step(Figure.ACTUAL, "7 ÷ 8 = 87.50%"));
    }

    @Test
    void thePeriodThatWasAskedForIsWrittenOutToo() {
        var since = YearMonth.of(2025, 4);

        assertThat(figure(trace(leader, "a", "patents", since), Figure.PERIOD))
                .isEqualTo("3 = 3（未报：2025年4月—2025年9月）");
        assertThat(figure(trace(leader, "", "patents", since), Figure.PERIOD))
                .isEqualTo("3 + 0 + 4 = 7");
        assertThat(figure(trace(leader, "", "closure", YearMonth.of(2025, 10)), Figure.PERIOD))
                .as("said already")
                .isNull();
        district.approve("", "handled", "2025-09", "2");
        district.approve("", "closed", "2025-09", "1");
        assertThat(figure(trace(leader, "", "closure", YearMonth.of(2025, 10)), Figure.PERIOD))
                .isEqualTo("7 ÷ 8 = 87.50%");
    }

    @Test
    void whatTheWholeAchievedSinceThePlanBeganIsTheSumOfItsParts() {
        assertThat(figure(trace(leader, "", "patents"), Figure.PLAN_ACTUAL))
                .isEqualTo("14 + 0 + 4 = 18");
        assertThat(trace(leader, "a", "patents").values())
                .extracting(value -> value.month().toString())
                .contains("2024-10");
    }

    @Test
    void aSingleMonthThatIsMissingIsSaidAsPeopleSayIt() {
        district.approve("a", "patents", "2025-09", "1");

        assertThat(figure(trace(leader, "a", "patents", YearMonth.of(2025, 8)), Figure.PERIOD))
                .isEqualTo("1 + 3 = 4（未报：2025年8月）");
    }

    private static @Nullable String figure(FigureTrace trace, Figure figure) {
        return trace.steps().stream()
                .filter(step -> step.figure() == figure)
                .map(Step::formula)
                .findFirst()
                .orElse(null);
    }

    @Test
    void aRateThatIsNoPercentageIsWrittenInTheMeasuresItIsSaidIn() {
        district.counts("stations", "density", "RATE", "件/万人", 2);
        district.target("a", "density", "RATE", "2024-01", "2026-12", "5");
        district.population("a", "2025-06-30", 3_857_000);
        district.approve("a", "stations", "2025-10", "2650");

        assertThat(trace(leader, "a", "density").steps())
                .contains(
                        new Step(Figure.ACTUAL, "2650 家 ÷ 385.7 万人 = 6.87"),
                        new Step(Figure.GAP_TO_TARGET, "6.87 − 5.00 = 1.87"));
    }

    @Test
    void whatIsDueOfMoneyIsNotInBracketsAndSaysThatThereIsARest() {
        district.counts(null, "pledged", "AMOUNT", "万元", 2);
        district.target("a", "pledged", "INCREMENT", "2025-01", "2025-12", "100");
        district.target("b", "pledged", "INCREMENT", "2025-01", "2025-12", "100.5");

        assertThat(trace(leader, "a", "pledged").steps())
                .contains(new Step(Figure.DUE, "100 × 10 ÷ 12 = 83.33…"));
        assertThat(trace(leader, "b", "pledged").steps())
                .contains(new Step(Figure.DUE, "100.5 × 10 ÷ 12 = 83.75"));
    }

    @Test
    void ratesInPercentDifferByPercentagePoints() {
        district.approve("", "handled", "2024-10", "4");
        district.approve("", "closed", "2024-10", "2");

        assertThat(trace(leader, "", "closure").steps())
                .contains(
                        new Step(Figure.GAP_TO_TARGET, "75.00% − 90.00% = −15.00 个百分点"),
                        new Step(Figure.MONTH_YEAR_ON_YEAR, "87.50% − 50.00% = 37.50 个百分点"));
    }

    @Test
    void whoReportedNothingIsNamedBesideTheSum() {
        district.counts(null, "pledges", "FLOW", "笔", 0);
        district.target("a", "pledges", "INCREMENT", "2025-01", "2025-12", "6");
        district.approve("a", "pledges", "2025-10", "2");
        district.approve("b", "pledges", "2025-10", "0");

        assertThat(trace(leader, "", "pledges").steps())
                .filteredOn(step -> step.figure() == Figure.ACTUAL)
                .singleElement()
                .extracting(Step::formula)
                .asString()
                .startsWith("2 + 0 = 2（未报：");
    }

    @Test
    void generatedFiguresAreSaidToBeAlsoToReadersOfThePublishedTable() {
        assertThat(trace(leader, "", "patents").demonstration()).isFalse();
        dsl.update(FACT)
                .set(FACT.DEMONSTRATION, true)
                .where(
                        FACT.ORG_UNIT_ID.in(
                                dsl.select(ORG_UNIT.ID)
                                        .from(ORG_UNIT)
                                        .where(ORG_UNIT.CODE.eq(district.town("c")))))
                .execute();

        assertThat(trace(leader, "", "patents").demonstration()).isTrue();
        assertThat(trace(leader, "a", "patents").demonstration()).isFalse();
    }

    @Test
    void aGrowthOnWhatWasPublishedNamesTheDocument() {
        district.states("c", "patents", "2024-01", "2024-10", "2", "2024年10月通报");

        assertThat(trace(leader, "c", "patents").steps())
                .contains(
                        new Step(
                                Figure.YEAR_ON_YEAR,
                                "4 − 2 = 2, 2 ÷ 2 = 100.00%（公布数：2024年10月通报）（本期还有应报未报的）"));
    }

    @Test
    void aNetIncreaseCountsFromWhatADocumentStatesWhereReportsDoNotReachBack() {
        district.counts(null, "marks", "STOCK", "件", 0);
        district.target("a", "marks", "CUMULATIVE", "2024-01", "2026-12", "300");
        district.target("", "marks", "CUMULATIVE", "2024-01", "2026-12", "600");
        district.approve("a", "marks", "2025-10", "600");
        district.approve("b", "marks", "2025-09", "40");
        assertThat(trace(leader, "a", "marks").line().note())
                .isEqualTo(StandingNote.NO_OPENING_STOCK);

        district.states("a", "marks", "2023-12", "2023-12", "180", "2023年通报");

        var town = trace(leader, "a", "marks");
        assertThat(town.line().actual()).isEqualByComparingTo("420");
        assertThat(town.line().completion()).isEqualByComparingTo("140");
        assertThat(town.line().verdict()).isEqualTo(Verdict.DONE);
        assertThat(town.steps()).contains(new Step(Figure.ACTUAL, "600 − 180 = 420（公布数：2023年通报）"));
        assertThat(trace(leader, "", "marks").line().note())
                .as("of town b nothing is known")
                .isEqualTo(StandingNote.NO_OPENING_STOCK);

        district.states("", "marks", "2023-12", "2023-12", "200", "区2023年通报");

        assertThat(trace(leader, "", "marks").line().note())
                .as("town c has not said what it holds")
                .isEqualTo(StandingNote.NO_OPENING_STOCK);
        district.approve("c", "marks", "2025-10", "0");
        assertThat(trace(leader, "", "marks").steps())
                .contains(new Step(Figure.ACTUAL, "640 − 200 = 440（公布数：区2023年通报）"));

        district.states("b", "marks", "2023-12", "2023-12", "30", "乙镇总结");
        district.approve("c", "marks", "2023-12", "0");

        assertThat(trace(leader, "", "marks").steps())
                .as("the parts go before the whole")
                .contains(new Step(Figure.ACTUAL, "640 − 210 = 430（公布数：2023年通报、乙镇总结）"));
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
        return trace(actor, unit, indicator, null);
    }

    private FigureTrace trace(
            Actor actor, String unit, String indicator, @Nullable YearMonth since) {
        return traces.of(
                actor,
                new StandingQuestion(
                        district.town(unit),
                        YearMonth.of(2025, 10),
                        null,
                        null,
                        null,
                        since,
                        null,
                        null),
                district.indicatorCode(indicator),
                Locale.CHINESE);
    }
}
