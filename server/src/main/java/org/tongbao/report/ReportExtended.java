package org.tongbao.report;

import org.tongbao.audit.Audited;
import org.tongbao.audit.Deed;
import org.tongbao.authority.Actor;
import org.tongbao.authority.UnitPath;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Map;
import java.util.UUID;

/// 延期: a reviewer moved the due day of one unit's month.
///
/// @param before the last day in time until then
public record ReportExtended(
        Actor actor,
        UUID unit,
        UnitPath path,
        YearMonth month,
        LocalDate before,
        LocalDate after,
        String reason)
        implements Audited {

    @Override
    public Deed deed() {
        return Deed.of("report.extended", actor)
                .to(unit, path)
                .in(month)
                .with(
                        Map.of(
                                "before", before.toString(),
                                "after", after.toString(),
                                "reason", reason));
    }
}
