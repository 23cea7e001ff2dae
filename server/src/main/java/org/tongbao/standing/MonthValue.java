package org.tongbao.standing;

import org.jspecify.annotations.Nullable;
import org.tongbao.report.ValueStatus;

import java.math.BigDecimal;
import java.time.YearMonth;

/// The approved value of one month.
public record MonthValue(YearMonth month, ValueStatus status, @Nullable BigDecimal value) {}
