package org.tongbao.ledger;

import java.math.BigDecimal;
import java.time.YearMonth;

/// What a ledger gives for a month of a unit.
///
/// @param value in the indicator's unit of measure and decimals
/// @param records how many stand behind it
/// @param since first month that is counted from the ledger
public record LineLedger(BigDecimal value, int records, YearMonth since) {}
