package org.tongbao.score;

import org.jspecify.annotations.Nullable;
import org.tongbao.score.Scheme.Deduction;
import org.tongbao.score.Scheme.DeductionKind;
import org.tongbao.score.Scheme.Grade;
import org.tongbao.standing.Completion;
import org.tongbao.standing.Completion.Reached;
import org.tongbao.standing.StandingNote;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// The rules of 考核得分.
///
/// - The items that count are added up. Where others left the sum it is rescaled: points × all
///   weights ÷ weights that count.
/// - Deductions and points given by hand follow after rescaling. A total is never below 0.
/// - 一票否决: the total is 0 and the grade the lowest; the working keeps what it would have been.
/// - A unit of which no item counts has no total and no rank.
record Scoring(Scheme scheme) {

    ScoreRow row(Candidate candidate) {
        var items =
                scheme.items().stream()
                        .map(item ->
                                new ItemRule(
                                                item,
                                                candidate
                                                        .completions()
                                                        .getOrDefault(
                                                                item.indicator().id(),
                                                                unknown(item.indicator().id())))
                                        .score())
                        .toList();
        return row(
                candidate.unit(),
                items,
                candidate.timeliness(),
                candidate.adjustments(),
                candidate.demonstration());
    }

    /// An announced row with what was given by hand since. Figures and dates stay as announced.
    ScoreRow again(ScoreRow announced, List<Adjustment> adjustments) {
        return row(
                announced.unit(),
                announced.items(),
                new Timeliness(
                        months(announced, DeductionKind.LATE),
                        months(announced, DeductionKind.MISSING),
                        months(announced, DeductionKind.RECTIFICATION)),
                adjustments,
                announced.demonstration());
    }

    private ScoreRow row(
            ScoredUnit unit,
            List<ItemScore> items,
            Timeliness timeliness,
            List<Adjustment> adjustments,
            boolean demonstration) {
        var deductions =
                scheme.deductions().stream()
                        .map(deduction -> deducted(deduction, timeliness, adjustments))
                        .toList();
        var earned = sum(items.stream().map(ItemScore::points).filter(p -> p != null).toList());
        var outOf =
                sum(
                        items.stream()
                                .filter(ItemScore::counts)
                                .map(item -> Exact.of(item.weight()))
                                .toList());
        var vetoed = adjustments.stream().anyMatch(one -> one.is(AdjustmentKind.VETO));
        var working = new ArrayList<Said>();
        var total = total(earned, outOf, deductions, adjustments, vetoed, working);
        var grade = grade(total, vetoed, working);
        return new ScoreRow(
                unit,
                items,
                deductions,
                adjustments,
                earned,
                outOf,
                total,
                grade,
                vetoed,
                working,
                null,
                null,
                false,
                demonstration);
    }

    private @Nullable Exact total(
            Exact earned,
            Exact outOf,
            List<DeductionScore> deductions,
            List<Adjustment> adjustments,
            boolean vetoed,
            List<Said> working) {
        if (outOf.signum() == 0) {
            working.add(Said.of("SCORE_NOTHING_COUNTS"));
            return null;
        }
        var scaled = scaled(earned, outOf, working);
        var taken = sum(deductions.stream().map(DeductionScore::points).toList());
        var given = sum(adjustments.stream().flatMap(one -> points(one).stream()).toList());
        var total = scaled.minus(taken).plus(given);
        if (taken.signum() != 0 || given.signum() != 0) {
            working.add(
                    Said.of(
                            given.signum() < 0 ? "SCORE_LESS" : "SCORE_MORE",
                            Said.points(scaled),
                            Said.points(taken),
                            Said.points(given.signum() < 0 ? Exact.ZERO.minus(given) : given),
                            Said.points(total)));
        }
        if (total.signum() < 0) {
            working.add(Said.of("SCORE_NOT_BELOW_ZERO"));
        }
        if (vetoed) {
            working.add(Said.of("SCORE_VETOED"));
            return Exact.ZERO;
        }
        return total.atLeast(Exact.ZERO);
    }

    private Exact scaled(Exact earned, Exact outOf, List<Said> working) {
        var all = Exact.of(scheme.weights());
        if (all.equals(outOf)) {
            working.add(Said.of("SCORE_SUM", Said.points(earned)));
            return earned;
        }
        var scaled = earned.times(all).dividedBy(outOf);
        working.add(
                Said.of(
                        "SCORE_RESCALED",
                        Said.points(earned),
                        Said.plain(scheme.weights()),
                        Said.plain(outOf.rounded(4)),
                        Said.points(scaled)));
        return scaled;
    }

    private @Nullable String grade(@Nullable Exact total, boolean vetoed, List<Said> working) {
        var grades = scheme.grades();
        if (total == null || grades.isEmpty()) {
            return null;
        }
        var lowest = grades.stream().min(Comparator.comparing(Grade::atLeast)).orElseThrow();
        var grade =
                vetoed
                        ? lowest
                        : grades.stream()
                                .filter(one -> total.compareTo(Exact.of(one.atLeast())) >= 0)
                                .max(Comparator.comparing(Grade::atLeast))
                                .orElse(lowest);
        working.add(Said.of("SCORE_GRADE", Said.plain(grade.atLeast()), grade.name()));
        return grade.name();
    }

    private static DeductionScore deducted(
            Deduction deduction, Timeliness timeliness, List<Adjustment> adjustments) {
        var months =
                switch (deduction.kind()) {
                    case LATE -> timeliness.late();
                    case MISSING -> timeliness.missing();
                    case RECTIFICATION -> timeliness.overdue();
                    case FALSE_FIGURE -> List.<YearMonth>of();
                };
        var count =
                switch (deduction.kind()) {
                    case LATE, MISSING, RECTIFICATION -> months.size();
                    case FALSE_FIGURE ->
                            (int)
                                    adjustments.stream()
                                            .filter(one -> one.is(AdjustmentKind.FALSE_FIGURE))
                                            .count();
                };
        var all = Exact.of(deduction.each()).times(Exact.of(BigDecimal.valueOf(count)));
        var most = Optional.ofNullable(deduction.most()).map(Exact::of);
        var points = most.map(all::atMost).orElse(all);
        return new DeductionScore(
                deduction.kind(), count, months, points, working(deduction, count, all, points));
    }

    private static List<Said> working(Deduction deduction, int count, Exact all, Exact points) {
        var product =
                Said.of("SCORE_DEDUCTION", count, Said.plain(deduction.each()), Said.points(all));
        return points.equals(all)
                ? List.of(product)
                : List.of(product, Said.of("SCORE_DEDUCTION_MOST", Said.points(points)));
    }

    private static List<YearMonth> months(ScoreRow row, DeductionKind kind) {
        return row.deductions().stream()
                .filter(one -> one.kind() == kind)
                .findFirst()
                .map(DeductionScore::months)
                .orElse(List.of());
    }

    private static Optional<Exact> points(Adjustment adjustment) {
        return Optional.ofNullable(adjustment.points()).map(Exact::of);
    }

    private static Exact sum(List<Exact> points) {
        return points.stream().reduce(Exact.ZERO, Exact::plus);
    }

    private static Completion unknown(UUID indicator) {
        var nothing = new Reached(null, null, null, null);
        return new Completion(
                indicator, nothing, nothing, false, StandingNote.NO_TARGET, List.of(), false);
    }
}
