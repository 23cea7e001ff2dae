package org.tongbao.score;

import static org.tongbao.standing.StandingNote.NO_TARGET;

import org.jspecify.annotations.Nullable;
import org.tongbao.score.Scheme.Item;
import org.tongbao.score.Scheme.Rule;
import org.tongbao.score.Scheme.Step;
import org.tongbao.standing.Completion;
import org.tongbao.standing.Completion.Reached;
import org.tongbao.standing.StandingNote;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// The points of one item.
///
/// - What cannot be held against a target (不涉及, 没有目标, 缺基数 …) leaves the sum and says why.
/// - 未报: what was never reported gets 0 points and the word, whatever the floor; it is not an
///   actual of 0. Where only some months are missing, what is known counts and the months are
///   named.
/// - Against a limit a kept target is a whole; past it target ÷ actual counts, and never overshoot.
record ItemRule(Item item, Completion completion) {

    private static final int SHOWN = 4;

    ItemScore score() {
        var note = completion.note();
        var reached =
                switch (item.basis()) {
                    case YEAR -> completion.year();
                    case PLAN -> completion.plan();
                };
        if (note != null && leaves(note)) {
            return out(reached, note);
        }
        if (reached.target() == null) {
            return out(reached, NO_TARGET);
        }
        if (reached.actual() == null) {
            return counted(
                    reached,
                    null,
                    Exact.ZERO,
                    StandingNote.NOT_REPORTED,
                    List.of(Said.of("SCORE_NOT_REPORTED")));
        }
        return held(reached, reached.actual(), reached.target());
    }

    private static boolean leaves(StandingNote note) {
        return switch (note) {
            case NOT_APPLICABLE, NOT_COLLECTED, NO_OPENING_STOCK, NO_DENOMINATOR -> true;
            case NOT_REPORTED, NO_TARGET, CARRIED_FORWARD, NO_OFFICIAL_SPLIT, PLAN_ENDED -> false;
        };
    }

    private ItemScore held(Reached reached, BigDecimal actual, BigDecimal target) {
        var working = new ArrayList<Said>();
        var share = share(reached, actual, target, working);
        var given = given(share, working);
        var points = Exact.of(item.weight()).times(given);
        working.add(
                Said.of(
                        "SCORE_PRODUCT",
                        Said.plain(item.weight()),
                        Said.percent(given),
                        Said.points(points)));
        return counted(reached, share, points, said(completion.note()), working);
    }

    /// A sum that lacks a month is known all the same, a 0 in it as well: the missing months say
    /// which. Only what was never reported is 未报.
    private static @Nullable StandingNote said(@Nullable StandingNote note) {
        return note == NO_TARGET || note == StandingNote.NOT_REPORTED ? null : note;
    }

    /// How much of the target was reached, and how that was found.
    private Exact share(Reached reached, BigDecimal actual, BigDecimal target, List<Said> working) {
        var percent = item.indicator().inPercent();
        var above = Said.plain(actual, percent);
        var below = Said.plain(target, percent);
        var part = reached.part();
        var whole = reached.whole();
        if (completion.atMost()) {
            var kept = part != null && whole != null && part.compareTo(whole) <= 0;
            var share =
                    kept
                            ? Exact.ONE
                            : part == null || whole == null ? Exact.ZERO : Exact.of(whole, part);
            working.add(
                    kept
                            ? Said.of("SCORE_LIMIT_KEPT", above, below)
                            : Said.of("SCORE_LIMIT_PASSED", above, below, Said.percent(share)));
            return share;
        }
        if (part == null || whole == null) {
            working.add(Said.of("SCORE_QUOTIENT", above, below, Said.percent(Exact.ZERO)));
            return Exact.ZERO;
        }
        var share = Exact.of(part, whole);
        working.add(
                target.signum() == 0
                        ? Said.of("SCORE_TARGET_ZERO")
                        : Said.of("SCORE_QUOTIENT", above, below, Said.percent(share)));
        return share;
    }

    private Exact given(Exact share, List<Said> working) {
        return switch (item.rule()) {
            case Rule.Proportional(BigDecimal floor, BigDecimal cap) ->
                    bounded(share, Exact.percent(floor), Exact.percent(cap), working);
            case Rule.Steps(List<Step> steps) -> step(share, steps, working);
            case Rule.AllOrNothing() -> {
                var all = share.compareTo(Exact.ONE) >= 0;
                working.add(Said.of(all ? "SCORE_ALL" : "SCORE_NOTHING"));
                yield all ? Exact.ONE : Exact.ZERO;
            }
        };
    }

    private static Exact bounded(Exact share, Exact floor, Exact cap, List<Said> working) {
        if (share.compareTo(cap) > 0) {
            working.add(Said.of("SCORE_CAPPED", Said.percent(cap)));
            return cap;
        }
        if (share.compareTo(floor) < 0) {
            working.add(Said.of("SCORE_FLOORED", Said.percent(floor)));
            return floor;
        }
        return share;
    }

    private static Exact step(Exact share, List<Step> steps, List<Said> working) {
        var reached =
                steps.stream()
                        .filter(step -> share.compareTo(Exact.percent(step.from())) >= 0)
                        .max(Comparator.comparing(Step::from));
        working.add(
                reached.map(step -> Said.of("SCORE_STEP", Said.percent(Exact.percent(step.from()))))
                        .orElseGet(() -> Said.of("SCORE_NO_STEP")));
        return reached.map(step -> Exact.percent(step.share())).orElse(Exact.ZERO);
    }

    private ItemScore out(Reached reached, StandingNote note) {
        return new ItemScore(
                item.indicator(),
                item.weight(),
                null,
                reached.actual(),
                reached.target(),
                null,
                note,
                completion.missing(),
                List.of(Said.of("SCORE_LEFT_OUT_" + note)));
    }

    private ItemScore counted(
            Reached reached,
            @Nullable Exact share,
            Exact points,
            @Nullable StandingNote note,
            List<Said> working) {
        return new ItemScore(
                item.indicator(),
                item.weight(),
                points,
                reached.actual(),
                reached.target(),
                share == null ? null : share.percentCutOff(SHOWN),
                note,
                completion.missing(),
                working);
    }
}
