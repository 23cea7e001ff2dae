package org.tongbao.standing;

import org.jspecify.annotations.Nullable;
import org.tongbao.authority.UnitPath;
import org.tongbao.orgunit.OrgUnit;

import java.time.YearMonth;
import java.util.Set;
import java.util.UUID;

/// Where a unit stood in some months.
///
/// @param unit as it stood there
/// @param today where it stands now: rights follow it
/// @param published the months whose table of its children it has published
public record Stand(
        OrgUnit unit,
        @Nullable UUID parent,
        Span months,
        UnitPath today,
        Set<YearMonth> published) {

    public Stand {
        published = Set.copyOf(published);
    }
}
