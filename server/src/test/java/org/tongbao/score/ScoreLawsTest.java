package org.tongbao.score;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

import org.tongbao.score.Scheme.Item;
import org.tongbao.score.Scheme.Rule;
import org.tongbao.score.Scheme.Step;
import org.tongbao.standing.Completion;
import org.tongbao.standing.StandingNote;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// What holds for all scores, not only for those somebody thought of. The seeds are fixed.
class ScoreLawsTest {

    private static final String SEED = "20241231";

    @Property(seed = SEED, tries = 500)
    void pointsLieBetweenFloorAndCap(
            @ForAll @IntRange(max = 300) int actual,
            @ForAll @IntRange(min = 1, max = 200) int target,
            @ForAll @IntRange(max = 100) int floor,
            @ForAll @IntRange(min = 100, max = 300) int cap,
            @ForAll boolean atMost) {
        var item = item(new Rule.Proportional(number(floor), number(cap)));
        var points = points(item, actual, target, atMost);
        assertThat(points).isGreaterThanOrEqualTo(Exact.percent(number(floor)).times(weight(item)));
        assertThat(points).isLessThanOrEqualTo(Exact.percent(number(cap)).times(weight(item)));
    }

    @Property(seed = SEED, tries = 500)
    void moreIsNeverWorse(
            @ForAll("rules") Rule rule,
            @ForAll @IntRange(max = 300) int actual,
            @ForAll @IntRange(max = 100) int more,
            @ForAll @IntRange(max = 200) int target) {
        var item = item(rule);
        assertThat(points(item, actual + more, target, false))
                .isGreaterThanOrEqualTo(points(item, actual, target, false));
    }

    @Property(seed = SEED, tries = 500)
    void againstALimitMoreIsNeverBetter(
            @ForAll("rules") Rule rule,
            @ForAll @IntRange(max = 300) int actual,
            @ForAll @IntRange(max = 100) int more,
            @ForAll @IntRange(max = 200) int limit) {
        var item = item(rule);
        assertThat(points(item, actual + more, limit, true))
                .isLessThanOrEqualTo(points(item, actual, limit, true));
    }

    @Property(seed = SEED, tries = 300)
    void whoMeetsTheTargetGetsFullMarks(
            @ForAll @IntRange(max = 300) int over,
            @ForAll @IntRange(min = 1, max = 200) int target) {
        for (var rule : List.of(Schemes.PLAIN, new Rule.AllOrNothing())) {
            var item = item(rule);
            assertThat(points(item, target + over, target, false)).isEqualTo(weight(item));
        }
    }

    @Property(seed = SEED, tries = 300)
    void theTotalIsTheSumOfItsParts(
            @ForAll("completions") @Size(min = 1, max = 8) List<Completion> completions,
            @ForAll @IntRange(min = -50, max = 50) int given,
            @ForAll @IntRange(max = 12) int late) {
        var scheme = scheme(completions.size());
        var row =
                new Scoring(scheme)
                        .row(
                                candidate(
                                        "镇",
                                        completions,
                                        late,
                                        List.of(
                                                Schemes.given(
                                                        "镇",
                                                        AdjustmentKind.POINTS,
                                                        Integer.toString(given)))));
        var counting = row.items().stream().filter(ItemScore::counts).toList();
        if (counting.isEmpty()) {
            assertThat(row.total()).isNull();
            return;
        }
        var earned =
                sum(counting.stream().map(ItemScore::points).filter(Objects::nonNull).toList());
        var outOf = sum(counting.stream().map(item -> Exact.of(item.weight())).toList());
        var taken = sum(row.deductions().stream().map(DeductionScore::points).toList());
        assertThat(row.earned()).isEqualTo(earned);
        assertThat(row.total())
                .isEqualTo(
                        earned.times(Exact.of(scheme.weights()))
                                .dividedBy(outOf)
                                .minus(taken)
                                .plus(Exact.of(number(given)))
                                .atLeast(Exact.ZERO));
    }

    /// Each part is rounded once, from the exact sum.
    @Property(seed = SEED, tries = 300)
    void whatCategoriesBroughtAndTheNamedPartsMakeUpTheTotal(
            @ForAll("completions") @Size(min = 1, max = 8) List<Completion> completions,
            @ForAll @IntRange(min = -50, max = 50) int given,
            @ForAll @IntRange(max = 12) int late) {
        var scheme = scheme(completions.size());
        var row =
                new Scoring(scheme)
                        .row(
                                candidate(
                                        "镇",
                                        completions,
                                        late,
                                        List.of(
                                                Schemes.given(
                                                        "镇",
                                                        AdjustmentKind.POINTS,
                                                        Integer.toString(given)))));
        var score = new UnitScore(row, scheme.weights());
        var items = completions.stream().map(Completion::indicator).toList();
        var categories =
                List.of(
                        items.subList(0, items.size() / 2),
                        items.subList(items.size() / 2, items.size()));
        if (row.total() == null) {
            assertThat(score.total()).isEmpty();
            assertThat(score.points(items)).isEmpty();
            return;
        }
        assertThat(score.points(items)).contains(row.earned().rounded(2));
        var parts =
                Stream.concat(
                                categories.stream().flatMap(one -> score.points(one).stream()),
                                Stream.of(
                                        score.rescaled().orElseThrow(),
                                        score.deducted(),
                                        score.given()))
                        .reduce(BigDecimal.ZERO, BigDecimal::add);
        assertThat(score.heldAtZero() ? parts.max(BigDecimal.ZERO) : parts)
                .isCloseTo(score.total().orElseThrow(), within(new BigDecimal("0.025")));
    }

