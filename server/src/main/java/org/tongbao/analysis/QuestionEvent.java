package org.tongbao.analysis;

import org.tongbao.audit.Audited;
import org.tongbao.audit.Deed;
import org.tongbao.authority.Actor;
import org.tongbao.orgunit.OrgUnit;

import java.util.Map;
import java.util.UUID;

/// What happened to a saved question, for the trail of the unit under which it asks; when sharing
/// changed, for that of the unit where it is or was shared.
record QuestionEvent(
        String action, Actor actor, OrgUnit unit, UUID subject, Map<String, Object> detail)
        implements Audited {

    QuestionEvent {
        detail = Map.copyOf(detail);
    }

    @Override
    public Deed deed() {
        return Deed.of(action, actor).to(unit.id(), unit.path()).about(subject).with(detail);
    }
}
