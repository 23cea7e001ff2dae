package org.tongbao.report;

import org.tongbao.authority.Actor;
import org.tongbao.authority.UnitPath;

import java.time.YearMonth;
import java.util.UUID;

/// A unit published a month.
public record MonthPublished(Actor actor, UUID unit, UnitPath path, YearMonth month) {}
