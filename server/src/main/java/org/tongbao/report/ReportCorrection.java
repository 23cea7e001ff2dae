package org.tongbao.report;

import org.jspecify.annotations.Nullable;
import org.tongbao.indicator.Indicator;
import org.tongbao.orgunit.OrgUnit;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;

/// The correction (更正) of a report that waits or was returned, as the contract has it.
///
/// @param head the approved report
public record ReportCorrection(ReportHead head, Correction correction) {

    /// A line as it counts and as it would be.
    ///
    /// @param changed whether value or note are others
    public record CorrectionLine(
            Indicator indicator,
            int position,
            ValueStatus statusBefore,
            @Nullable BigDecimal valueBefore,
            @Nullable String noteBefore,
            ValueStatus status,
            @Nullable BigDecimal value,
            @Nullable String note,
            boolean changed,
            List<Warning> warnings,
            @Nullable LineRemark remark) {}

    /// A text as it was and as it would be.
    public record CorrectionText(
            String code,
            String label,
            @Nullable String englishLabel,
            @Nullable String before,
            @Nullable String text) {}

    public OrgUnit unit() {
        return head.unit();
    }

    public YearMonth month() {
        return head.month();
    }

    /// Whether it is a unit's own report (本级).
    public boolean ownLevel() {
        return head.ownLevel();
    }

    public ReportState state() {
        return correction.state();
    }

    public int version() {
        return correction.version();
    }

    public int correctedVersion() {
        return correction.correctedVersion();
    }

    public String reason() {
        return correction.reason();
    }

    public boolean filedOnBehalf() {
        return correction.filedOnBehalf();
    }

    public Instant submittedAt() {
        return correction.submittedAt();
    }

    public @Nullable Instant reviewStartedAt() {
        return correction.reviewStartedAt();
    }

    public @Nullable Instant reviewedAt() {
        return correction.reviewedAt();
    }
}
