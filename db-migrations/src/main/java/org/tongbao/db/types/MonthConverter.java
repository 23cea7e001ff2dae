package org.tongbao.db.types;

import org.jooq.impl.AbstractConverter;
import org.jspecify.annotations.Nullable;

import java.time.YearMonth;

/// INT yyyymm: 202610 is October 2026.
public final class MonthConverter extends AbstractConverter<Integer, YearMonth> {

    public MonthConverter() {
        super(Integer.class, YearMonth.class);
    }

    @Override
    public @Nullable YearMonth from(@Nullable Integer number) {
        return number == null ? null : YearMonth.of(number / 100, number % 100);
    }

    @Override
    public @Nullable Integer to(@Nullable YearMonth month) {
        return month == null ? null : month.getYear() * 100 + month.getMonthValue();
    }
}
