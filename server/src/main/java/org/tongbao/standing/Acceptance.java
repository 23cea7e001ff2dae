package org.tongbao.standing;

import org.jspecify.annotations.Nullable;
import org.tongbao.attachment.Attachment;
import org.tongbao.orgunit.OrgUnit;
import org.tongbao.plan.Department;
import org.tongbao.plan.Plan;
import org.tongbao.plan.Target;
import org.tongbao.report.TargetText;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;

/// 总结验收: every target of a unit in the plan's order, and those that only the units under it have,
/// and whether it was met by the end of a month.
///
/// @param departments that answer for any of the unit's targets
/// @param knownAt as of when it was known; null for the present
/// @param attachable whether whoever asks may add files to the rows
public record Acceptance(
        OrgUnit unit,
        YearMonth month,
        Plan plan,
        List<Row> rows,
        List<Department> departments,
        boolean demonstration,
        Instant readAt,
        @Nullable Instant knownAt,
        boolean attachable) {

    public Acceptance {
        rows = List.copyOf(rows);
        departments = List.copyOf(departments);
    }

    /// How a target ended, or stands.
    public enum Result {
        /// 已达到.
        MET,
        /// 未达到: its period is over, or a limit is broken.
        NOT_MET,
        /// 未到期: not yet met, and its period is not over.
        OPEN,
        /// Nothing to judge by; the note says why.
        UNKNOWN,
        /// In words: read the texts.
        QUALITATIVE
    }

    /// What a target was held against.
    ///
    /// @param target for those that only the units under have: all of one period together
    /// @param ofChildren whether only the units under have it
    /// @param actual null when nothing is known, and for words
    /// @param completion in percent; null where there is none
    /// @param carriedFrom month of the level that is carried forward
    /// @param unitsMet of a rule for each child, and of rates and limits that only children have:
    ///   how many keep it
    /// @param units of these: how many it concerns
    /// @param texts what was reported about a target in words, the newest month first
    /// @param attachments 佐证材料, the oldest first
    public record Row(
            Target target,
            boolean ofChildren,
            @Nullable BigDecimal actual,
            @Nullable BigDecimal completion,
            Result result,
            @Nullable StandingNote note,
            @Nullable YearMonth carriedFrom,
            @Nullable Integer unitsMet,
            @Nullable Integer units,
            List<TargetText> texts,
            List<Attachment> attachments) {

        public Row {
            texts = List.copyOf(texts);
            attachments = List.copyOf(attachments);
        }
    }

    public int met() {
        return count(Result.MET);
    }

    public int notMet() {
        return count(Result.NOT_MET);
    }

    public int open() {
        return count(Result.OPEN);
    }

    private int count(Result result) {
        return (int) rows.stream().filter(row -> row.result() == result).count();
    }
}
