package org.tongbao.task;

import org.jspecify.annotations.Nullable;
import org.tongbao.orgunit.OrgUnit;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.UUID;

/// One thing a person has to do.
///
/// @param unit whose it is
/// @param month null when it is about no month
/// @param dueOn the last day in time; null without one
/// @param count how many there are of it
/// @param rectificationId of a rectification
record Task(
        TaskKind kind,
        OrgUnit unit,
        @Nullable YearMonth month,
        @Nullable LocalDate dueOn,
        boolean overdue,
        int count,
        @Nullable UUID rectificationId) {}
