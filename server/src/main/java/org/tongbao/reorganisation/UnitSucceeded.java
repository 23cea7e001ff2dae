package org.tongbao.reorganisation;

import org.tongbao.authority.Actor;
import org.tongbao.authority.UnitPath;

import java.time.YearMonth;
import java.util.UUID;

/// A unit goes on in another from a month on: it was merged into it, or split and this is one of
/// its parts. Published inside the transaction, once for each pair.
///
/// @param code of the unit that goes on
/// @param path where the successor stands from the month on
public record UnitSucceeded(
        Actor actor, UUID unit, String code, UUID successor, UnitPath path, YearMonth month) {}
