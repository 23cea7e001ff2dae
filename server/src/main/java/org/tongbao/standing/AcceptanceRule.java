package org.tongbao.standing;

import org.jspecify.annotations.Nullable;
import org.tongbao.plan.Target;
import org.tongbao.plan.TargetOperator;
import org.tongbao.standing.Acceptance.Result;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;

/// Whether a target was met, judged at its own end or, before it, at the end of the month that was
/// asked for. A month nobody reported hides nothing here: what is known is held against the target.
///
/// @param moment of the month that was asked for
record AcceptanceRule(Moment moment) {

    record Judgement(
            @Nullable BigDecimal actual,
            @Nullable Share share,
            Result result,
            @Nullable StandingNote note,
            @Nullable YearMonth carriedFrom) {

        static final Judgement TO_COME = new Judgement(null, null, Result.OPEN, null, null);

        @Nullable BigDecimal completion() {
            return share == null ? null : share.percent();
        }
    }

    Judgement judge(Target target, Evidence evidence) {
        if (target.fromMonth().isAfter(moment.month()) && !dated(target)) {
            return Judgement.TO_COME;
        }
        var at = moment.at(target.toMonth());
        var goal = Goals.of(List.of(target), at);
        var progress = ProgressRule.progress(evidence, goal, at);
        if (progress.actual() == null) {
            return new Judgement(null, null, Result.UNKNOWN, progress.note(), null);
        }
        if (excused(target, progress)) {
            return new Judgement(
                    progress.actual(), progress.share(), Result.UNKNOWN, progress.note(), null);
        }
        return new Judgement(
                progress.actual(),
                progress.share(),
                result(target, progress, over(target)),
                carried(progress),
                progress.carriedFrom());
    }

    /// 不涉及 now: a target whose period was over before is judged all the same.
    private boolean excused(Target target, Progress progress) {
        return progress.note() == StandingNote.NOT_APPLICABLE
                && !target.toMonth().isBefore(moment.month());
    }

    /// A level or rate at a date is judged before the date as well.
    private static boolean dated(Target target) {
        return target.fromMonth().equals(target.toMonth());
    }

    private boolean over(Target target) {
        return !moment.month().isBefore(target.toMonth());
    }

    private static Result result(Target target, Progress progress, boolean over) {
        var limit = target.operator() == TargetOperator.AT_MOST;
        var kept =
                Optional.ofNullable(progress.share())
                        .map(share -> share.reached(limit))
                        .orElse(false);
        if (limit) {
            return !kept ? Result.NOT_MET : over ? Result.MET : Result.OPEN;
        }
        return kept ? Result.MET : over ? Result.NOT_MET : Result.OPEN;
    }

    private static @Nullable StandingNote carried(Progress progress) {
        return progress.note() == StandingNote.CARRIED_FORWARD ? progress.note() : null;
    }
}
