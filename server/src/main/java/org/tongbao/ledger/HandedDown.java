package org.tongbao.ledger;

import org.jooq.Condition;
import org.jooq.Field;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.UUID;

/// What lists handed down add to the count of a ledger, told by the module that keeps them: fields
/// of the one statement that counts, of the unit and the ledger's indicator of its row, as the unit
/// stood in the month: it counts for those it had taken in.
public interface HandedDown {

    /// Rows assigned to the unit that it has not checked and that are no record yet.
    Field<Integer> awaitingCheck(Field<UUID> unit, Field<UUID> indicator, Counting counting);

    /// Rows of the unit's own lists that are nobody's.
    Field<Integer> unclaimed(Field<UUID> unit, Field<UUID> indicator, Counting counting);

    /// What they add to the sum, in the indicator's unit of measure.
    Field<BigDecimal> unclaimedAmount(Field<UUID> unit, Field<UUID> indicator, Counting counting);

    /// Whether a record was made of a row that a second unit claims too, and the district has not
    /// settled it.
    Condition contested(Field<UUID> record);

    /// A part of a split unit took records over: rows that became them are its own now.
    void takenOver(Collection<UUID> records, UUID unit);
}
