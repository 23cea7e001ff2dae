package org.tongbao.report;

import java.math.BigDecimal;

/// What came into a stock since the level before.
///
/// @param flow code of the indicator that counts it
record Fed(String flow, BigDecimal amount) {}
