package org.tongbao.report;

import org.springframework.stereotype.Component;
import org.tongbao.ledger.MonthsFiled;

import java.time.YearMonth;
import java.util.UUID;

/// Tells the ledgers how the report of a month stands.
@Component
class FiledMonths implements MonthsFiled {

    private final Filings filings;

    FiledMonths(Filings filings) {
        this.filings = filings;
    }

    @Override
    public String state(UUID unit, YearMonth month) {
        var filed = filings.read(unit, month);
        return (filed == null ? ReportState.NOT_STARTED : filed.state()).name();
    }
}
