package org.tongbao.standing;

import org.jspecify.annotations.Nullable;
import org.tongbao.authority.Actor;
import org.tongbao.authority.UnitPath;
import org.tongbao.authority.Verb;
import org.tongbao.orgunit.OrgUnit;
import org.tongbao.report.Publication;

/// A unit in the month that is asked about.
///
/// @param unit where it stood then: figures follow it
/// @param today where it stands now: rights follow it
/// @param publication that the unit published the standing of its children for the month
/// @param parent the unit above it; null at the top, and for a parent, of whose parent nobody asks
record Place(
        OrgUnit unit, UnitPath today, @Nullable Publication publication, @Nullable Place parent) {

    /// Whether the actor may read the standing whether published or not.
    boolean openTo(Actor actor) {
        return actor.scope(Verb.STANDING_READ).contains(today);
    }

    /// Whether the unit published the month and the actor stands anywhere under it.
    boolean publishedTo(Actor actor) {
        return publication != null && actor.standsUnder(today);
    }
}
