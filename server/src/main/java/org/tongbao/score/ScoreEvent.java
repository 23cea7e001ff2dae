package org.tongbao.score;

import org.tongbao.audit.Audited;
import org.tongbao.audit.Deed;
import org.tongbao.authority.Actor;
import org.tongbao.orgunit.OrgUnit;
import org.tongbao.plan.Plan;

import java.time.YearMonth;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

/// What happened to scores, for the trail.
///
/// @param unit the unit it concerns: the scored one, or the one whose children are
record ScoreEvent(
        String action,
        Actor actor,
        OrgUnit unit,
        Plan plan,
        UUID subject,
        Map<String, Object> detail)
        implements Audited {

    ScoreEvent {
        detail = Map.copyOf(detail);
    }

    static Map<String, Object> span(YearMonth from, YearMonth to, Map<String, Object> more) {
        var all = new TreeMap<>(more);
        all.put("from", from);
        all.put("to", to);
        return all;
    }

    @Override
    public Deed deed() {
        var all = new TreeMap<>(detail);
        all.put("plan", plan.code());
        return Deed.of(action, actor).to(unit.id(), unit.path()).about(subject).with(all);
    }
}
