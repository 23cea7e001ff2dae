package org.tongbao.report;

import java.time.YearMonth;
import java.util.UUID;

/// The form a unit fills in a month.
///
/// @param ownLevel 本级: the unit's own form, not that of its parent for all children
record AskedForm(UUID id, UUID collectingUnit, boolean ownLevel, YearMonth fromMonth) {}
