package org.tongbao.indicator;

import org.jspecify.annotations.Nullable;

import java.util.UUID;

/// What is counted. `id` and those of the parts of a rate are for the server's own use; the API
/// speaks of `code`.
///
/// @param decimals digits after the point a value may have: 0 for counted things
public record Indicator(
        UUID id,
        String code,
        String name,
        @Nullable String englishName,
        @Nullable String shortName,
        String unitOfMeasure,
        IndicatorKind kind,
        int decimals,
        Direction direction,
        String category,
        @Nullable UUID numeratorId,
        @Nullable UUID denominatorId) {

    /// The unit of measure by its word.
    public UnitOfMeasure unit() {
        return UnitOfMeasure.of(unitOfMeasure);
    }
}
