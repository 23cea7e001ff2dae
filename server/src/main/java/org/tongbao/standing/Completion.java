package org.tongbao.standing;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;

/// How far one unit came with one indicator, exact.
///
/// @param year against the target of the year; of totals over the plan, levels and rates against
///   theirs
/// @param plan 计划累计 where targets are yearly, else the same
/// @param atMost whether the target is a limit that must not be passed
/// @param note why nothing can be said, or what to know about it
/// @param missing months of the target's period without an approved value
/// @param demonstration whether it rests on generated figures
public record Completion(
        UUID indicator,
        Reached year,
        Reached plan,
        boolean atMost,
        @Nullable StandingNote note,
        List<YearMonth> missing,
        boolean demonstration) {

    public Completion {
        missing = List.copyOf(missing);
    }

    /// An actual beside its target, and their quotient as the two numbers it is made of. A target
    /// of 0 that is kept is a whole; a limit of 0 that was passed has no quotient.
    ///
    /// @param actual null when nothing was ever reported
    /// @param target null without one
    public record Reached(
            @Nullable BigDecimal actual,
            @Nullable BigDecimal target,
            @Nullable BigDecimal part,
            @Nullable BigDecimal whole) {

        static Reached of(
                @Nullable BigDecimal actual, @Nullable BigDecimal target, @Nullable Share share) {
            return new Reached(
                    actual,
                    target,
                    share == null ? null : share.part(),
                    share == null ? null : share.whole());
        }
    }

    static Completion of(
            UUID indicator,
            Progress progress,
            @Nullable Goal goal,
            List<YearMonth> missing,
            boolean demonstration) {
        var year = Reached.of(progress.actual(), progress.target(), progress.share());
        var toDate = progress.plan();
        return new Completion(
                indicator,
                year,
                toDate == null || goal == null
                        ? year
                        : Reached.of(toDate.actual(), toDate.target(), toDate.share()),
                goal != null && goal.atMost(),
                progress.note(),
                missing,
                demonstration);
    }
}
