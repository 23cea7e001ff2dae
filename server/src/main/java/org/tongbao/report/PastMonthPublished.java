package org.tongbao.report;

import org.tongbao.authority.UnitPath;

import java.time.Instant;
import java.time.YearMonth;
import java.util.UUID;

/// A unit published a month, as a demonstration tells of the past. The trail is written apart, with
/// the time of then.
public record PastMonthPublished(UUID unit, UnitPath path, YearMonth month, Instant at) {}
