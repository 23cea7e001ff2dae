package org.tongbao.report;

import org.jspecify.annotations.Nullable;
import org.tongbao.idempotency.IdempotencyKeys;
import org.tongbao.problem.Problem;

import java.time.YearMonth;
import java.util.List;

/// A submission as it came.
record SubmitReport(
        String idempotencyKey,
        String unit,
        YearMonth month,
        int baseVersion,
        List<SentLine> lines,
        List<SentText> texts) {

    SubmitReport {
        lines = List.copyOf(lines);
        texts = List.copyOf(texts);
    }

    /// What is wrong with it whatever is stored.
    @Nullable Problem malformed() {
        return IdempotencyKeys.Key.malformed(idempotencyKey);
    }
}
