package org.tongbao.report;

import java.time.YearMonth;
import java.util.UUID;
import org.tongbao.authority.Actor;
import org.tongbao.authority.UnitPath;

/// 不涉及: a unit was exempted from an indicator from a month on, or the exemption ended.
public record ExemptionChanged(
        Actor actor,
        UUID unit,
        UnitPath path,
        String indicator,
        YearMonth fromMonth,
        boolean notApplicable,
        String reason) {}
