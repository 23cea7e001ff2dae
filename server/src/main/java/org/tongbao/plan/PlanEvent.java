package org.tongbao.plan;

import org.tongbao.audit.Audited;
import org.tongbao.audit.Deed;
import org.tongbao.authority.Actor;

import java.util.Map;
import java.util.TreeMap;

/// What happened to a plan, for the trail.
record PlanEvent(String action, Actor actor, Plan plan, int version, Map<String, Object> detail)
        implements Audited {

    PlanEvent {
        detail = Map.copyOf(detail);
    }

    @Override
    public Deed deed() {
        var all = new TreeMap<String, Object>(detail);
        all.put("plan", plan.code());
        all.put("version", version);
        return Deed.of(action, actor)
                .to(plan.unit().id(), plan.unit().path())
                .about(plan.id())
                .with(all);
    }
}
