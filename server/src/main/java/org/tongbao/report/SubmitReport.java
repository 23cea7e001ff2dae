package org.tongbao.report;

import org.jspecify.annotations.Nullable;
import org.tongbao.problem.InputProblem;
import org.tongbao.problem.Problem;

import java.time.YearMonth;
import java.util.List;
import java.util.regex.Pattern;

/// A submission as it came.
record SubmitReport(
        String idempotencyKey,
        String unit,
        YearMonth month,
        int baseVersion,
        List<SentLine> lines,
        List<SentText> texts) {

    private static final Pattern KEY = Pattern.compile("[A-Za-z0-9_-]{8,64}");

    SubmitReport {
        lines = List.copyOf(lines);
        texts = List.copyOf(texts);
    }

    /// What is wrong with it whatever is stored.
    @Nullable Problem malformed() {
        return KEY.matcher(idempotencyKey).matches()
                ? null
                : InputProblem.at("IDEMPOTENCY_KEY_MALFORMED", List.of("idempotencyKey"));
    }
}
