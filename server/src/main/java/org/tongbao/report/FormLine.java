package org.tongbao.report;

import org.jspecify.annotations.Nullable;
import org.tongbao.indicator.Indicator;

/// A line of a form as it stands for one unit and month.
///
/// @param exempt 不涉及 by the district: needs no value and takes none
record FormLine(
        Indicator indicator,
        int position,
        String group,
        @Nullable String englishGroup,
        @Nullable String help,
        boolean exempt) {}
