package org.tongbao.history;

import org.jspecify.annotations.Nullable;
import org.tongbao.indicator.Indicator;
import org.tongbao.orgunit.OrgUnit;

import java.math.BigDecimal;

/// A figure as a document states it, for whoever writes about its months.
///
/// @param growth printed growth on the year before, in percent with the digits printed
/// @param increase printed increase on the year before
public record StatedFigure(
        OrgUnit unit,
        Indicator indicator,
        Period period,
        BigDecimal value,
        Qualifier qualifier,
        @Nullable BigDecimal growth,
        @Nullable BigDecimal increase,
        String document) {}
