package org.tongbao.report;

import org.jspecify.annotations.Nullable;

import java.time.YearMonth;
import java.util.List;

/// A whole form as an administrator wants it from a month on.
///
/// @param peerGroup of the children that are asked; null for all that have no form of their group
/// @param baseRevision the revision it was composed on; 0 when the unit has no such form yet
/// @param dryRun says what would change and stores nothing
public record FormComposition(
        String unit,
        FormAudience audience,
        @Nullable String peerGroup,
        int baseRevision,
        String name,
        YearMonth fromMonth,
        List<Line> lines,
        List<Text> texts,
        @Nullable Boolean dryRun) {

    /// Nothing is the group of all children.
    @Nullable String group() {
        return peerGroup == null || peerGroup.isBlank() ? null : peerGroup.strip();
    }

    /// In the order of the form.
    ///
    /// @param toMonth the last month in which it is asked; null when no end is set
    public record Line(
            String indicator,
            String group,
            @Nullable String englishGroup,
            @Nullable String help,
            @Nullable YearMonth toMonth) {}

    /// In the order of the form.
    ///
    /// @param code of a text the form has; null for a new one
    /// @param target that it answers; without one a text keeps the target it has
    public record Text(
            @Nullable String code,
            String label,
            @Nullable String englishLabel,
            @Nullable TextTarget target) {}

    /// A target in words: a plan's for an indicator.
    public record TextTarget(String plan, String indicator) {}
}
