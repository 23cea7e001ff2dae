package org.tongbao.ledger;

import java.time.YearMonth;
import java.util.UUID;

/// How the report of a month stands, told by the module that keeps reports: a version of a record
/// notes whether it came after the month was settled.
public interface MonthsFiled {

    /// Name of a value of `ReportState`.
    String state(UUID unit, YearMonth month);
}
