package org.tongbao.analysis;

import org.jspecify.annotations.Nullable;
import org.tongbao.standing.Verdict;

/// Verdicts as they are counted.
final class Verdicts {

    private Verdicts() {}

    /// 已完成, 已达标.
    static boolean done(@Nullable Verdict verdict) {
        return verdict == Verdict.DONE || verdict == Verdict.MET;
    }

    /// 落后, 严重落后, 未达标.
    static boolean behind(@Nullable Verdict verdict) {
        return verdict == Verdict.BEHIND
                || verdict == Verdict.FAR_BEHIND
                || verdict == Verdict.NOT_MET;
    }
}
