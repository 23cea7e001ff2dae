package org.tongbao.integration;

import org.tongbao.authority.Actor;
import org.tongbao.authority.UnitPath;

import java.util.UUID;

/// An import brought a unit in that nobody above administers.
public record TopUnitImported(Actor actor, UUID unit, UnitPath path) {}
