package org.tongbao.report;

import org.jspecify.annotations.Nullable;
import org.tongbao.audit.Audited;
import org.tongbao.audit.Deed;
import org.tongbao.authority.Actor;
import org.tongbao.authority.UnitPath;

import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

/// A unit's month was closed, reopened, accepted or returned.
///
/// @param counts of a closing: what was expected and there, and what was still open
public record MonthActed(
        Actor actor,
        UUID unit,
        UnitPath path,
        YearMonth month,
        String act,
        @Nullable String reason,
        Map<String, Integer> counts)
        implements Audited {

    @Override
    public Deed deed() {
        var detail = new LinkedHashMap<String, Object>(counts);
        if (reason != null) {
            detail.put("reason", reason);
        }
        return Deed.of("month." + act, actor).to(unit, path).in(month).with(detail);
    }
}
