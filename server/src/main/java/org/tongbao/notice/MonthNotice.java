package org.tongbao.notice;

import org.jspecify.annotations.Nullable;
import org.tongbao.orgunit.OrgUnit;

import java.time.Instant;
import java.time.YearMonth;
import java.util.UUID;

/// `MonthNotice` of the SDL.
///
/// @param number its place among all notices; null until it is numbered
/// @param unit the one that published the month
/// @param reportedUnit whose report was corrected or approved; null for what the unit itself did
record MonthNotice(
        UUID id,
        @Nullable Long number,
        NoticeKind kind,
        OrgUnit unit,
        YearMonth month,
        @Nullable OrgUnit reportedUnit,
        boolean demonstration,
        Instant at) {

    /// Where the standing of the month is read, on the server that tells.
    public String address() {
        return "/api/v1/standing.json?under=" + unit.code() + "&month=" + month;
    }
}
