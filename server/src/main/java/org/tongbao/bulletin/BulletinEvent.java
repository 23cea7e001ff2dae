package org.tongbao.bulletin;

import org.tongbao.audit.Audited;
import org.tongbao.audit.Deed;
import org.tongbao.authority.Actor;
import org.tongbao.orgunit.OrgUnit;

import java.util.Map;
import java.util.UUID;

/// What happened to a bulletin or to a template, for the trail.
record BulletinEvent(
        String action, Actor actor, OrgUnit unit, UUID subject, Map<String, Object> detail)
        implements Audited {

    BulletinEvent {
        detail = Map.copyOf(detail);
    }

    static BulletinEvent of(
            String action, Actor actor, BulletinHead bulletin, Map<String, Object> detail) {
        return new BulletinEvent(action, actor, bulletin.unit(), bulletin.id(), detail);
    }

    @Override
    public Deed deed() {
        return Deed.of(action, actor).to(unit.id(), unit.path()).about(subject).with(detail);
    }
}
