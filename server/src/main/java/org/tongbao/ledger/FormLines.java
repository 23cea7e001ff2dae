package org.tongbao.ledger;

import java.time.YearMonth;
import java.util.Set;
import java.util.UUID;

/// What is asked on forms, told by the module that keeps them: a field of a ledger can count only
/// for what somebody reports.
public interface FormLines {

    /// Indicators that a unit's forms of the audience ask for in the month or later, of whatever
    /// peer group.
    Set<UUID> asked(UUID unit, Audience audience, YearMonth month);
}
