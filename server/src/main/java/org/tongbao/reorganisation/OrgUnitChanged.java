package org.tongbao.reorganisation;

import org.tongbao.audit.Audited;
import org.tongbao.audit.Deed;
import org.tongbao.authority.Actor;
import org.tongbao.authority.UnitPath;

import java.time.YearMonth;
import java.util.Map;
import java.util.UUID;

/// A unit was changed.
///
/// @param action for example `orgunit.renamed`
/// @param path where it stood when it happened
/// @param month first month of the new state
public record OrgUnitChanged(
        Actor actor,
        String action,
        UUID unit,
        UnitPath path,
        YearMonth month,
        Map<String, Object> detail)
        implements Audited {

    public OrgUnitChanged {
        detail = Map.copyOf(detail);
    }

    /// Whether a unit came to be that nobody above administers.
    public boolean madeTop() {
        return action.equals("orgunit.created") && path.isTop();
    }

    @Override
    public Deed deed() {
        return Deed.of(action, actor).to(unit, path).in(month).about(unit).with(detail);
    }
}
