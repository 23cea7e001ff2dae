package org.tongbao.indicator;

import org.jspecify.annotations.Nullable;

import java.time.YearMonth;
import java.util.List;

/// What administrators send about indicators. Where a field of a change is null it stays; an empty
/// text takes it away.
final class IndicatorInput {

    private IndicatorInput() {}

    record Create(
            String code,
            String name,
            @Nullable String englishName,
            @Nullable String shortName,
            String unitOfMeasure,
            IndicatorKind kind,
            int decimals,
            Direction direction,
            String category,
            @Nullable List<String> moreCategories,
            @Nullable String numerator,
            @Nullable String denominator) {}

    record Update(
            String code,
            int baseRevision,
            @Nullable String name,
            @Nullable String englishName,
            @Nullable String shortName,
            @Nullable String unitOfMeasure,
            @Nullable IndicatorKind kind,
            @Nullable Integer decimals,
            @Nullable Direction direction,
            @Nullable String category,
            @Nullable List<String> moreCategories,
            @Nullable Integer position) {}

    record Alias(String code, int baseRevision, String alias) {}

    record Define(
            String code,
            int baseRevision,
            YearMonth fromMonth,
            String text,
            @Nullable String englishText) {}

    record Retire(String code, int baseRevision, YearMonth fromMonth, String reason) {}

    record Change(String code, int baseRevision) {}

    record Merge(String merged, String survivor, int baseRevision, String reason) {}
}
