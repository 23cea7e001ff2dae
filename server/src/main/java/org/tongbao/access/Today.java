package org.tongbao.access;

import static org.tongbao.db.Tables.ORG_UNIT_PLACEMENT;

import org.jooq.Condition;
import org.springframework.stereotype.Component;
import org.tongbao.orgunit.OrgUnitTree;

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
        return OrgUnitTree.inForce(ORG_UNIT_PLACEMENT, month);
    }

    /// Also of units that are no more: who belonged to one keeps its past and the right to finish
    /// its last month, and gets nothing of what came after it.
    static Condition lastInForce(YearMonth month) {
        return OrgUnitTree.lastInForce(ORG_UNIT_PLACEMENT, month);
    }
}
