package org.tongbao.ledger;

import static org.tongbao.db.Tables.LEDGER_RECORD;
import static org.tongbao.db.Tables.ORG_UNIT;
import static org.tongbao.db.Tables.ORG_UNIT_PLACEMENT;
import static org.tongbao.orgunit.OrgUnitTree.lastInForce;
import static org.tongbao.orgunit.OrgUnitTree.unit;

import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;
import org.tongbao.authority.Scope;
import org.tongbao.orgunit.Heirs;
import org.tongbao.orgunit.OrgUnit;

import java.time.Clock;
import java.time.YearMonth;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/// What is recorded already, by identifier: a list brings nothing twice.
@Repository
public class KnownThings {

    private final DSLContext dsl;
    private final Clock clock;

    KnownThings(DSLContext dsl, Clock clock) {
        this.dsl = dsl;
        this.clock = clock;
    }

    /// A valid record and the unit whose it is now.
    public record Known(String identifier, UUID record, OrgUnit unit) {}

    /// Of units in the scope, each identifier with its records, the oldest first.
    public Map<String, List<Known>> of(
            Scope scope, UUID indicator, Collection<String> identifiers) {
        var month = YearMonth.now(clock);
        var heirs = Heirs.in(month, "heir");
        return dsl.select(
                        LEDGER_RECORD.LIVE_IDENTIFIER,
                        LEDGER_RECORD.ID,
                        unit(ORG_UNIT, ORG_UNIT_PLACEMENT))
                .from(LEDGER_RECORD)
                .leftJoin(heirs.table())
                .on(heirs.unit().eq(LEDGER_RECORD.ORG_UNIT_ID))
                .join(ORG_UNIT)
                .on(ORG_UNIT.ID.eq(heirs.orSelf(LEDGER_RECORD.ORG_UNIT_ID)))
                .join(ORG_UNIT_PLACEMENT)
                .on(ORG_UNIT_PLACEMENT.ORG_UNIT_ID.eq(ORG_UNIT.ID))
                .and(lastInForce(ORG_UNIT_PLACEMENT, month))
                .where(LEDGER_RECORD.INDICATOR_ID.eq(indicator))
                .and(LEDGER_RECORD.LIVE_IDENTIFIER.in(identifiers))
                .and(scope.covers(ORG_UNIT_PLACEMENT.PATH))
                .orderBy(LEDGER_RECORD.CREATED_AT, LEDGER_RECORD.ID)
                .fetchGroups(
                        LEDGER_RECORD.LIVE_IDENTIFIER,
                        row -> new Known(row.value1(), row.value2(), row.value3()));
    }
}
