package org.tongbao.handdown;

import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.selectCount;
import static org.jooq.impl.DSL.sum;
import static org.tongbao.db.Tables.SOURCE_ROW;

import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;
import org.tongbao.ledger.HandedDown;

import java.math.BigDecimal;
import java.util.UUID;

/// What rows of lists add to the count of a ledger: those a unit has not checked are told beside
/// it, those that are nobody's count for the district itself.
@Component
class HandedDownCounts implements HandedDown {

    @Override
    public Field<Integer> awaitingCheck(Field<UUID> unit, Field<UUID> indicator, InMonth inMonth) {
        return field(
                selectCount()
                        .from(SOURCE_ROW)
                        .where(SOURCE_ROW.ASSIGNED_ID.eq(unit))
                        .and(SOURCE_ROW.STATE.eq(RowState.ASSIGNED.name()))
                        .and(SOURCE_ROW.RECORD_ID.isNull())
                        .and(of(indicator, inMonth)));
    }

    @Override
    public Field<Integer> unclaimed(Field<UUID> unit, Field<UUID> indicator, InMonth inMonth) {
        return field(selectCount().from(SOURCE_ROW).where(nobodys(unit, indicator, inMonth)));
    }

    @Override
    public Field<BigDecimal> unclaimedAmount(
            Field<UUID> unit, Field<UUID> indicator, InMonth inMonth) {
        return field(
                DSL.select(sum(SOURCE_ROW.AMOUNT))
                        .from(SOURCE_ROW)
                        .where(nobodys(unit, indicator, inMonth)));
    }

    private static Condition nobodys(Field<UUID> unit, Field<UUID> indicator, InMonth inMonth) {
        return SOURCE_ROW
                .ORG_UNIT_ID
                .eq(unit)
                .and(SOURCE_ROW.STATE.eq(RowState.UNASSIGNED.name()))
                .and(of(indicator, inMonth));
    }

    private static Condition of(Field<UUID> indicator, InMonth inMonth) {
        return SOURCE_ROW
                .INDICATOR_ID
                .eq(indicator)
                .and(inMonth.apply(SOURCE_ROW.COUNTED_ON, SOURCE_ROW.ENDS_ON));
    }
}
