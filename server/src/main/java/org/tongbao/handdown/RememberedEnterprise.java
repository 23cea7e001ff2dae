package org.tongbao.handdown;

import org.tongbao.orgunit.OrgUnit;

import java.time.Instant;

/// Whose the rows of an owner are. Type `RememberedEnterprise` of the SDL.
///
/// @param name see [EnterpriseName]
/// @param unit as it goes on today
/// @param assigns whether the unit stands under the district still; else nothing is assigned by it
/// @param learntBy name of the person who confirmed, claimed or decided last
record RememberedEnterprise(
        String name, OrgUnit unit, boolean assigns, Instant learntAt, String learntBy) {}
