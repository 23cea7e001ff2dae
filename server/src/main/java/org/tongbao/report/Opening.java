package org.tongbao.report;

import org.tongbao.authority.PersonView;

import java.time.Instant;
import java.time.YearMonth;

/// 补报: a past month that was never filed, opened for the unit's clerks. `ReportOpening` of the SDL.
///
/// @param dueAt until when it should come
record Opening(
        YearMonth month, Instant dueAt, String reason, Instant openedAt, PersonView openedBy) {}
