package org.tongbao.report;

import org.tongbao.authority.Actor;
import org.tongbao.authority.UnitPath;

import java.time.YearMonth;
import java.util.UUID;

/// 不涉及: a unit was exempted from an indicator from a month on, or the exemption ended.
public record ExemptionChanged(
        Actor actor,
        UUID unit,
        UnitPath path,
        String indicator,
        YearMonth fromMonth,
        boolean notApplicable,
        String reason) {}
