package org.tongbao.report;

import org.springframework.stereotype.Component;
import org.tongbao.graphql.BadUserInputException;

import java.time.Clock;
import java.time.YearMonth;

/// Which months can be looked at: all until the next one, whose form may be seen beforehand.
@Component
class MonthsToRead {

    private final Clock clock;

    MonthsToRead(Clock clock) {
        this.clock = clock;
    }

    /// @throws BadUserInputException for a month of which nothing can be known yet
    void require(YearMonth month) {
        var last = YearMonth.now(clock).plusMonths(1);
        if (month.isAfter(last)) {
            throw new BadUserInputException("MONTH_TOO_FAR", month, last);
        }
    }
}
