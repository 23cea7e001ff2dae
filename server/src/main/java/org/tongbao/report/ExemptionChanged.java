package org.tongbao.report;

import org.tongbao.audit.Audited;
import org.tongbao.audit.Deed;
import org.tongbao.authority.Actor;
import org.tongbao.authority.UnitPath;

import java.time.YearMonth;
import java.util.Map;
import java.util.UUID;

/// 不涉及: a unit was exempted from an indicator from a month on, or the exemption ended.
public record ExemptionChanged(
        Actor actor,
        UUID unit,
        UnitPath path,
        String indicator,
        YearMonth fromMonth,
        boolean notApplicable,
        String reason)
        implements Audited {

    @Override
    public Deed deed() {
        return Deed.of("exemption.changed", actor)
                .to(unit, path)
                .in(fromMonth)
                .with(
                        Map.of(
                                "indicator", indicator,
                                "before", !notApplicable,
                                "after", notApplicable,
                                "reason", reason));
    }
}
