package org.tongbao.indicator;

import org.jspecify.annotations.Nullable;

import java.time.YearMonth;

/// 口径: what counts, which date decides, and the source; dated and versioned.
public record IndicatorDefinition(
        int version, YearMonth fromMonth, String text, @Nullable String englishText) {}
