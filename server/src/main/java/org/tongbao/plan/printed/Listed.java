package org.tongbao.plan.printed;

import org.jspecify.annotations.Nullable;
import org.tongbao.indicator.Indicator;
import org.tongbao.orgunit.OrgUnit;
import org.tongbao.plan.TargetMeaning;
import org.tongbao.plan.TargetOperator;

import java.time.YearMonth;
import java.util.List;

/// A row of a list of targets (目标清单).
///
/// @param place of the unit's name
/// @param name of the unit, as printed
/// @param unit null while it is in doubt
/// @param indicator null while it is in doubt
/// @param meaning null while it is in doubt
/// @param operator null for words, and while it is in doubt
/// @param value in the indicator's unit of measure; null for words, for a figure that stands in a
///   table, and when there is none
/// @param inTable whether the figure stands in a table of the same document, which this row adds to
/// @param quote empty when the row has none
public record Listed(
        CellPlace place,
        String name,
        @Nullable OrgUnit unit,
        @Nullable Indicator indicator,
        boolean forEachChild,
        @Nullable TargetMeaning meaning,
        @Nullable TargetOperator operator,
        YearMonth fromMonth,
        YearMonth toMonth,
        Understood.Value value,
        boolean inTable,
        String quote,
        @Nullable String reading,
        @Nullable String source,
        List<String> departments) {

    public Listed {
        departments = List.copyOf(departments);
    }

    /// What makes a target one and the same; null while that is in doubt.
    @Nullable Key key() {
        return unit == null || indicator == null
                ? null
                : new Key(unit.code(), indicator.code(), forEachChild, fromMonth, toMonth);
    }

    public boolean inWords() {
        return meaning == TargetMeaning.QUALITATIVE;
    }

    record Key(String unit, String indicator, boolean each, YearMonth from, YearMonth to) {}
}
