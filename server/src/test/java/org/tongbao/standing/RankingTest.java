package org.tongbao.standing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tongbao.standing.Series.counted;
import static org.tongbao.standing.Series.held;
import static org.tongbao.standing.Series.moment;
import static org.tongbao.standing.Series.yearly;

import org.junit.jupiter.api.Test;
import org.tongbao.indicator.IndicatorKind;
import org.tongbao.standing.Ranking.Contender;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

class RankingTest {

    @Test
    void equalCompletionSharesARankAndTheNextOneIsSkipped() {
        var ranks =
                Ranking.of(
                        List.of(
                                town("a", 17, 15),
                                town("b", 9, 10),
                                town("c", 9, 10),
                                town("d", 8, 15)));

        assertThat(ranks.values()).extracting(Ranking.Rank::overall).containsExactly(1, 2, 2, 4);
        assertThat(ranks.values())
                .extracting(Ranking.Rank::tied)
                .containsExactly(false, true, true, false);
    }

    @Test
    void completionIsComparedAsAFractionNotAsItIsPrinted() {
        var ranks = Ranking.of(List.of(town("a", 333_333, 1_000_000), town("b", 1, 3)));

        assertThat(ranks.get("b")).extracting(Ranking.Rank::overall).isEqualTo(1);
        assertThat(ranks.get("a")).extracting(Ranking.Rank::overall).isEqualTo(2);
    }

    @Test
    void twoThirdsOfDifferentTargetsAreATie() {
        var ranks = Ranking.of(List.of(town("a", 10, 15), town("b", 6, 9)));

        assertThat(ranks.values()).allMatch(rank -> rank.overall() == 1 && rank.tied());
    }

    @Test
    void peersAreRankedAmongThemselves() {
        var town = town("a", 5, 15);
        var street = new Contender("b", "街道", yearly(10), town("b", 9, 10).progress());

        assertThat(Ranking.of(List.of(town, street)).get("a"))
                .isEqualTo(new Ranking.Rank(2, 1, false));
    }

    @Test
    void theUnreportedHaveNoRankButAnExplicitZeroHas() {
        var silent =
                new Contender(
                        "b",
                        "镇",
                        yearly(15),
                        ProgressRule.progress(
                                counted(
                                        IndicatorKind.FLOW,
                                        Series.from("2026-09", 9).at("2026-10")),
                                yearly(15),
                                moment("2026-10")));

        var ranks = Ranking.of(List.of(town("a", 0, 15), silent));

        assertThat(ranks).containsOnlyKeys("a");
    }

    @Test
    void levelsAreRankedAmongThemselvesButNotBesideFlows() {
        var level = level("a", 1);
        var other = level("b", 2);

        assertThat(Ranking.of(List.of(level, other)).get("b"))
                .extracting(Ranking.Rank::overall)
                .isEqualTo(1);
        assertThat(Ranking.of(List.of(level, town("c", 1, 15)))).containsOnlyKeys("c");
    }

    @Test
    void ranksDoNotDependOnTheOrderOfTheUnits() {
        var random = new Random(7);
        var towns = new ArrayList<Contender>();
        for (int i = 0; i < 11; i++) {
            towns.add(town("town-" + i, random.nextInt(6), 5));
        }
        var ranks = Ranking.of(towns);
        for (int round = 0; round < 20; round++) {
            Collections.shuffle(towns, random);
            assertThat(Ranking.of(towns)).containsExactlyInAnyOrderEntriesOf(ranks);
        }
    }

    private static Contender town(String unit, int actual, int target) {
        return new Contender(
                unit,
                "镇",
                yearly(target),
                ProgressRule.progress(
                        counted(IndicatorKind.FLOW, Series.from("2026-10", actual).at("2026-10")),
                        yearly(target),
                        moment("2026-10")));
    }

    private static Contender level(String unit, int held) {
        return new Contender(
                unit,
                "镇",
                held(2),
                ProgressRule.progress(
                        counted(IndicatorKind.STOCK, Series.from("2026-10", held).at("2026-10")),
                        held(2),
                        moment("2026-10")));
    }
}
