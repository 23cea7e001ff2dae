package org.tongbao.indicator;

import org.jspecify.annotations.Nullable;

import java.time.YearMonth;
import java.util.Locale;
import java.util.UUID;

/// What is counted. `id` and those of the parts of a rate are for the server's own use; the API
/// speaks of `code`.
///
/// @param category the usual one under which reports print it; the others know
///   [IndicatorCategories]
/// @param decimals digits after the point a value may have: 0 for counted things
/// @param revision counts up with every change, so that two editors notice each other
/// @param retiredFrom first month in which it is no longer asked for
/// @param mergedIntoId the indicator it turned out to be
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
        @Nullable UUID denominatorId,
        int position,
        int revision,
        @Nullable YearMonth retiredFrom,
        @Nullable UUID mergedIntoId) {

    /// Digits after the point of rates and growth, as statistics print them.
    public static final int QUOTIENT_DECIMALS = 2;

    /// The unit of measure by its word.
    public UnitOfMeasure unit() {
        return UnitOfMeasure.of(unitOfMeasure);
    }

    /// Digits after the point with which a figure is shown: a rate is a quotient, which statistics
    /// print with two at least (34.98 %, 6.87).
    public int shownDecimals() {
        return kind == IndicatorKind.RATE ? Math.max(QUOTIENT_DECIMALS, decimals) : decimals;
    }

    /// The name in a language; the Chinese one where there is no other.
    public String nameIn(Locale language) {
        return englishName != null && language.getLanguage().equals("en") ? englishName : name;
    }
}
