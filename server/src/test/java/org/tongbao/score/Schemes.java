package org.tongbao.score;

import org.jspecify.annotations.Nullable;
import org.tongbao.score.Scheme.Basis;
import org.tongbao.score.Scheme.Deduction;
import org.tongbao.score.Scheme.DeductionKind;
import org.tongbao.score.Scheme.Grade;
import org.tongbao.score.Scheme.Item;
import org.tongbao.score.Scheme.Rule;
import org.tongbao.score.Scheme.Step;
import org.tongbao.standing.Completion;
import org.tongbao.standing.Completion.Reached;
import org.tongbao.standing.StandingNote;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// Small schemes and units for tests of the rules.
final class Schemes {

    static final Rule PLAIN = proportional("0", "100");

    private Schemes() {}

    static Rule proportional(String floor, String cap) {
        return new Rule.Proportional(new BigDecimal(floor), new BigDecimal(cap));
    }

    /// Threshold, share, threshold, share …
    static Rule steps(String... numbers) {
        return new Rule.Steps(
                IntStream.range(0, numbers.length / 2)
                        .mapToObj(at ->
                                new Step(
                                        new BigDecimal(numbers[2 * at]),
                                        new BigDecimal(numbers[2 * at + 1])))
                        .toList());
    }

    static Item item(String code, String weight, Rule rule) {
        return new Item(
                new ScoredIndicator(id(code), code, code, null, "件"),
                new BigDecimal(weight),
                Basis.YEAR,
                rule);
    }

    static Scheme scheme(Item... items) {
        return new Scheme(
                List.of(items),
                List.of(
                        new Deduction(DeductionKind.LATE, new BigDecimal("0.1"), null),
                        new Deduction(
                                DeductionKind.MISSING, new BigDecimal("0.5"), new BigDecimal("2")),
                        new Deduction(DeductionKind.FALSE_FIGURE, new BigDecimal("5"), null)),
                List.of(
                        new Grade("优秀", new BigDecimal("90")),
                        new Grade("合格", new BigDecimal("60")),
                        new Grade("不合格", BigDecimal.ZERO)));
    }

    static Completion done(String code, String actual, String target) {
        return completion(code, new BigDecimal(actual), new BigDecimal(target), false);
    }

    static Completion limited(String code, String actual, String limit) {
        return completion(code, new BigDecimal(actual), new BigDecimal(limit), true);
    }

    static Completion completion(
            String code, BigDecimal actual, BigDecimal target, boolean atMost) {
        var zero = target.signum() == 0;
        var kept = atMost ? actual.signum() <= 0 : true;
        var reached =
                new Reached(
                        actual,
                        target,
                        zero ? kept ? BigDecimal.ONE : null : actual,
                        zero ? kept ? BigDecimal.ONE : null : target);
        return new Completion(id(code), reached, reached, atMost, null, List.of(), false);
    }

    static Completion noted(String code, StandingNote note, @Nullable String target) {
        var reached = new Reached(null, target == null ? null : new BigDecimal(target), null, null);
        return new Completion(id(code), reached, reached, false, note, List.of(), false);
    }

    static Completion lacking(String code, YearMonth month, String actual, String target) {
        var known = done(code, actual, target);
        return new Completion(
                known.indicator(),
                known.year(),
                known.plan(),
                false,
                StandingNote.NOT_REPORTED,
                List.of(month),
                false);
    }

    static ScoreRow row(Scheme scheme, Completion... completions) {
        return new Scoring(scheme).row(candidate("镇", Timeliness.PUNCTUAL, List.of(), completions));
    }

    static Candidate candidate(
            String name,
            Timeliness timeliness,
            List<Adjustment> adjustments,
            Completion... completions) {
        return new Candidate(
                unit(name),
                Arrays.stream(completions)
                        .collect(Collectors.toMap(Completion::indicator, Function.identity())),
                timeliness,
                adjustments);
    }

    static ScoredUnit unit(String name) {
        return new ScoredUnit(
                id(name), name, name, null, "TOWNSHIP", 1, name.substring(0, 1), name + "/");
    }

    static Adjustment given(String unit, AdjustmentKind kind, @Nullable String points) {
        return new Adjustment(
                UUID.randomUUID(),
                id(unit),
                kind,
                points == null ? null : new BigDecimal(points),
                null,
                "理由",
                null,
                Instant.parse("2026-01-10T01:00:00Z"),
                "孙丽",
                null);
    }

    static Map<String, Integer> ranks(List<ScoreRow> rows) {
        return rows.stream()
                .filter(row -> row.rank() != null)
                .collect(Collectors.toMap(row -> row.unit().name(), ScoreRow::rank));
    }

    static UUID id(String name) {
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
    }
}
