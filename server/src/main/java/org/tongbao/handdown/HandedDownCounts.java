package org.tongbao.handdown;

import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectCount;
import static org.jooq.impl.DSL.selectOne;
import static org.jooq.impl.DSL.sum;
import static org.tongbao.db.Tables.SOURCE_ROW;

import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.springframework.stereotype.Repository;
import org.tongbao.ledger.Counting;
import org.tongbao.ledger.HandedDown;
import org.tongbao.orgunit.Heirs;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.Collection;
import java.util.UUID;

/// What rows of lists add to the count of a ledger: those a unit has not checked are told beside
/// it, those that are nobody's count for the district itself. Of a unit that took another in both
/// are counted, each by an index of its own.
@Repository
class HandedDownCounts implements HandedDown {

    private static final Counting.Thing ROW =
            new Counting.Thing(
                    SOURCE_ROW.LEDGER_ID,
                    SOURCE_ROW.COUNTED_ON,
                    SOURCE_ROW.ENDS_ON,
                    SOURCE_ROW.AMOUNT,
                    SOURCE_ROW.CONTENT);

    private final DSLContext dsl;

    HandedDownCounts(DSLContext dsl) {
        this.dsl = dsl;
    }

    @Override
    public Field<Integer> awaitingCheck(
            Field<UUID> unit, Field<UUID> indicator, Counting counting) {
        var waiting =
                SOURCE_ROW
                        .STATE
                        .eq(RowState.ASSIGNED.name())
                        .and(SOURCE_ROW.RECORD_ID.isNull())
                        .and(of(indicator, counting));
        return number(SOURCE_ROW.ASSIGNED_ID, unit, counting.month(), waiting);
    }

    @Override
    public Field<Integer> unclaimed(Field<UUID> unit, Field<UUID> indicator, Counting counting) {
        return number(SOURCE_ROW.ORG_UNIT_ID, unit, counting.month(), nobodys(indicator, counting));
    }

    @Override
    public Field<BigDecimal> unclaimedAmount(
            Field<UUID> unit, Field<UUID> indicator, Counting counting) {
        var heirs = Heirs.in(counting.month(), "heir");
        var nobodys = nobodys(indicator, counting);
        var own =
                field(
                        select(sum(counting.amount(ROW)))
                                .from(SOURCE_ROW)
                                .where(SOURCE_ROW.ORG_UNIT_ID.eq(unit))
                                .and(nobodys));
        var takenIn =
                field(
                        select(sum(counting.amount(ROW)))
                                .from(heirs.table())
                                .join(SOURCE_ROW)
                                .on(SOURCE_ROW.ORG_UNIT_ID.eq(heirs.unit()))
                                .where(heirs.heir().eq(unit))
                                .and(nobodys));
        return coalesce(own, inline(BigDecimal.ZERO))
                .plus(coalesce(takenIn, inline(BigDecimal.ZERO)));
    }

    @Override
    public Condition contested(Field<UUID> record) {
        return exists(
                selectOne()
                        .from(SOURCE_ROW)
                        .where(SOURCE_ROW.RECORD_ID.eq(record))
                        .and(SOURCE_ROW.STATE.eq(RowState.CONTESTED.name())));
    }

    @Override
    public void takenOver(Collection<UUID> records, UUID unit) {
        dsl.update(SOURCE_ROW)
                .set(SOURCE_ROW.ASSIGNED_ID, unit)
                .where(SOURCE_ROW.RECORD_ID.in(records))
                .execute();
    }

    private static Field<Integer> number(
            Field<UUID> kept, Field<UUID> keeper, YearMonth month, Condition which) {
        var heirs = Heirs.in(month, "heir");
        var own = field(selectCount().from(SOURCE_ROW).where(kept.eq(keeper)).and(which));
        var takenIn =
                field(
                        selectCount()
                                .from(heirs.table())
                                .join(SOURCE_ROW)
                                .on(kept.eq(heirs.unit()))
                                .where(heirs.heir().eq(keeper))
                                .and(which));
        return own.plus(takenIn);
    }

    private static Condition nobodys(Field<UUID> indicator, Counting counting) {
        return SOURCE_ROW.STATE.eq(RowState.UNASSIGNED.name()).and(of(indicator, counting));
    }

    private static Condition of(Field<UUID> indicator, Counting counting) {
        return SOURCE_ROW.INDICATOR_ID.eq(indicator).and(counting.in(ROW));
    }
}
