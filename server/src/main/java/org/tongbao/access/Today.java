package org.tongbao.access;

import static org.tongbao.db.Tables.ORG_UNIT_PLACEMENT;

import org.jooq.Condition;
import org.springframework.stereotype.Component;

import java.time.Clock;
import java.time.Instant;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;

/// Rights follow today's place of a unit in the tree.
@Component
class Today {

    private final Clock clock;

    Today(Clock clock) {
        this.clock = clock;
    }

    /// To the microsecond, as the database keeps it.
    Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    YearMonth month() {
        return YearMonth.now(clock);
    }

    static Condition inForce(YearMonth month) {
        return ORG_UNIT_PLACEMENT.FROM_MONTH.le(month).and(ORG_UNIT_PLACEMENT.TO_MONTH.ge(month));
    }
}
