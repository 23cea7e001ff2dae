package org.tongbao.score;

import org.jspecify.annotations.Nullable;
import org.tongbao.indicator.Indicator;

import java.util.UUID;

/// An indicator as a table of scores names it, for good.
public record ScoredIndicator(
        UUID id, String code, String name, @Nullable String englishName, String unitOfMeasure) {

    static ScoredIndicator of(Indicator indicator) {
        return new ScoredIndicator(
                indicator.id(),
                indicator.code(),
                indicator.name(),
                indicator.englishName(),
                indicator.unitOfMeasure());
    }

    boolean inPercent() {
        return "%".equals(unitOfMeasure);
    }
}
