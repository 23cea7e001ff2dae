package org.tongbao.standing;

import org.jspecify.annotations.Nullable;
import org.tongbao.standing.Progress.Time;

import java.math.BigDecimal;
import java.math.RoundingMode;

/// 序时进度: how far a target should be at the end of a month, and the verdict that follows.
///
/// A limit (at most) is judged the other way round: within pace while the actual is not above it,
/// and lost for good once it is above the target; it can be called 已完成 only when the period is
/// over.
///
/// @param decimals digits after the point the indicator has; 应完成数 is rounded down to them
record Pace(BigDecimal target, Time time, int decimals, BigDecimal severeBelow, boolean atMost) {

    BigDecimal due() {
        return target.multiply(BigDecimal.valueOf(time.elapsed()))
                .divide(BigDecimal.valueOf(time.months()), decimals, RoundingMode.DOWN);
    }

    Verdict verdict(BigDecimal actual) {
        return atMost ? verdictOfLimit(actual) : verdictAgainst(actual, due());
    }

    /// Without an official split: 已完成 when it is reached, 严重落后 when a limit is passed, else nothing
    /// before the end.
    @Nullable Verdict verdictWithoutPace(BigDecimal actual) {
        if (time.over()) {
            return atMost ? verdictOfLimit(actual) : verdictAgainst(actual, target);
        }
        var comparison = actual.compareTo(target);
        return atMost
                ? comparison > 0 ? Verdict.FAR_BEHIND : null
                : comparison >= 0 ? Verdict.DONE : null;
    }

    private Verdict verdictAgainst(BigDecimal actual, BigDecimal due) {
        if (actual.compareTo(target) >= 0) {
            return Verdict.DONE;
        }
        if (actual.compareTo(due) >= 0) {
            return Verdict.ON_PACE;
        }
        return actual.compareTo(due.multiply(severeBelow)) < 0
                ? Verdict.FAR_BEHIND
                : Verdict.BEHIND;
    }

    private Verdict verdictOfLimit(BigDecimal actual) {
        if (actual.compareTo(target) > 0) {
            return Verdict.FAR_BEHIND;
        }
        if (time.over()) {
            return Verdict.DONE;
        }
        return actual.compareTo(due()) > 0 ? Verdict.BEHIND : Verdict.ON_PACE;
    }
}
