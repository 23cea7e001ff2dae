package org.tongbao.ledger;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.time.YearMonth;

/// What a ledger gives for a month of a unit.
///
/// @param ledgerOf code of the indicator whose ledger it is: the line's own, or that of a ledger
///   one of whose fields counts for this line too
/// @param name what that ledger is called
/// @param value in the indicator's unit of measure and decimals
/// @param records how many stand behind it
/// @param since first month that is counted from the ledger
/// @param source where they come from; null when there are none
/// @param awaitingCheck rows of a list handed down that the unit has not checked; not in the value
/// @param claimed of the records: those whose identifier another unit has recorded too, or whose
///   row of a list another unit claims too
/// @param unclaimed of the records: rows of a list that are nobody's, and so the district's own
/// @param gathered of the records: those kept by units below whose form does not ask for them
/// @param awaitingBelow rows those units have not checked; not in the value
/// @param asked whether the unit's form asks; if not, its records count for a unit above
/// @param demonstration whether one of the records was made up
public record LineLedger(
        String ledgerOf,
        String name,
        @Nullable String englishName,
        BigDecimal value,
        int records,
        YearMonth since,
        @Nullable LineSource source,
        int awaitingCheck,
        int claimed,
        int unclaimed,
        int gathered,
        int awaitingBelow,
        boolean asked,
        boolean demonstration) {

    /// Where a number comes from that was said beside it: what is not the ledger's is the unit's
    /// own word, whatever stands in the ledger.
    public LineSource sourceOf(BigDecimal said) {
        return source == null || said.compareTo(value) != 0 ? LineSource.UNIT : source;
    }
}
