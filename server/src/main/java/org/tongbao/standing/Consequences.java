package org.tongbao.standing;

import org.tongbao.orgunit.OrgUnit;

import java.time.Instant;
import java.time.YearMonth;
import java.util.List;

/// What an approved correction (更正) would move: `CorrectionConsequences`.
///
/// @param more whether more lines move than are listed
record Consequences(List<Movement> movements, boolean more, List<PublishedStanding> published) {

    Consequences {
        movements = List.copyOf(movements);
        published = List.copyOf(published);
    }

    /// `RowKind`.
    enum Kind {
        CHILD,
        OWN,
        TOTAL
    }

    /// A line of a standing before and after.
    record Movement(
            OrgUnit standingOf,
            YearMonth month,
            Kind kind,
            OrgUnit unit,
            StandingLine before,
            StandingLine after) {}

    /// That a unit published a month.
    record PublishedStanding(OrgUnit unit, YearMonth month, Instant at) {}
}
