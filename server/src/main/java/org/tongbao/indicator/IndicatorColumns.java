package org.tongbao.indicator;

import static org.jooq.impl.DSL.row;

import org.jooq.Condition;
import org.jooq.SelectField;

import java.util.Arrays;
import java.util.List;

/// Reads an indicator out of a statement that joins it, the same way everywhere.
public final class IndicatorColumns {

    private static final List<String> ADDED_UP =
            Arrays.stream(IndicatorKind.values())
                    .filter(IndicatorKind::addsUpOverUnits)
                    .map(IndicatorKind::name)
                    .toList();

    private IndicatorColumns() {}

    /// Whether the values of several units are added as they are.
    public static Condition addsUpOverUnits(org.tongbao.db.tables.Indicator indicator) {
        return indicator.KIND.in(ADDED_UP);
    }

    /// The indicator of a joined row.
    public static SelectField<Indicator> indicator(org.tongbao.db.tables.Indicator indicator) {
        return row(
                        indicator.ID,
                        indicator.CODE,
                        indicator.NAME,
                        indicator.ENGLISH_NAME,
                        indicator.SHORT_NAME,
                        indicator.UNIT_OF_MEASURE,
                        indicator.KIND.convertFrom(IndicatorKind::valueOf),
                        indicator.DECIMALS.convertFrom(Byte::intValue),
                        indicator.DIRECTION.convertFrom(Direction::valueOf),
                        indicator.CATEGORY,
                        indicator.NUMERATOR_ID,
                        indicator.DENOMINATOR_ID,
                        indicator.POSITION,
                        indicator.REVISION,
                        indicator.RETIRED_FROM_MONTH,
                        indicator.MERGED_INTO_ID)
                .mapping(Indicator.class, Indicator::new);
    }
}
