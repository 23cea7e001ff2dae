package org.tongbao.report;

import org.tongbao.audit.Audited;
import org.tongbao.audit.Deed;
import org.tongbao.authority.Actor;
import org.tongbao.authority.UnitPath;

import java.time.YearMonth;
import java.util.UUID;

/// A unit published a month.
public record MonthPublished(Actor actor, UUID unit, UnitPath path, YearMonth month)
        implements Audited {

    @Override
    public Deed deed() {
        return Deed.of("month.published", actor).to(unit, path).in(month);
    }
}