    @Property(seed = SEED, tries = 300)
    void ranksDoNotDependOnTheOrderAndTiesShareThem(
            @ForAll("totals") @Size(min = 1, max = 12) List<Integer> shares, @ForAll long order) {
        var rows =
                IntStream.range(0, shares.size())
                        .mapToObj(at ->
                                new Scoring(scheme(1))
                                        .row(
                                                candidate(
                                                        (at % 2 == 0 ? "镇" : "街") + at,
                                                        List.of(
                                                                Schemes.done(
                                                                        "0",
                                                                        shares.get(at).toString(),
                                                                        "7")),
                                                        0,
                                                        List.of())))
                        .toList();
        var ranked = ScoreRanking.of(rows);
        var shuffled = new ArrayList<>(rows);
        Collections.shuffle(shuffled, new Random(order));
        assertThat(Schemes.ranks(ScoreRanking.of(shuffled))).isEqualTo(Schemes.ranks(ranked));
        for (var one : ranked) {
            var better = ranked.stream().filter(o -> o.total().compareTo(one.total()) > 0).count();
            assertThat(one.rank()).isEqualTo((int) better + 1);
            assertThat(one.tied())
                    .isEqualTo(
                            ranked.stream().filter(o -> o.total().equals(one.total())).count() > 1);
        }
    }

    @Property(seed = SEED, tries = 200)
    void whatIsStoredReadsBackAsItWas(
            @ForAll("completions") @Size(min = 1, max = 8) List<Completion> completions,
            @ForAll @IntRange(max = 12) int late) {
        var content = content(completions, late);
        var text = ScoreEvidence.write(content);
        var again = ScoreEvidence.read(text, ScoreEvidence.hash(text));
        assertThat(again).isEqualTo(content);
        assertThat(ScoreEvidence.write(again)).isEqualTo(text);
        assertThat(content.again(List.of())).isEqualTo(content);
    }

    @Provide
    Arbitrary<Rule> rules() {
        var bounded =
                Combinators.combine(
                                Arbitraries.integers().between(0, 100),
                                Arbitraries.integers().between(100, 300))
                        .as((floor, cap) ->
                                (Rule) new Rule.Proportional(number(floor), number(cap)));
        var stepped =
                Arbitraries.integers()
                        .between(0, 200)
                        .set()
                        .ofMinSize(1)
                        .ofMaxSize(6)
                        .map(ScoreLawsTest::rising);
        return Arbitraries.oneOf(bounded, stepped, Arbitraries.just(new Rule.AllOrNothing()));
    }

    private static Rule rising(Set<Integer> from) {
        var sorted = from.stream().sorted().toList();
        return new Rule.Steps(
                IntStream.range(0, sorted.size())
                        .mapToObj(at -> new Step(number(sorted.get(at)), number(20 * at + 10)))
                        .toList());
    }

    @Provide
    Arbitrary<List<Completion>> completions() {
        var one =
                Combinators.combine(
                                Arbitraries.integers().between(0, 40),
                                Arbitraries.integers().between(0, 30),
                                Arbitraries.integers().between(0, 5))
                        .as(Known::new);
        return one.list()
                .map(all ->
                        IntStream.range(0, all.size())
                                .mapToObj(at -> all.get(at).completion(Integer.toString(at)))
                                .toList());
    }

    @Provide
    Arbitrary<List<Integer>> totals() {
        return Arbitraries.integers().between(0, 8).list();
    }

    /// @param kind 0: not applicable, 1: not reported, else known
    private record Known(int actual, int target, int kind) {

        Completion completion(String code) {
            return switch (kind) {
                case 0 -> Schemes.noted(code, StandingNote.NOT_APPLICABLE, "3");
                case 1 -> Schemes.noted(code, StandingNote.NOT_REPORTED, "3");
                default -> Schemes.completion(code, number(actual), number(target), kind == 2);
            };
        }
    }

    private static ScoreContent content(List<Completion> completions, int late) {
        var scheme = scheme(completions.size());
        var at = Instant.parse("2026-01-10T01:00:00Z");
        return new ScoreContent(
                "plan",
                1,
                Schemes.unit("区"),
                YearMonth.of(2025, 1),
                YearMonth.of(2025, 12),
                YearMonth.of(2025, 12),
                new ScoreRules(Schemes.id("rules"), 1, 1, at, null, scheme),
                ScoreRanking.of(
                        List.of(
                                new Scoring(scheme)
                                        .row(candidate("镇", completions, late, List.of())))),
                at);
    }

    private static Scheme scheme(int items) {
        return Schemes.scheme(
                IntStream.range(0, items)
                        .mapToObj(at ->
                                Schemes.item(
                                        Integer.toString(at),
                                        Integer.toString(10 + 7 * at),
                                        at % 2 == 0 ? Schemes.PLAIN : new Rule.AllOrNothing()))
                        .toArray(Item[]::new));
    }

    private static Candidate candidate(
            String name, List<Completion> completions, int late, List<Adjustment> given) {
        return Schemes.candidate(
                name,
                new Timeliness(
                        IntStream.range(0, late)
                                .mapToObj(at -> YearMonth.of(2025, 1).plusMonths(at))
                                .toList(),
                        List.of()),
                given,
                completions.toArray(Completion[]::new));
    }

    private static Item item(Rule rule) {
        return Schemes.item("a", "20", rule);
    }

    private static Exact weight(Item item) {
        return Exact.of(item.weight());
    }

    private static Exact points(Item item, int actual, int target, boolean atMost) {
        return Objects.requireNonNull(
                new ItemRule(item, Schemes.completion("a", number(actual), number(target), atMost))
                        .score()
                        .points());
    }

    private static Exact sum(List<Exact> points) {
        return points.stream().reduce(Exact.ZERO, Exact::plus);
    }

    private static BigDecimal number(int number) {
        return BigDecimal.valueOf(number);
    }
}
