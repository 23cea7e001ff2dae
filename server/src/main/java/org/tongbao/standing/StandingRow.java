package org.tongbao.standing;

import org.tongbao.orgunit.OrgUnit;

/// A unit in a standing.
public record StandingRow(OrgUnit unit, StandingLine line) {}
