package org.tongbao.report;

import org.jspecify.annotations.Nullable;
import org.tongbao.problem.InputProblem;
import org.tongbao.problem.Problem;

import java.util.List;

/// 更正: what an approved report should say instead, and why.
///
/// @param content whole; its `baseVersion` is the one the person saw: that of the correction that
///   waits or was returned, else the approved one
record CorrectReport(SubmitReport content, String reason) {

    CorrectReport {
        reason = Words.trimmedOrEmpty(reason);
    }

    /// What is wrong with it whatever is stored.
    @Nullable Problem malformed() {
        var malformed = content.malformed();
        if (malformed != null) {
            return malformed;
        }
        return reason.isEmpty() || Words.length(reason) > Objections.LONGEST_REASON
                ? InputProblem.at("REASON_LENGTH", List.of("reason"), Objections.LONGEST_REASON)
                : null;
    }
}
