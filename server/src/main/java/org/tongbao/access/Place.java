package org.tongbao.access;

import org.tongbao.authority.UnitPath;

import java.util.UUID;

/// A unit and where it stands in the tree today.
record Place(UUID unit, UnitPath path) {}
