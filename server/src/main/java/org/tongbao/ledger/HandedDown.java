package org.tongbao.ledger;

import org.jooq.Condition;
import org.jooq.Field;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collection;
import java.util.UUID;
import java.util.function.BiFunction;

/// What lists handed down add to the count of a ledger, told by the module that keeps them: fields
/// of the one statement that counts, of the unit and indicator of its row, as the unit stood in the
/// month: it counts for those it had taken in.
public interface HandedDown {

    /// Which rows lie in the month asked for, by the date that counts and the last day in force.
    interface InMonth extends BiFunction<Field<LocalDate>, Field<LocalDate>, Condition> {}

    /// Rows assigned to the unit that it has not checked and that are no record yet.
    Field<Integer> awaitingCheck(
            Field<UUID> unit, Field<UUID> indicator, YearMonth month, InMonth inMonth);

    /// Rows of the unit's own lists that are nobody's.
    Field<Integer> unclaimed(
            Field<UUID> unit, Field<UUID> indicator, YearMonth month, InMonth inMonth);

    /// Their amounts, in the indicator's unit of measure.
    Field<BigDecimal> unclaimedAmount(
            Field<UUID> unit, Field<UUID> indicator, YearMonth month, InMonth inMonth);

    /// A part of a split unit took records over: rows that became them are its own now.
    void takenOver(Collection<UUID> records, UUID unit);
}
