package org.tongbao.report;

import org.jspecify.annotations.Nullable;
import org.tongbao.indicator.Indicator;
import org.tongbao.orgunit.OrgUnit;

import java.time.YearMonth;
import java.util.List;
import java.util.UUID;

/// A form as its administrators see it: all lines with all their months.
///
/// @param peerGroup of the children that are asked; null for all that have no form of their group
/// @param lastReported the last month anybody filed with it; what it asks can change after it
public record ComposedForm(
        UUID id,
        String code,
        OrgUnit unit,
        FormAudience audience,
        @Nullable String peerGroup,
        String name,
        YearMonth fromMonth,
        int revision,
        @Nullable YearMonth lastReported,
        List<Line> lines,
        List<Text> texts) {

    public ComposedForm {
        lines = List.copyOf(lines);
        texts = List.copyOf(texts);
    }

    /// @param toMonth last month; null when no end is set
    public record Line(
            Indicator indicator,
            int position,
            String group,
            @Nullable String englishGroup,
            @Nullable String help,
            YearMonth fromMonth,
            @Nullable YearMonth toMonth) {}

    /// @param targetId the target in words it answers
    /// @param toMonth last month; null when no end is set
    public record Text(
            String code,
            int position,
            String label,
            @Nullable String englishLabel,
            @Nullable UUID targetId,
            YearMonth fromMonth,
            @Nullable YearMonth toMonth) {}
}
