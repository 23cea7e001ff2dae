package org.tongbao.report;

import org.tongbao.audit.Audited;
import org.tongbao.audit.Deed;
import org.tongbao.authority.Actor;
import org.tongbao.authority.UnitPath;

import java.time.Instant;
import java.time.YearMonth;
import java.util.Map;
import java.util.UUID;

/// 补报: a reviewer opened a past month for the unit's clerks, or gave them another day.
public record PastMonthOpened(
        Actor actor, UUID unit, UnitPath path, YearMonth month, Instant dueAt, String reason)
        implements Audited {

    @Override
    public Deed deed() {
        return Deed.of("report.opened", actor)
                .to(unit, path)
                .in(month)
                .with(Map.of("dueAt", dueAt.toString(), "reason", reason));
    }
}
