package org.tongbao.ledger;

import org.jooq.Condition;
import org.jooq.Field;

import java.time.YearMonth;
import java.util.Set;
import java.util.UUID;

/// What is asked on forms, told by the module that keeps them: a field of a ledger can count only
/// for what somebody reports, and a record counts in the report of the unit that keeps it or, where
/// its form does not ask, of the nearest unit above whose form does.
public interface FormLines {

    /// Indicators that a unit's forms of the audience ask for in the month or later, of whatever
    /// peer group.
    Set<UUID> asked(UUID unit, Audience audience, YearMonth month);

    /// The form that the unit fills in the month has a line for the indicator: a condition of the
    /// statement that counts.
    Condition ask(Field<UUID> unit, Field<UUID> indicator, YearMonth month);
}
