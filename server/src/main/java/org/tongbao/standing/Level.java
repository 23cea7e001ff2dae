package org.tongbao.standing;

import java.math.BigDecimal;
import java.time.YearMonth;

/// What a stock held when it was last reported.
record Level(YearMonth month, BigDecimal amount) {}
